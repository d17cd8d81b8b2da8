"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";

import { FormAnswer } from "@/components/forms/form-answer";
import { useFormWords } from "@/components/forms/use-form-words";
import { Button } from "@/components/ui/button";
import { PasswordField } from "@/components/ui/password-field";
import { IDLE } from "@/lib/errors/action-result";
import type { FormAction } from "@/lib/actions/define-action";
import type { PublicLink } from "@/lib/links/types";

import { LinkRefFields } from "./link-ref-fields";

interface LinkPasswordSettingsProps {
  action: FormAction;
  link: PublicLink;
}

/** Sets, replaces or takes away the password of a link. */
export function LinkPasswordSettings({ action, link }: LinkPasswordSettingsProps) {
  const t = useTranslations("links");
  const [result, submit, pending] = useActionState(action, IDLE);
  const { errorsOf } = useFormWords(result);
  const { hasPassword } = link;
  return (
    <div className="flex flex-col gap-4">
      <FormAnswer result={result} />
      <p>{t(`manage.password.${hasPassword ? "some" : "none"}`)}</p>
      <form action={submit} noValidate className="flex flex-col items-start gap-4">
        <LinkRefFields link={link} />
        <input type="hidden" name="intent" value="set" />
        <PasswordField
          label={t("manage.password.new")}
          hint={t("password.hint")}
          errors={errorsOf("password")}
          className="w-full max-w-md"
          autoComplete="new-password"
          required={false}
        />
        <Button type="submit" disabled={pending}>
          {t(`manage.password.${hasPassword ? "replace" : "set"}`)}
        </Button>
      </form>
      {hasPassword && (
        <form action={submit}>
          <LinkRefFields link={link} />
          <input type="hidden" name="intent" value="remove" />
          <Button type="submit" tone="danger" disabled={pending}>
            {t("manage.password.remove")}
          </Button>
        </form>
      )}
    </div>
  );
}
