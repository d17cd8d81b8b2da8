"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";

import { FormAnswer } from "@/components/forms/form-answer";
import { useFormWords } from "@/components/forms/use-form-words";
import { Button } from "@/components/ui/button";
import { PasswordField } from "@/components/ui/password-field";
import type { FormAction } from "@/lib/actions/define-action";
import { IDLE } from "@/lib/errors/action-result";
import type { Locale } from "@/lib/i18n/routing";
import type { SessionSummary } from "@/lib/members/types";

import { SessionTable } from "./session-table";

interface OwnSessionsProps {
  action: FormAction;
  sessions: readonly SessionSummary[];
  locale: Locale;
}

/** One's own signed-in browsers: the password once, then a button for each of them. Needs no JavaScript. */
export function OwnSessions({ action, sessions, locale }: OwnSessionsProps) {
  const t = useTranslations("auth.sessions");
  const [result, submit, pending] = useActionState(action, IDLE);
  const { errorsOf } = useFormWords(result);
  const hasOthers = sessions.length > 1;
  return (
    <form action={submit} noValidate className="flex flex-col gap-4">
      <FormAnswer result={result} />
      {hasOthers && (
        <PasswordField
          label={t("password")}
          hint={t("passwordHint")}
          errors={errorsOf("password")}
          className="w-full max-w-md"
          autoComplete="current-password"
        />
      )}
      <SessionTable
        sessions={sessions}
        locale={locale}
        endOf={({ id }) => (
          <Button type="submit" name="session" value={id} disabled={pending}>
            {t("end")}
          </Button>
        )}
      />
      {hasOthers ? (
        <div>
          <Button type="submit" tone="danger" name="session" value="others" disabled={pending}>
            {t("endOthers")}
          </Button>
        </div>
      ) : (
        <p className="text-muted">{t("only")}</p>
      )}
    </form>
  );
}
