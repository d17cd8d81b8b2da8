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
import { CHECK_RESULTS } from "@/lib/plans/types";
import type { SourceRow } from "@/lib/sources/types";

interface CheckFormProps {
  plan: string;
  row: SourceRow;
  action: FormAction;
}

type TextName = "on" | "pageTitle" | "address" | "note" | "noteEn" | "copy" | "why";
const GRADES = ["A", "B", "C", "D"] as const;

/** Takes what somebody found who opened the address of a source. */
export function CheckForm({ plan, row, action }: CheckFormProps) {
  const t = useTranslations("sources");
  const terms = useTranslations("terms.grade");
  const [result, submit, pending] = useActionState(action, IDLE);
  const { errorsOf, typed } = useFormWords(result);
  const { source, open, last } = row;
  const kept = open?.payload;
  const start = (name: string, text: string) => (result.status === "failed" ? typed(name) : text);
  const idOf = (name: string) => `${source.key}-${name}`;
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
  const text = (name: TextName, value: string, hint?: string) =>
    field(
      name,
      t(`form.${name}`),
      <input
        {...fieldAttributes(idOf(name), errorsOf(name), hint !== undefined)}
        name={name}
        maxLength={2000}
        defaultValue={start(name, value)}
      />,
      hint,
    );
  return (
    <details className="mt-2" open={open !== null || result.status === "failed"}>
      <summary className="flex min-h-10 cursor-pointer items-center link">
        {t(source.check === undefined ? "form.write" : "form.again")}
      </summary>
      <form
        key={`${last}-${open?.version ?? ""}`}
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
        <input type="hidden" name="source" value={source.key} />
        <input type="hidden" name="seen" value={last} />
        <div className="grid gap-4 md:grid-cols-3">
          {text("on", kept?.on ?? "", t("form.onHint"))}
          {field(
            "result",
            t("form.result"),
            <select
              {...fieldAttributes(idOf("result"), errorsOf("result"))}
              name="result"
              defaultValue={start("result", kept?.result ?? "")}
            >
              <option value="">{t("form.choose")}</option>
              {CHECK_RESULTS.map((one) => (
                <option key={one} value={one}>
                  {t(`check.result.${one}`)}
                </option>
              ))}
            </select>,
          )}
          {field(
            "grade",
            t("form.grade"),
            <select
              {...fieldAttributes(idOf("grade"), errorsOf("grade"))}
              name="grade"
              defaultValue={start("grade", kept?.grade ?? "")}
            >
              <option value="">{t("form.gradeKeep", { grade: source.grade })}</option>
              {GRADES.map((grade) => (
                <option key={grade} value={grade}>
                  {grade} · {terms(grade)}
                </option>
              ))}
            </select>,
          )}
          {text("pageTitle", kept?.pageTitle ?? "")}
          {text("address", kept?.address ?? "", t("form.addressHint"))}
          {text("copy", kept?.copy ?? "", t("form.copyHint"))}
          {text("note", kept?.note?.zh ?? "", t("form.noteHint"))}
          {text("noteEn", kept?.note?.en ?? "")}
          {last > 0 && text("why", "")}
        </div>
        <div className="flex flex-wrap gap-3">
          <Button type="submit" name="intent" value="submit" tone="primary" disabled={pending}>
            {t("form.submit")}
          </Button>
          <Button type="submit" name="intent" value="save" disabled={pending}>
            {t("form.save")}
          </Button>
        </div>
      </form>
    </details>
  );
}
