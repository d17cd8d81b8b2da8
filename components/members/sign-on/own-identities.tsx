"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";

import { FormAnswer } from "@/components/forms/form-answer";
import { useFormWords } from "@/components/forms/use-form-words";
import { Button } from "@/components/ui/button";
import { PasswordField } from "@/components/ui/password-field";
import type { FormAction } from "@/lib/actions/define-action";
import { IDLE } from "@/lib/errors/action-result";
import { instantText } from "@/lib/i18n/instant-text";
import type { Locale } from "@/lib/i18n/routing";
import type { LinkedIdentity } from "@/lib/members/types";

interface OwnIdentitiesProps {
  action: FormAction;
  /** What the provider is called; null where the site has none any more. */
  name: string | null;
  identities: readonly LinkedIdentity[];
  locale: Locale;
}

/** One's own links to the office's sign-on, and how to take them off. */
export function OwnIdentities({ action, name, identities, locale }: OwnIdentitiesProps) {
  const t = useTranslations("signOn");
  const [result, submit, pending] = useActionState(action, IDLE);
  const { errorsOf } = useFormWords(result);
  return (
    <form action={submit} noValidate className="mt-2 flex flex-col items-start gap-4">
      <FormAnswer result={result} />
      {identities.length === 0 && name !== null && (
        <p className="text-muted">{t("account.none", { name })}</p>
      )}
      {identities.map(({ id, since, isPresent }) => (
        <p key={id}>
          {isPresent
            ? t("account.linked", { name: name ?? "", since: instantText(since, locale) })
            : t("member.identityOther", { since: instantText(since, locale) })}
        </p>
      ))}
      {identities.length > 0 && (
        <>
          <p className="text-muted">{t("account.unlinkHint", { name: name ?? "" })}</p>
          <PasswordField
            label={t("account.password")}
            errors={errorsOf("password")}
            className="w-full max-w-md"
            autoComplete="current-password"
          />
          <Button type="submit" tone="danger" disabled={pending}>
            {t("account.unlink")}
          </Button>
        </>
      )}
    </form>
  );
}
