"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";

import { Button } from "@/components/ui/button";
import { PasswordField } from "@/components/ui/password-field";
import { IDLE } from "@/lib/errors/action-result";
import type { FormAction } from "@/lib/actions/define-action";
import { FormAnswer } from "@/components/forms/form-answer";
import { useFormWords } from "@/components/forms/use-form-words";

interface ChangePasswordFormProps {
  action: FormAction;
  /** The account's e-mail address, which only the browser's password store reads. */
  email: string;
  /** The fewest characters that a password may have. */
  shortest: number;
}

const FIELDS = [
  { name: "current", autoComplete: "current-password" },
  { name: "next", autoComplete: "new-password" },
  { name: "repeat", autoComplete: "new-password" },
] as const;

export function ChangePasswordForm({ action, email, shortest }: ChangePasswordFormProps) {
  const t = useTranslations("auth.password");
  const [result, submit, pending] = useActionState(action, IDLE);
  const { errorsOf } = useFormWords(result);
  return (
    <form action={submit} noValidate className="flex flex-col gap-4">
      <FormAnswer result={result} />
      <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
      {FIELDS.map(({ name, autoComplete }) => {
        const hint = name === "next" ? t("hint", { min: shortest }) : undefined;
        return (
          <PasswordField
            name={name}
            key={name}
            label={t(name)}
            hint={hint}
            errors={errorsOf(name)}
            autoComplete={autoComplete}
          />
        );
      })}
      <Button type="submit" tone="primary" disabled={pending}>
        {t("submit")}
      </Button>
    </form>
  );
}
