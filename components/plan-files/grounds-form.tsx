"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";

import { FormAnswer } from "@/components/forms/form-answer";
import { sendByHand } from "@/components/forms/send-by-hand";
import { useFormWords } from "@/components/forms/use-form-words";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Field, fieldAttributes } from "@/components/ui/field";
import type { FormAction } from "@/lib/actions/define-action";
import { IDLE } from "@/lib/errors/action-result";
import type { Grounds } from "@/lib/plan-files/drafts/types";

interface GroundsFormProps {
  heading: string;
  text: string;
  submitLabel: string;
  /** What the form carries unseen, such as the draft. */
  hidden: Readonly<Record<string, string>>;
  grounds: Grounds;
  action: FormAction;
}

/** Asks on what a change of a plan in force rests: why, by which document, of which day. */
export function GroundsForm(props: GroundsFormProps) {
  const { heading, text, submitLabel, hidden, grounds, action } = props;
  const t = useTranslations("planFiles.change");
  const [result, submit, pending] = useActionState(action, IDLE);
  const { errorsOf, typed } = useFormWords(result);
  const valueOf = (name: keyof Grounds) =>
    result.status === "failed" ? typed(name) : grounds[name];
  const field = (name: "basis" | "basisOn", maxLength: number) => (
    <Field id={name} label={t(name)} hint={t(`${name}Hint`)} errors={errorsOf(name)}>
      <input
        {...fieldAttributes(name, errorsOf(name), true)}
        name={name}
        maxLength={maxLength}
        defaultValue={valueOf(name)}
      />
    </Field>
  );
  return (
    <Card aria-labelledby="grounds">
      <h2 id="grounds" className="mb-1 text-lg font-semibold">
        {heading}
      </h2>
      <p className="mb-3 max-w-prose text-muted">{text}</p>
      <FormAnswer result={result} />
      <form
        action={submit}
        onSubmit={sendByHand(submit)}
        noValidate
        className="mt-3 grid gap-4 sm:grid-cols-2"
      >
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Field
          id="reason"
          label={`${t("reason")} *`}
          hint={t("reasonHint")}
          errors={errorsOf("reason")}
          className="sm:col-span-2"
        >
          <textarea
            {...fieldAttributes("reason", errorsOf("reason"), true)}
            name="reason"
            rows={2}
            maxLength={500}
            aria-required
            defaultValue={valueOf("reason")}
          />
        </Field>
        {field("basis", 300)}
        {field("basisOn", 10)}
        <div className="sm:col-span-2">
          <Button type="submit" disabled={pending}>
            {submitLabel}
          </Button>
        </div>
      </form>
    </Card>
  );
}
