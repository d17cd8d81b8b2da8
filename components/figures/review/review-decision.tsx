"use client";

import { useTranslations } from "next-intl";

import { KeptField } from "@/components/forms/kept-field";
import { Button } from "@/components/ui/button";

interface ReviewDecisionProps {
  pending: boolean;
  headingId: string;
  /** How many cells the submission has; `chosen`, how many of them the buttons decide. */
  total: number;
  chosen: number;
  canApprove: boolean;
  canRecord: boolean;
  noteId: string;
  note: string;
  storageKey: string;
  settled: boolean;
  errorsOf: (field: string) => string[];
}

/** Asks for one decision about all chosen cells: approve, record as a reference, or return with a note. */
export function ReviewDecision(props: ReviewDecisionProps) {
  const { pending, headingId, total, chosen, noteId } = props;
  const t = useTranslations("figures.review");
  const many = useTranslations("reporting.review");
  const noteErrors = props.errorsOf("note");
  const label = (name: "approve" | "reference" | "return") => ({
    "aria-describedby": headingId,
    children: total === 1 ? t(name) : many(name, { count: chosen }),
  });
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-3">
        <Button
          type="submit"
          name="decision"
          value="approve"
          tone="primary"
          disabled={pending || !props.canApprove}
          {...label("approve")}
        />
        <Button
          type="submit"
          name="decision"
          value="reference"
          disabled={pending || !props.canRecord}
          {...label("reference")}
        />
        <span className="text-sm text-muted">{t("referenceHint")}</span>
      </div>
      <details open={noteErrors.length > 0} className="rounded-md border border-line px-4 py-2">
        <summary className="min-h-8 cursor-pointer py-1 font-semibold">{t("returnOpen")}</summary>
        <div className="flex flex-col items-start gap-3 py-2">
          <KeptField
            id={noteId}
            name="note"
            label={t("note")}
            hint={t("noteHint")}
            errors={noteErrors}
            typed={props.note}
            rows={3}
            maxLength={1000}
            storageKey={props.storageKey}
            settled={props.settled}
          />
          <Button
            type="submit"
            name="decision"
            value="return"
            tone="danger"
            disabled={pending || chosen === 0}
            {...label("return")}
          />
        </div>
      </details>
    </div>
  );
}
