import { readBlock } from "@/lib/figures/grid/clipboard-block";

import type { Section, TextRow } from "../sections";
import { columnOfSheet } from "../sheet-words";
import { cleanRow } from "./edit-rows";
import { pasteOrder } from "./shown-columns";

/**
 * Reads rows that were copied from a spreadsheet. Where the first line is one of headings these say what stands where,
 * else the columns stand as the form shows them: `columns`.
 */
export function pastedRows(
  section: Section,
  text: string,
  columns: readonly string[] = pasteOrder(section),
): readonly TextRow[] {
  const [first = [], ...rest] = readBlock(text);
  const filled = first.filter((cell) => cell.trim() !== "").length;
  const headings = first.map((cell) => columnOfSheet(section, cell.trim()));
  // A name that happens to be called like a column does not make its row the headings.
  const isHeading = headings.filter((column) => column !== null).length * 2 > filled;
  const order = isHeading ? headings : columns;
  return (isHeading ? rest : [first, ...rest])
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
}
