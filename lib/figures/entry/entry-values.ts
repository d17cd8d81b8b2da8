import type { EntryInput } from "@/lib/figures/schema";
import type { FigureKey, Revision } from "@/lib/figures/types";

/** Texts of the entry form by field name. */
export type EntryValues = Readonly<
  Record<Exclude<keyof EntryInput, keyof FigureKey | "lockVersion">, string>
>;

export const EMPTY_VALUES: EntryValues = {
  value: "",
  flag: "",
  qualifier: "",
  nature: "actual",
  source: "",
  sourceTitle: "",
  sourcePublisher: "",
  sourcePublishedOn: "",
  sourceUrl: "",
  sourceGrade: "",
  evidence: "",
  publicNoteZh: "",
  publicNoteEn: "",
  reviewerNote: "",
  reason: "",
  explanation: "",
  revision: "",
  basedOn: "",
};

/** Writes the texts that a form starts with: those of the revision it goes on from (a draft, or a returned one). */
export function entryValues(from: Revision | null): EntryValues {
  if (from === null) return EMPTY_VALUES;
  return {
    ...EMPTY_VALUES,
    value: from.value ?? "",
    flag: from.flag ?? "",
    // No choice for an exact value: a chosen "exact" would contradict a word typed later.
    qualifier: from.qualifier === "exact" ? "" : from.qualifier,
    nature: from.nature,
    source: from.source?.key ?? "",
    evidence: from.evidence ?? "",
    publicNoteZh: from.publicNoteZh ?? "",
    publicNoteEn: from.publicNoteEn ?? "",
    reviewerNote: from.reviewerNote ?? "",
    reason: from.reason ?? "",
    explanation: from.explanation ?? "",
    revision: from.state === "draft" ? from.id : "",
    basedOn: from.basedOn ?? "",
  };
}

/** Reads a stored draft as the form would send it, to hold it against the rules of a submission. */
export function entryInputOf(draft: Revision): EntryInput {
  const { flag, qualifier, nature } = draft;
  return {
    ...entryValues(draft),
    ...draft.key,
    flag: flag ?? "",
    qualifier,
    nature,
    sourceGrade: "",
    lockVersion: draft.lockVersion,
  };
}
