"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";

import { FormAnswer } from "@/components/forms/form-answer";
import { sendByHand } from "@/components/forms/send-by-hand";
import { useFormFields } from "@/components/forms/use-form-fields";
import { Button } from "@/components/ui/button";
import type { FormAction } from "@/lib/actions/define-action";
import { IDLE } from "@/lib/errors/action-result";
import { CHECK_RESULTS } from "@/lib/plans/types";
import type { SourceRow } from "@/lib/sources/types";

interface CheckFormProps {
  plan: string;
  row: SourceRow;
  /** Name of the draft that the form goes on with, as `draftName` gives it. */
  draft: string;
  action: FormAction;
}

type TextName = "on" | "pageTitle" | "address" | "note" | "noteEn" | "copy" | "why";
const GRADES = ["A", "B", "C", "D"] as const;

/** Takes what somebody found who opened the address of a source. */
export function CheckForm({ plan, row, draft, action }: CheckFormProps) {
  const t = useTranslations("sources");
  const terms = useTranslations("terms.grade");
  const [result, submit, pending] = useActionState(action, IDLE);
  const { source, open, returned, last } = row;
  const kept = open?.payload ?? returned?.payload;
  const idOf = (name: string) => `${source.key}-${name}`;
  const fields = useFormFields(result, idOf);
  const text = (name: TextName, value: string, hint?: string) =>
    fields.text(name, t(`form.${name}`), value, { hint });
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
        inert={pending}
        className="mt-2 flex flex-col gap-4"
      >
        <FormAnswer
          result={result}
          placeOf={(name) => ({ id: name === "_form" ? null : idOf(name), name: undefined })}
        />
        <input type="hidden" name="plan" value={plan} />
        <input type="hidden" name="source" value={source.key} />
        <input type="hidden" name="seen" value={last} />
        <input type="hidden" name="draft" value={draft} />
        <div className="grid gap-4 md:grid-cols-3">
          {text("on", kept?.on ?? "", t("form.onHint"))}
          {fields.choice("result", t("form.result"), kept?.result ?? "", {
            blank: t("form.choose"),
            options: CHECK_RESULTS.map((one) => [one, t(`check.result.${one}`)]),
          })}
          {fields.choice("grade", t("form.grade"), kept?.grade ?? "", {
            blank: t("form.gradeKeep", { grade: source.grade }),
            options: GRADES.map((grade) => [grade, `${grade} · ${terms(grade)}`]),
          })}
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
