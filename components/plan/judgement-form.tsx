"use client";

import { useTranslations } from "next-intl";
import { useActionState, type ReactNode } from "react";

import { FormAnswer } from "@/components/forms/form-answer";
import { sendByHand } from "@/components/forms/send-by-hand";
import { useFormWords } from "@/components/forms/use-form-words";
import { Button } from "@/components/ui/button";
import { Field, fieldAttributes } from "@/components/ui/field";
import type { FormAction } from "@/lib/actions/define-action";
import { IDLE } from "@/lib/errors/action-result";
import type { Source } from "@/lib/plans/types";
import type { JudgementRow } from "@/lib/records/judgement-desk";
import { JUDGEMENT_REASONS, JUDGEMENT_RESULTS } from "@/lib/records/judgement-terms";

interface JudgementFormProps {
  plan: string;
  row: JudgementRow;
  sources: readonly Source[];
  action: FormAction;
}

/** Takes what somebody in charge judged, in both languages, with the document and the source that has it. */
export function JudgementForm({ plan, row, sources, action }: JudgementFormProps) {
  const t = useTranslations("records.judgement");
  const [result, submit, pending] = useActionState(action, IDLE);
  const { errorsOf, typed } = useFormWords(result);
  const draft = row.open?.judgement ?? row.inForce;
  const idOf = (name: string) => `${row.indicator}-${name}`;
  const field = (name: string, label: string, control: ReactNode, hint?: string) => (
    <Field
      id={idOf(name)}
      label={label}
      errors={errorsOf(name)}
      {...(hint === undefined ? {} : { hint })}
    >
      {control}
    </Field>
  );
  const text = (name: TextName, kept: string, hint?: string) =>
    field(
      name,
      t(`desk.${name}`),
      <textarea
        {...fieldAttributes(idOf(name), errorsOf(name), hint !== undefined)}
        name={name}
        rows={name.startsWith("reason") ? 2 : 1}
        maxLength={2000}
        defaultValue={result.status === "failed" ? typed(name) : kept}
      />,
      hint,
    );
  const choice = (
    name: "result" | "open" | "source",
    kept: string,
    options: readonly (readonly [value: string, label: string])[],
    hint?: string,
  ) =>
    field(
      name,
      t(`desk.${name}`),
      <select
        {...fieldAttributes(idOf(name), errorsOf(name), hint !== undefined)}
        name={name}
        defaultValue={result.status === "failed" ? typed(name) : kept}
      >
        <option value="">{t("desk.choose")}</option>
        {options.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>,
      hint,
    );
  return (
    <details className="mt-4" open={row.open !== null || result.status === "failed"}>
      <summary className="flex min-h-11 cursor-pointer items-center text-accent underline-offset-4 hover:underline">
        {t(row.inForce === null ? "desk.write" : "desk.change")}
      </summary>
      <form
        key={`${row.last}-${row.open?.version ?? ""}`}
        action={submit}
        onSubmit={sendByHand(submit)}
        noValidate
        className="mt-2 flex flex-col gap-4"
      >
        <FormAnswer
          result={result}
          placeOf={(name) => ({ id: name === "_form" ? null : idOf(name), name: undefined })}
        />
        <input type="hidden" name="plan" value={plan} />
        <input type="hidden" name="indicator" value={row.indicator} />
        <input type="hidden" name="seen" value={row.last} />
        <div className="grid gap-4 md:grid-cols-2">
          {choice(
            "result",
            draft?.result ?? "",
            JUDGEMENT_RESULTS.map((one) => [one, t(`result.${one}`)]),
          )}
          {choice(
            "open",
            draft?.open ?? "",
            JUDGEMENT_REASONS.map((one) => [one, t(`open.${one}`)]),
            t("desk.openHint"),
          )}
          {text("byZh", draft?.by.zh ?? "")}
          {text("byEn", draft?.by.en ?? "")}
          {text("documentZh", draft?.document.zh ?? "")}
          {text("documentEn", draft?.document.en ?? "")}
          {text("reasonZh", draft?.reason.zh ?? "")}
          {text("reasonEn", draft?.reason.en ?? "")}
          {text("on", draft?.on ?? "", t("desk.onHint"))}
          {choice(
            "source",
            draft?.source ?? "",
            sources.map(({ key, title, publisher }) => [key, `${publisher} · ${title}`]),
          )}
        </div>
        {row.last > 0 && text("why", "", t("desk.whyHint"))}
        <div className="flex flex-wrap gap-3">
          <Button type="submit" name="intent" value="submit" tone="primary" disabled={pending}>
            {t("desk.submit")}
          </Button>
          <Button type="submit" name="intent" value="save" disabled={pending}>
            {t("desk.save")}
          </Button>
        </div>
      </form>
    </details>
  );
}

type TextName =
  "byZh" | "byEn" | "documentZh" | "documentEn" | "reasonZh" | "reasonEn" | "on" | "why";
