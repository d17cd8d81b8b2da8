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
  // Most cells of a file are longer or no words, and each of them is asked.
  if (text.length > LONGEST_HEADING || /^[\d.,]*$/.test(text)) return null;
  return BY_HEADING.get(folded(text)) ?? null;
}

const LONGEST_HEADING = 40;

/** Columns by their folded headings: every row of a file is asked whether it is one of headings. */
const BY_HEADING: ReadonlyMap<string, Column> = new Map(
  COLUMNS.flatMap((column) =>
    [column, zh.columns[column], en.columns[column]].map(
      (heading) => [folded(heading), column] as const,
    ),
  ),
);

/** Writes the lines under the table, for signing on paper. */
export function signatureLines(locale: Locale): readonly string[] {
  const { author, reviewer, head, date } = WORDS[locale].signature;
  return [author, reviewer, head, date];
}

/** Whether the table ends here, at the first line to sign. */
export function isSignatureLine(text: string): boolean {
  const wanted = folded(text.slice(0, LONGEST_HEADING));
  return SIGNATURES.some((line) => wanted.startsWith(line));
}

const SIGNATURES = [...signatureLines("zh"), ...signatureLines("en")].map(folded);

function folded(text: string): string {
  return text
    .normalize("NFKC")
    .replaceAll(/[\s:*]/g, "")
    .toLowerCase();
}
