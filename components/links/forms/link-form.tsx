"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";

import { FormAnswer } from "@/components/forms/form-answer";
import { useFormWords } from "@/components/forms/use-form-words";
import { Button } from "@/components/ui/button";
import { PasswordField } from "@/components/ui/password-field";
import { IDLE } from "@/lib/errors/action-result";
import type { FormAction } from "@/lib/actions/define-action";

import { ExpiryFields } from "./expiry-fields";
import { LabelField } from "./label-field";
import { NewLinkNotice } from "./new-link-notice";
import { OriginsField } from "./origins-field";
import { ReleaseField } from "./release-field";
import { ShareFields } from "./share-fields";
import { typedShare } from "./typed-share";

interface LinkFormProps {
  action: FormAction<{ token: string }>;
  planCode: string;
  /** Numbers of the releases that a link may be held to, newest first. */
  releases: readonly number[];
  /** Indicators by code and name in the reader's language, in the plan's order. */
  indicators: readonly { code: string; name: string }[];
  /** The last day proposed, `2026-12-23`; `lastDay` is the last one allowed. */
  expiryDay: string;
  lastDay: string;
  /** Whether the rules allow a link without an end. */
  endless: boolean;
  /** Beginning of the addresses of this site: scheme and host. */
  origin: string;
}

/** Makes a link. What most links do without is folded away, unless something in it was refused. */
export function LinkForm(props: LinkFormProps) {
  const { action, planCode, releases, indicators, expiryDay, lastDay, endless, origin } = props;
  const t = useTranslations("links");
  const [result, submit, pending] = useActionState(action, IDLE);
  const { errorsOf, typed } = useFormWords(result);
  const shared = typedShare(result, null);
  const moreTyped =
    shared !== null ||
    typed("origins") !== "" ||
    ["share", "password", "origins"].some((field) => errorsOf(field).length > 0);
  return (
    <form action={submit} noValidate className="flex flex-col gap-5">
      <FormAnswer result={result} />
      {result.status === "done" && <NewLinkNotice address={`${origin}/p/${result.data.token}`} />}
      <input type="hidden" name="planCode" value={planCode} />
      <LabelField value={typed("label")} errors={errorsOf("label")} />
      <ReleaseField releases={releases} value={typed("release")} errors={errorsOf("release")} />
      <ExpiryFields
        never={typed("expires") === "never"}
        day={typed("expiresOn") || expiryDay}
        lastDay={lastDay}
        endless={endless}
        errors={errorsOf("expiresOn")}
      />
      <details open={moreTyped} className="rounded-md border border-line px-4 py-2">
        <summary className="min-h-8 cursor-pointer py-1 font-semibold">{t("create.more")}</summary>
        <div className="flex flex-col gap-5 py-3">
          <ShareFields indicators={indicators} shared={shared} errors={errorsOf("share")} />
          <PasswordField
            label={t("password.label")}
            hint={t("password.hint")}
            errors={errorsOf("password")}
            autoComplete="new-password"
            required={false}
          />
          <OriginsField value={typed("origins")} errors={errorsOf("origins")} />
        </div>
      </details>
      <div>
        <Button type="submit" tone="primary" disabled={pending}>
          {t("create.submit")}
        </Button>
      </div>
    </form>
  );
}
