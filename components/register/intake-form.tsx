"use client";

import { useTranslations } from "next-intl";
import { useActionState, useState } from "react";

import { FormAnswer } from "@/components/forms/form-answer";
import { sendByHand } from "@/components/forms/send-by-hand";
import { useFormFields, type FormOption } from "@/components/forms/use-form-fields";
import { useListText } from "@/components/page/use-list-text";
import { useWords } from "@/components/page/use-words";
import { Button } from "@/components/ui/button";
import type { FormAction } from "@/lib/actions/define-action";
import { IDLE } from "@/lib/errors/action-result";
import type { IntakeAnswer } from "@/lib/intake/intake-answer";
import { ENTRY_SORTS, ENTRY_STATES } from "@/lib/records/register-kinds";
import type { RegisterCatalogue } from "@/lib/register/types";

import { IntakePreview, type IntakePreviewData } from "./intake-preview";

interface IntakeFormProps {
  catalogue: RegisterCatalogue;
  /** Names of the columns that are read. */
  headings: readonly string[];
  indicator: string;
  maxMegabytes: number;
  action: FormAction<IntakeAnswer>;
}

type TextName = "year" | "decidedOn" | "document" | "reason";

/**
 * Takes a list, shows what would become of each row, and has it confirmed: one form, so that what is said for all rows
 * stays with them. Works without a script.
 */
export function IntakeForm({
  catalogue,
  headings,
  indicator,
  maxMegabytes,
  action,
}: IntakeFormProps) {
  const t = useTranslations("register.intake");
  const terms = useTranslations("register");
  const inWords = useWords();
  const listed = useListText();
  const [result, submit, pending] = useActionState(action, IDLE);
  const fields = useFormFields(result);
  const [kept, setKept] = useState<IntakePreviewData | null>(null);
  const fresh = result.status === "done" && result.data.step === "preview" ? result.data : null;
  if (fresh !== null && fresh !== kept) setKept(fresh);
  // A refusal leaves the preview where it is, with what was chosen in it.
  const preview = fresh ?? (result.status === "failed" ? kept : null);
  const said = preview?.said;
  const choice = (
    name: "indicator" | "sort" | "state" | "source",
    value: string,
    options: readonly FormOption[],
    blank: string,
  ) => fields.choice(name, terms(`form.${name}`), said?.[name] ?? value, { blank, options });
  const text = (name: TextName, label: string, hint?: string, value = "") =>
    fields.text(name, label, said?.[name] ?? value, { hint, maxLength: 500 });
  return (
    <form
      action={submit}
      onSubmit={sendByHand(submit)}
      noValidate
      className="mt-4 flex flex-col gap-5"
    >
      <FormAnswer result={result} />
      <input type="hidden" name="plan" value={catalogue.plan.code} />
      <div className="grid gap-4 lg:grid-cols-[3fr_2fr]">
        {fields.text("list", t("list"), said?.list ?? "", {
          hint: t("listHint"),
          rows: 8,
          maxLength: null,
          spellCheck: false,
        })}
        <div className="flex flex-col gap-4">
          {fields.control("file", t("file"), {
            hint: t("fileHint", { max: maxMegabytes }),
            control: (attributes) => <input {...attributes} type="file" accept=".xlsx,.csv" />,
          })}
          <p className="text-sm text-muted">{t("headings", { names: listed(headings) })}</p>
        </div>
      </div>
      <fieldset className="rounded-lg border border-line p-4">
        <legend className="px-1 font-semibold">{t("defaults")}</legend>
        <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
          {choice(
            "indicator",
            indicator,
            catalogue.indicators.map(({ code, name }) => [code, inWords(name)]),
            terms("form.noIndicator"),
          )}
          {choice(
            "sort",
            "",
            ENTRY_SORTS.map((sort) => [sort, terms(`sort.${sort}`)]),
            terms("form.choose"),
          )}
          {choice(
            "state",
            "lead",
            ENTRY_STATES.map((state) => [state, terms(`state.${state}`)]),
            terms("form.choose"),
          )}
          {text("year", terms("form.year"))}
          {choice(
            "source",
            "",
            catalogue.sources.map(({ key, title, publisher }) => [key, `${publisher} · ${title}`]),
            terms("form.choose"),
          )}
          {text("decidedOn", terms("form.decidedOn"))}
          {text("document", terms("form.document"))}
          {text("reason", t("reason"), t("reasonHint"), t("reasonStart"))}
        </div>
      </fieldset>
      <div>
        <Button
          type="submit"
          name="intent"
          value="preview"
          tone={preview === null ? "primary" : "plain"}
          disabled={pending}
        >
          {t("preview")}
        </Button>
      </div>
      {preview !== null && (
        <IntakePreview
          key={preview.packed}
          preview={preview}
          catalogue={catalogue}
          pending={pending}
        />
      )}
    </form>
  );
}
