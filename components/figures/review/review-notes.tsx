import { useTranslations } from "next-intl";

import type { Revision } from "@/lib/figures/types";

import { ReviewFindings } from "./review-findings";

/** Shows what the reviewer should read beside the numbers: checks, explanation, and the author's notes. */
export function ReviewNotes({ revision }: { revision: Revision }) {
  const t = useTranslations("figures.history");
  const { publicNoteZh, publicNoteEn } = revision;
  const notes = [
    ["reason", revision.reason],
    ["evidence", revision.evidence],
    ["publicNote", [publicNoteZh, publicNoteEn].filter(Boolean).join(" / ")],
    ["reviewerNote", revision.reviewerNote],
  ] as const;
  const written = notes.filter(([, text]) => text !== null && text !== "");
  const { findings, explanation } = revision;
  if (written.length === 0 && findings.length === 0 && explanation === null) return "—";
  return (
    <>
      <ReviewFindings revision={revision} />
      {written.map(([name, text]) => (
        <span key={name} className="block whitespace-pre-line">
          {t(name, { text: text ?? "" })}
        </span>
      ))}
    </>
  );
}
