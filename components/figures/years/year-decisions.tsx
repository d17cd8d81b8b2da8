"use client";

import { useTranslations } from "next-intl";
import { useActionState, type ReactNode } from "react";

import { FormAnswer } from "@/components/forms/form-answer";
import { KeptField } from "@/components/forms/kept-field";
import { useFormWords } from "@/components/forms/use-form-words";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Field, fieldAttributes } from "@/components/ui/field";
import { IDLE } from "@/lib/errors/action-result";
import type { FormAction } from "@/lib/actions/define-action";
import type { YearEventKind, YearState } from "@/lib/figures/years/year-state";

interface YearDecisionsProps {
  plan: string;
  year: YearState;
  /** Number of cells that are submitted and not reviewed, and of those that somebody has begun. */
  waiting: number;
  begun: number;
  memberId: string;
  action: FormAction;
}

/** Lets administrators set the due date, close the year, and reopen it with a reason. */
export function YearDecisions(props: YearDecisionsProps) {
  const { plan, year, waiting, begun, memberId, action } = props;
  const t = useTranslations("reporting.year");
  const [result, submit, pending] = useActionState(action, IDLE);
  const { errorsOf, typed } = useFormWords(result);
  const form = (kind: YearEventKind, children: ReactNode) => (
    <form action={submit} noValidate className="flex max-w-md flex-col items-start gap-3">
      <input type="hidden" name="plan" value={plan} />
      <input type="hidden" name="year" value={year.year} />
      <input type="hidden" name="seen" value={year.lastNumber} />
      <input type="hidden" name="kind" value={kind} />
      {children}
      <Button type="submit" tone={kind === "closed" ? "danger" : "plain"} disabled={pending}>
        {t(`submit.${kind}`, { year: String(year.year) })}
      </Button>
    </form>
  );
  return (
    <Card aria-labelledby="decide" className="flex flex-col gap-4">
      <h2 id="decide" className="text-lg font-semibold">
        {t("heading", { year: String(year.year) })}
      </h2>
      <FormAnswer result={result} />
      {year.closed ? (
        form(
          "reopened",
          <KeptField
            name="reason"
            label={t("reason")}
            hint={t("reasonHint")}
            errors={errorsOf("reason")}
            typed={typed("reason")}
            rows={2}
            maxLength={500}
            storageKey={`reopen/${memberId}/${year.year}`}
            settled={result.status === "done"}
          />,
        )
      ) : (
        // Filled anew after each decision.
        <div key={year.lastNumber} className="grid gap-6 md:grid-cols-2">
          {form(
            "due",
            <Field
              id="dueOn"
              label={t("dueOn")}
              hint={t("dueHint")}
              errors={errorsOf("dueOn")}
              className="w-full"
            >
              <input
                {...fieldAttributes("dueOn", errorsOf("dueOn"), true)}
                name="dueOn"
                type="date"
                defaultValue={typed("dueOn") === "" ? (year.dueOn ?? "") : typed("dueOn")}
              />
            </Field>,
          )}
          {form("closed", <p>{t("closeText", { waiting, begun })}</p>)}
        </div>
      )}
    </Card>
  );
}
