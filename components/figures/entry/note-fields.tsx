"use client";

import { useTranslations } from "next-intl";

import { TextField, type FormTexts } from "./entry-controls";

interface NoteFieldsProps {
  texts: FormTexts;
  /** Whether an approved value stands, so that replacing it needs a reason. */
  correcting: boolean;
}

/** Asks for evidence, for notes, and for the reason of a correction. */
export function NoteFields({ texts, correcting }: NoteFieldsProps) {
  const t = useTranslations("figures.entry");
  return (
    <fieldset className="flex flex-col gap-4">
      <legend className="mb-2 text-lg font-semibold">{t("notesHeading")}</legend>
      {correcting && (
        <TextField
          texts={texts}
          name="reason"
          label={t("reason")}
          maxLength={500}
          rows={2}
          hint={t("reasonHint")}
        />
      )}
      <TextField
        texts={texts}
        name="evidence"
        label={t("evidence")}
        maxLength={2000}
        rows={2}
        hint={t("evidenceHint")}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          texts={texts}
          name="publicNoteZh"
          label={t("publicNoteZh")}
          maxLength={500}
          rows={2}
          hint={t("publicNoteZhHint")}
        />
        <TextField
          texts={texts}
          name="publicNoteEn"
          label={t("publicNoteEn")}
          maxLength={500}
          rows={2}
        />
      </div>
      <TextField
        texts={texts}
        name="reviewerNote"
        label={t("reviewerNote")}
        maxLength={1000}
        rows={2}
        hint={t("reviewerNoteHint")}
      />
    </fieldset>
  );
}
