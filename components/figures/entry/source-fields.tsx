"use client";

import { useTranslations } from "next-intl";

import type { Source } from "@/lib/plans/types";

import { SelectField, TextField, type FormTexts } from "./entry-controls";

interface SourceFieldsProps {
  texts: FormTexts;
  sources: readonly Source[];
  /** Key of the source that is chosen in the list now. */
  chosen: string;
}

const GRADES = ["A", "B", "C"] as const;

/**
 * Takes a known source, or a new one described here. The fields of a new source can be opened without JavaScript
 * too.
 */
export function SourceFields({ texts, sources, chosen }: SourceFieldsProps) {
  const t = useTranslations("figures.entry");
  const known = sources.map(({ key, title, publisher, publishedOn }) => ({
    value: key,
    text: [title, publisher, publishedOn].filter((part) => part !== null).join(" · "),
  }));
  return (
    <fieldset className="flex flex-col gap-4">
      <legend className="mb-2 text-lg font-semibold">{t("sourceHeading")}</legend>
      <SelectField
        texts={texts}
        name="source"
        label={t("source")}
        options={[
          { value: "", text: t("sourceNone") },
          { value: "new", text: t("sourceNew") },
          ...known,
        ]}
      />
      <details open={chosen === "new"} className="rounded-md border border-line px-4 py-2">
        <summary className="min-h-8 cursor-pointer py-1 font-semibold">{t("newSource")}</summary>
        <NewSourceFields texts={texts} />
      </details>
    </fieldset>
  );
}

/** The particulars of a source that is not in the list. */
export function NewSourceFields({ texts }: { texts: FormTexts }) {
  const t = useTranslations("figures.entry");
  const grade = useTranslations("terms.grade");
  return (
    <div className="grid gap-4 py-2 sm:grid-cols-2">
      <TextField texts={texts} name="sourceTitle" label={t("sourceTitle")} maxLength={200} />
      <TextField
        texts={texts}
        name="sourcePublisher"
        label={t("sourcePublisher")}
        maxLength={200}
      />
      <TextField
        texts={texts}
        name="sourcePublishedOn"
        label={t("sourcePublishedOn")}
        maxLength={10}
        hint={t("sourcePublishedOnHint")}
      />
      <SelectField
        texts={texts}
        name="sourceGrade"
        label={t("sourceGrade")}
        options={[
          { value: "", text: t("choose") },
          ...GRADES.map((code) => ({ value: code, text: `${code} · ${grade(code)}` })),
        ]}
      />
      <div className="sm:col-span-2">
        <TextField
          texts={texts}
          name="sourceUrl"
          label={t("sourceUrl")}
          maxLength={500}
          type="url"
        />
      </div>
    </div>
  );
}
