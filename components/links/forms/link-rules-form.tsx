"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";

import { FormAnswer } from "@/components/forms/form-answer";
import { useFormWords } from "@/components/forms/use-form-words";
import { Button } from "@/components/ui/button";
import { Field, fieldAttributes } from "@/components/ui/field";
import { IDLE } from "@/lib/errors/action-result";
import type { FormAction } from "@/lib/actions/define-action";
import type { LinkRules } from "@/lib/links/link-rules";

interface LinkRulesFormProps {
  action: FormAction;
  rules: LinkRules;
}

/** Shows for how long links may live, and changes these rules. */
export function LinkRulesForm({ action, rules }: LinkRulesFormProps) {
  const t = useTranslations("links.rules");
  const [result, submit, pending] = useActionState(action, IDLE);
  const { errorsOf, typed } = useFormWords(result);
  const refused = result.status === "failed";
  return (
    <div className="flex flex-col gap-3">
      <FormAnswer result={result} />
      <p>{t("now", { days: rules.maxDays, endless: rules.endless ? "yes" : "no" })}</p>
      <details open={refused}>
        <summary className="min-h-8 w-fit cursor-pointer py-1 text-accent underline underline-offset-4">
          {t("change")}
        </summary>
        <form action={submit} noValidate className="mt-3 flex flex-col items-start gap-4">
          <Field
            id="maxDays"
            label={t("maxDays")}
            hint={t("maxDaysHint")}
            errors={errorsOf("maxDays")}
          >
            <input
              {...fieldAttributes("maxDays", errorsOf("maxDays"), true)}
              name="maxDays"
              inputMode="numeric"
              autoComplete="off"
              defaultValue={refused ? typed("maxDays") : rules.maxDays}
            />
          </Field>
          <label className="flex min-h-8 items-center gap-2">
            <input
              key={String(rules.endless)}
              type="checkbox"
              name="endless"
              value="on"
              defaultChecked={refused ? typed("endless") === "on" : rules.endless}
              className="size-5 accent-accent"
            />
            {t("endless")}
          </label>
          <Button type="submit" disabled={pending}>
            {t("submit")}
          </Button>
        </form>
      </details>
    </div>
  );
}
