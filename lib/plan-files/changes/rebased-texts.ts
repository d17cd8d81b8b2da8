import { isDeepStrictEqual } from "node:util";

import { cleanRow } from "../rows/edit-rows";
import { SECTION_NAMES, SECTIONS, type PlanTexts, type Section, type TextRow } from "../sections";
import { keyedRows } from "./row-keys";

/**
 * Takes into a draft of changes what was decided about the plan since they were begun: `base` are the texts of then,
 * `now` those of the plan as it is. Where both say something about one cell the draft's word stays; its difference is
 * then one from the plan as it is, and whoever approves it sees that.
 */
export function rebasedTexts(base: PlanTexts, now: PlanTexts, draft: PlanTexts): PlanTexts {
  if (isDeepStrictEqual(base, now)) return draft;
  return Object.fromEntries(
    SECTION_NAMES.map((section) => [
      section,
      rebasedRows(section, base[section], now[section], draft[section]),
    ]),
  ) as Record<Section, readonly TextRow[]>;
}

function rebasedRows(
  section: Section,
  base: readonly TextRow[],
  now: readonly TextRow[],
  draft: readonly TextRow[],
): readonly TextRow[] {
  const [was, is, own] = [base, now, draft].map((rows) => keyedRows(section, rows));
  if (was === undefined || is === undefined || own === undefined) return draft;
  const rows = [...own].flatMap(([key, { row }]) => {
    const [old, current] = [was.get(key)?.row, is.get(key)?.row];
    if (current === undefined || old === undefined) return [row];
    return [mergedRow(section, old, current, row)];
  });
  const added = [...is].flatMap(([key, { row }]) => (was.has(key) || own.has(key) ? [] : [row]));
  return [...rows, ...added];
}

function mergedRow(section: Section, old: TextRow, current: TextRow, own: TextRow): TextRow {
  return cleanRow(
    section,
    Object.fromEntries(
      SECTIONS[section].map((column) => {
        const text = own[column] ?? "";
        return [column, text === (old[column] ?? "") ? (current[column] ?? "") : text];
      }),
    ),
  );
}
