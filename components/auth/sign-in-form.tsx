"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";

import { Button } from "@/components/ui/button";
import { Field, fieldAttributes } from "@/components/ui/field";
import { PasswordField } from "@/components/ui/password-field";
import { IDLE } from "@/lib/errors/action-result";
import type { FormAction } from "@/lib/actions/define-action";
import { FormAnswer } from "@/components/forms/form-answer";
import { useFormWords } from "@/components/forms/use-form-words";

interface SignInFormProps {
  action: FormAction;
  /** The path of this site to go to after signing in. */
  next: string;
}

/** Works as a plain form post, too: nothing here needs JavaScript. */
export function SignInForm({ action, next }: SignInFormProps) {
  const t = useTranslations("auth.signIn");
  const [result, submit, pending] = useActionState(action, IDLE);
  const { errorsOf, typed } = useFormWords(result);
  return (
    <form action={submit} noValidate className="flex flex-col gap-4">
      <FormAnswer result={result} />
      <input type="hidden" name="next" value={next} />
      <Field id="email" label={t("email")} errors={errorsOf("email")}>
        <input
          {...fieldAttributes("email", errorsOf("email"))}
          name="email"
          type="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
          defaultValue={typed("email")}
        />
      </Field>
      <PasswordField
        label={t("password")}
        errors={errorsOf("password")}
        autoComplete="current-password"
      />
      <Button type="submit" tone="primary" disabled={pending}>
        {t("submit")}
      </Button>
      <p className="text-sm text-muted">{t("forgotten")}</p>
    </form>
  );
}
