import { DomainError } from "@/lib/errors/domain-error";

import { SheetReader } from "../reading/sheet-reader";
import type { ReadSheet } from "../types";

/**
 * Places of the sheets that have the headings of the form and rows below them: they are read by those, also where the
 * columns of another sheet of the file are mapped. None in a file of one sheet, which is mapped because its headings
 * were not read.
 */
export function ownSheets(sheets: readonly ReadSheet[]): ReadonlySet<number> {
  if (sheets.length < 2) return new Set();
  return new Set(sheets.flatMap((sheet, index) => (isOwn(sheet) ? [index] : [])));
}

function isOwn(sheet: ReadSheet): boolean {
  try {
    return new SheetReader(sheet).tables().some(({ rows }) => rows.length > 0);
  } catch (error) {
    // A table that the form's own reader refuses may still be mapped.
    if (error instanceof DomainError) return false;
    throw error;
  }
}
