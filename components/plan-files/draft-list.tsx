"use client";

import { useLocale, useTranslations } from "next-intl";
import { useActionState } from "react";

import { FormAnswer } from "@/components/forms/form-answer";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import type { FormAction } from "@/lib/actions/define-action";
import { IDLE } from "@/lib/errors/action-result";
import type { PlanDraft } from "@/lib/plan-files/drafts/types";
import { formatDay } from "@/lib/words/format";

import { PlanContent } from "./plan-content";

interface DraftListProps {
  drafts: readonly PlanDraft[];
  action: FormAction;
}

/** Lists the drafts with all that they say; each is put in force by another administrator, or discarded. */
export function DraftList({ drafts, action }: DraftListProps) {
  const t = useTranslations("planFiles.draft");
  const locale = useLocale() === "en" ? "en" : "zh";
  const [result, submit, pending] = useActionState(action, IDLE);
  return (
    <section aria-labelledby="drafts" className="flex flex-col gap-3">
      <h2 id="drafts" className="text-lg font-semibold">
        {t("heading")}
      </h2>
      <FormAnswer result={result} />
      {drafts.length === 0 && <p className="text-muted">{t("none")}</p>}
      {drafts.map((draft) => (
        <Card key={draft.code}>
          <h3 className="text-base font-semibold">{draft.file.plan.name[locale]}</h3>
          <p className="text-sm text-muted">
            {t("by", { author: draft.author, day: formatDay(draft.changedAt, locale) })}
          </p>
          <PlanContent file={draft.file} />
          {draft.faults.length > 0 && <Notice tone="error">{t("stale")}</Notice>}
          <p className="my-3 text-sm text-muted">{t(draft.isOwn ? "ownText" : "adoptText")}</p>
          <form action={submit} className="flex flex-wrap items-center gap-3">
            <input type="hidden" name="code" value={draft.code} />
            <input type="hidden" name="lockVersion" value={draft.lockVersion} />
            {!draft.isOwn && draft.faults.length === 0 && (
              <Button type="submit" name="intent" value="adopt" tone="primary" disabled={pending}>
                {t("adopt")}
              </Button>
            )}
            <Button type="submit" name="intent" value="discard" disabled={pending}>
              {t("discard")}
            </Button>
            <a
              href={`/api/v1/plan-file.xlsx?plan=${encodeURIComponent(draft.code)}&lang=${locale}`}
              className="inline-flex min-h-6 items-center text-accent underline underline-offset-4"
            >
              {t("download")}
            </a>
          </form>
        </Card>
      ))}
    </section>
  );
}
