"use client";

import { useFormatter, useLocale, useTranslations } from "next-intl";
import { useActionState } from "react";

import { FormAnswer } from "@/components/forms/form-answer";
import { sendByHand } from "@/components/forms/send-by-hand";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { FormAction } from "@/lib/actions/define-action";
import { IDLE } from "@/lib/errors/action-result";
import type { DraftLine } from "@/lib/plan-files/drafts/types";

interface DraftDecisionProps {
  draft: Pick<DraftLine, "id" | "code" | "purpose" | "lockVersion" | "tookPart" | "writers">;
  /** Whether nothing stands in the way: no fault, something to change, a reason. */
  isSound: boolean;
  action: FormAction;
}

/** Puts a draft in force, for an administrator who saved nothing in it, or throws it away after a second question. */
export function DraftDecision({ draft, isSound, action }: DraftDecisionProps) {
  const t = useTranslations("planFiles.draft");
  const locale = useLocale() === "en" ? "en" : "zh";
  const [result, submit, pending] = useActionState(action, IDLE);
  const { id, code, purpose, lockVersion, tookPart, writers } = draft;
  const author = useFormatter().list(writers);
  return (
    <Card aria-labelledby="decision" className="flex flex-col gap-3">
      <h2 id="decision" className="text-lg font-semibold">
        {t(`decide.${purpose}`)}
      </h2>
      <FormAnswer result={result} />
      <p className="max-w-prose text-muted">
        {tookPart
          ? t("ownText", { author })
          : isSound
            ? t(`text.${purpose}`, { author })
            : t("unsound")}
      </p>
      <form action={submit} onSubmit={sendByHand(submit)} className="flex flex-col gap-3">
        <input type="hidden" name="draft" value={id} />
        <input type="hidden" name="lockVersion" value={lockVersion} />
        <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
          {!tookPart && isSound && (
            <Button type="submit" name="intent" value="adopt" tone="primary" disabled={pending}>
              {t(`adopt.${purpose}`)}
            </Button>
          )}
          {purpose === "new" && (
            <a
              href={`/api/v1/plan-file.xlsx?plan=${encodeURIComponent(code)}&lang=${locale}`}
              className="inline-flex min-h-6 items-center text-accent underline underline-offset-4"
            >
              {t("download")}
            </a>
          )}
        </div>
        <details>
          <summary className="min-h-6 cursor-pointer text-accent">{t("discard")}</summary>
          <p className="mb-2 mt-2 max-w-prose">{t("discardText")}</p>
          <Button type="submit" name="intent" value="discard" tone="danger" disabled={pending}>
            {t("discardNow")}
          </Button>
        </details>
      </form>
    </Card>
  );
}
