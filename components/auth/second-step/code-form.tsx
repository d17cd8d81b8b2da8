"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";

import { FormAnswer } from "@/components/forms/form-answer";
import { useFormWords } from "@/components/forms/use-form-words";
import { Button } from "@/components/ui/button";
import type { FormAction } from "@/lib/actions/define-action";
import { IDLE } from "@/lib/errors/action-result";

import { CodeField } from "./code-field";

interface CodeFormProps {
  action: FormAction;
  /** The path of this site to go to after signing in. */
  next: string;
}

/** Asks for the code of a sign-in. Works as a plain form post, too. */
export function CodeForm({ action, next }: CodeFormProps) {
  const t = useTranslations("signOn.code");
  const [result, submit, pending] = useActionState(action, IDLE);
  const { errorsOf } = useFormWords(result);
  return (
    <form action={submit} noValidate className="flex flex-col gap-4">
      <FormAnswer result={result} />
      <input type="hidden" name="next" value={next} />
      <CodeField id="code" label={t("label")} hint={t("hint")} errors={errorsOf("code")} />
      <Button type="submit" tone="primary" disabled={pending}>
        {t("submit")}
      </Button>
      <p className="text-sm text-muted">{t("lost")}</p>
    </form>
  );
}
