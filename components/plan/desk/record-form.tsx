"use client";

import { useTranslations } from "next-intl";
import { Fragment, useActionState } from "react";

import { FormAnswer } from "@/components/forms/form-answer";
import { sendByHand } from "@/components/forms/send-by-hand";
import { useFormWords } from "@/components/forms/use-form-words";
import { useRounds } from "@/components/forms/use-rounds";
import { Button } from "@/components/ui/button";
import { Field, fieldAttributes } from "@/components/ui/field";
import type { FormAction } from "@/lib/actions/define-action";
import { IDLE } from "@/lib/errors/action-result";
import type { DeskName } from "@/lib/records/desk/desks";
import type { DeskField } from "@/lib/records/desk/fields";
import type { FormTexts } from "@/lib/records/desk/form-payload";
import type { DeskOptions } from "@/lib/records/desk/types";

import { FieldControl, controlId } from "./field-control";

interface RecordFormProps {
  plan: string;
  desk: DeskName;
  /** Code of the record; empty for a new one. */
  code: string;
  /** Number of the last decided version, 0 where there is none. */
  seen: number;
  /** Name of the draft that the form goes on with, as `draftName` gives it. */
  draft: string;
  fields: readonly DeskField[];
  /** What the fields begin with. */
  start: FormTexts;
  why: string;
  isWithdrawn: boolean;
  options: DeskOptions;
  action: FormAction;
}

/** The form of any record: its fields as its desk describes them, why it changes, and where it goes. */
export function RecordForm(props: RecordFormProps) {
  const { plan, desk, code, seen, draft, fields, start, why, isWithdrawn, options, action } = props;
  const t = useTranslations("people");
  const [result, submit, pending] = useActionState(action, IDLE);
  const { errorsOf, typed } = useFormWords(result);
  const round = useRounds(code === "" && result.status === "done" ? result : null);
  // What is there begins the form again when it is another version; what was typed and refused stays.
  const begun = `${String(round)} ${String(seen)} ${draft.split(" ")[0] ?? ""}`;
  const asked = fields.filter((field) => code === "" || field.isIdentity !== true);
  const texts: FormTexts = result.status === "failed" ? result.values : start;
  const fieldOf = (name: string) =>
    asked.find((field) => name === field.name || name.startsWith(`${field.name}.`));
  return (
    <form
      action={submit}
      onSubmit={sendByHand(submit)}
      noValidate
      inert={pending}
      className="flex flex-col gap-4"
    >
      <FormAnswer
        result={result}
        placeOf={(name) => {
          const field = fieldOf(name);
          if (field !== undefined) {
            return { id: controlId(field, name), name: t(`field.${field.label}`) };
          }
          return name === "why" ? { id: "why", name: t("desk.why") } : { id: null };
        }}
      />
      <input type="hidden" name="plan" value={plan} />
      <input type="hidden" name="desk" value={desk} />
      <input type="hidden" name="code" value={code} />
      <input type="hidden" name="last" value={seen} />
      <input type="hidden" name="draft" value={draft} />
      {asked.map((field) => (
        <FieldControl
          key={`${field.name} ${begun}`}
          field={field}
          texts={texts}
          errorsOf={errorsOf}
          options={options}
        />
      ))}
      {seen > 0 && (
        <Fragment key={begun}>
          <Field id="why" label={t("desk.why")} hint={t("desk.whyHint")} errors={errorsOf("why")}>
            <textarea
              {...fieldAttributes("why", errorsOf("why"), true)}
              name="why"
              rows={1}
              maxLength={500}
              defaultValue={result.status === "failed" ? typed("why") : why}
            />
          </Field>
          <label className="flex min-h-10 items-center gap-2">
            <input
              type="checkbox"
              name="withdrawn"
              className="size-5"
              defaultChecked={result.status === "failed" ? typed("withdrawn") !== "" : isWithdrawn}
            />
            {t("desk.withdrawn")}
          </label>
        </Fragment>
      )}
      <div className="flex flex-wrap gap-3">
        <Button type="submit" name="intent" value="submit" tone="primary" disabled={pending}>
          {t("desk.submit")}
        </Button>
        <Button type="submit" name="intent" value="save" disabled={pending}>
          {t("desk.save")}
        </Button>
      </div>
    </form>
  );
}
