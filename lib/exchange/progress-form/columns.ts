import type { Locale } from "@/lib/i18n/routing";
import en from "@/lib/i18n/messages/en/files.json";
import zh from "@/lib/i18n/messages/zh/files.json";

/** Columns that a person fills in beside the calibre, with the names of the entry form's fields. */
const ENTRIES = [
  "value",
  "qualifier",
  "nature",
  "flag",
  "source",
  "sourcePublisher",
  "sourcePublishedOn",
  "sourceUrl",
  "sourceGrade",
  "evidence",
  "publicNoteZh",
  "publicNoteEn",
  "reviewerNote",
  "reason",
] as const;

/** Columns that a person may fill in; all others are locked in the workbook and not read as content. */
export const FILLABLE = ["calibre", ...ENTRIES] as const;

/** Columns of the progress form (进展填报表), left to right; `key` is hidden and says which cell a row is. */
export const COLUMNS = [
  ...(["key", "scope", "year", "indicator", "unit", "calibre", "lastYear"] as const),
  ...ENTRIES,
  "state",
] as const;
export type Column = (typeof COLUMNS)[number];

const WORDS = { zh, en };

export function headingOf(column: Column, locale: Locale): string {
  return WORDS[locale].columns[column];
}

/** Finds the column of a heading in either language, however it is spaced; null for a column that somebody added. */
export function columnOfHeading(text: string): Column | null {
  const wanted = folded(text);
  const isHere = (column: Column) =>
    wanted === folded(column) ||
    wanted === folded(zh.columns[column]) ||
    wanted === folded(en.columns[column]);
  return wanted === "" ? null : (COLUMNS.find(isHere) ?? null);
}

/** Writes the lines under the table, for signing on paper. */
export function signatureLines(locale: Locale): readonly string[] {
  const { author, reviewer, head, date } = WORDS[locale].signature;
  return [author, reviewer, head, date];
}

/** Whether the table ends here, at the first line to sign. */
export function isSignatureLine(text: string): boolean {
  return [...signatureLines("zh"), ...signatureLines("en")].some((line) =>
    folded(text).startsWith(folded(line)),
  );
}

function folded(text: string): string {
  return text
    .normalize("NFKC")
    .replaceAll(/[\s:*]/g, "")
    .toLowerCase();
}
