import { csvText } from "@/lib/file-formats/csv";
import type { Locale } from "@/lib/i18n/routing";

import { ILLUSTRATIVE_MARK } from "../figure-rows";
import { COLUMNS, headingOf } from "./columns";
import { cellsOf, type FormLine } from "./form-lines";
import { guardText } from "./text-guard";

/**
 * The form as CSV, one row of headings. Illustrative data carries its mark in a column of its own, which reading leaves out.
 */
export function progressFormCsv(
  lines: readonly FormLine[],
  locale: Locale,
  illustrative: boolean,
): string {
  const mark = illustrative ? [ILLUSTRATIVE_MARK] : [];
  const headings = COLUMNS.map((column) => headingOf(column, locale));
  const rows = lines.map((line) =>
    cellsOf(line).map((text, index) =>
      // No apostrophe before a value, because a negative number has to stay a number.
      COLUMNS[index] === "value" ? text : guardText(text),
    ),
  );
  return csvText([headings, ...rows].map((row) => [...row, ...mark]));
}
