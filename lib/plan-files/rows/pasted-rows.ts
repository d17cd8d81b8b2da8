import { readBlock } from "@/lib/figures/grid/clipboard-block";

import type { Section, TextRow } from "../sections";
import { columnOfSheet } from "../sheet-words";
import { cleanRow } from "./edit-rows";
import { pasteOrder } from "./shown-columns";

/** Rows that were copied from a spreadsheet, and the headings above them that name no column of the section. */
export interface PastedRows {
  readonly rows: readonly TextRow[];
  readonly unknown: readonly string[];
}

/**
 * Reads rows that were copied from a spreadsheet. Where the first line is one of headings these say what stands where,
 * else the columns stand as the form shows them: `columns`. Below an `unknown` heading nothing is read: whoever takes the
 * rows would lose those cells.
 */
export function pastedRows(
  section: Section,
  text: string,
  columns: readonly string[] = pasteOrder(section),
): PastedRows {
  const [first = [], ...rest] = readBlock(text);
  const filled = first.filter((cell) => cell.trim() !== "").length;
  const headings = first.map((cell) => columnOfSheet(section, cell.trim()));
  // A name that happens to be called like a column does not make its row the headings.
  const isHeading = headings.filter((column) => column !== null).length * 2 > filled;
  const order = isHeading ? headings : columns;
  const rows = (isHeading ? rest : [first, ...rest])
    .map((cells) =>
      cleanRow(
        section,
        Object.fromEntries(
          cells.flatMap((cell, index) => {
            const column = order[index] ?? null;
            return column === null ? [] : [[column, cell]];
          }),
        ),
      ),
    )
    .filter((row) => Object.keys(row).length > 0);
  const names = first.map((cell) => cell.trim());
  const unknown = isHeading
    ? names.filter((name, index) => name !== "" && headings[index] === null)
    : [];
  return { rows, unknown };
}
