import { entryInputOf } from "@/lib/figures/entry/entry-values";
import { typedEntry } from "@/lib/figures/entry/typed-entry";
import type { EntryInput, GridCellInput } from "@/lib/figures/schema";
import type { Revision } from "@/lib/figures/types";

import { hasSource, sourceOf } from "./cell-source";
import { readCellText } from "./cell-text";

/**
 * Writes a cell of the grid as the form of the single cell would send it. `from` is the draft (or the returned
 * revision) that it goes on from: evidence and notes that the grid does not show are kept, and its source where
 * the cell names none.
 */
export function gridEntry(plan: string, cell: GridCellInput, from: Revision | null): EntryInput {
  const { indicator, scope, year, calibre, nature, reason, explanation } = cell;
  const key = { plan, indicator, scope, year, calibre };
  const start = from === null ? typedEntry(key, {}) : entryInputOf(from);
  const { value, flag } = readCellText(cell.value);
  return {
    ...start,
    ...(hasSource(cell.source) ? cell.source : sourceOf(from)),
    ...key,
    value,
    flag,
    nature,
    reason,
    explanation,
    // No choice, because the words typed in the cell have the qualifier.
    qualifier: "",
    revision: cell.revision,
    lockVersion: cell.lockVersion,
    basedOn: cell.basedOn,
  };
}
