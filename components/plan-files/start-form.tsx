"use client";

import { useLocale, useTranslations } from "next-intl";
import { useActionState } from "react";

import { FormAnswer } from "@/components/forms/form-answer";
import { sendByHand } from "@/components/forms/send-by-hand";
import { useFormWords } from "@/components/forms/use-form-words";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { CONTROL_CLASS, Field, fieldAttributes } from "@/components/ui/field";
import type { FormAction } from "@/lib/actions/define-action";
import { IDLE } from "@/lib/errors/action-result";
import type { Plan } from "@/lib/plans/types";

interface StartFormProps {
  plans: readonly Plan[];
  /** Code of the plan whose successor is asked for; empty for none. */
  predecessor: string;
  action: FormAction;
}

const FIELDS = ["nameZh", "regionZh", "startYear", "endYear", "nameEn"] as const;

/** Begins a plan: from nothing, or as the one that continues another. */
export function StartForm({ plans, predecessor, action }: StartFormProps) {
  const t = useTranslations("planFiles.new");
  const locale = useLocale() === "en" ? "en" : "zh";
  const [result, submit, pending] = useActionState(action, IDLE);
  const [copied, copy, copying] = useActionState(action, IDLE);
  const { errorsOf, typed } = useFormWords(result);
  return (
    <>
      <Card aria-labelledby="from-nothing">
        <h2 id="from-nothing" className="mb-1 text-lg font-semibold">
          {t("nothing")}
        </h2>
        <p className="mb-3 max-w-prose text-muted">{t("nothingText")}</p>
        <FormAnswer result={result} />
        <form
          action={submit}
          onSubmit={sendByHand(submit)}
          noValidate
          className="mt-3 grid gap-4 sm:grid-cols-2"
        >
          <input type="hidden" name="from" value="nothing" />
          {FIELDS.map((name) => {
            const isYear = name === "startYear" || name === "endYear";
            const isRequired = isYear || name === "nameZh";
            return (
              <Field
                key={name}
                id={name}
                label={`${t(name)}${isRequired ? " *" : ""}`}
                hint={t(`${name}Hint`)}
                errors={errorsOf(name)}
              >
                <input
                  {...fieldAttributes(name, errorsOf(name), true)}
                  name={name}
                  inputMode={isYear ? "numeric" : undefined}
                  maxLength={isYear ? 10 : 2000}
                  aria-required={isRequired || undefined}
                  defaultValue={typed(name)}
                />
              </Field>
            );
          })}
          <div className="sm:col-span-2">
            <Button type="submit" tone="primary" disabled={pending}>
              {t("start")}
            </Button>
          </div>
        </form>
      </Card>
      {plans.length > 0 && (
        <Card aria-labelledby="from-plan">
          <h2 id="from-plan" className="mb-1 text-lg font-semibold">
            {t("successor")}
          </h2>
          <p className="mb-3 max-w-prose text-muted">{t("successorText")}</p>
          <FormAnswer result={copied} />
          <form action={copy} onSubmit={sendByHand(copy)} className="mt-3 flex flex-col gap-3">
            <input type="hidden" name="from" value="predecessor" />
            <Field id="plan" label={t("plan")}>
              <select id="plan" name="plan" className={CONTROL_CLASS} defaultValue={predecessor}>
                {plans.map(({ code, name }) => (
                  <option key={code} value={code}>
                    {name[locale]}
                  </option>
                ))}
              </select>
            </Field>
            <div>
              <Button type="submit" disabled={copying}>
                {t("copy")}
              </Button>
            </div>
          </form>
        </Card>
      )}
    </>
  );
}
