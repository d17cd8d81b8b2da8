import type { LocalText } from "@/lib/plans/types";

import type { PlanFile } from "../plan-file";
import { planTexts } from "../plan-texts";
import { SECTION_NAMES, SECTIONS, type Section, type TextRow } from "../sections";
import { cellWords, keyedRows, rowLabel } from "./row-keys";

/** One cell before and after, as the texts of a plan's file, names in place of codes; "" where there is nothing. */
export interface CellDifference {
  readonly column: string;
  readonly before: LocalText;
  readonly after: LocalText;
}

/** One row that a draft of changes has and the plan in force has not, or has otherwise. */
export interface PlanDifference {
  readonly section: Section;
  readonly deed: "added" | "changed" | "removed";
  /** What the row is about. */
  readonly label: LocalText;
  /** Place of the row in its section of the draft; -1 for one that is not there any more. */
  readonly row: number;
  readonly cells: readonly CellDifference[];
}

/** Lists everything in which a plan would be another one, section by section and cell by cell. */
export function planDifferences(before: PlanFile, after: PlanFile): readonly PlanDifference[] {
  const [old, texts] = [planTexts(before), planTexts(after)];
  return SECTION_NAMES.flatMap((section): PlanDifference[] => {
    const [was, is] = [keyedRows(section, old[section]), keyedRows(section, texts[section])];
    const there = [...is].flatMap(([key, { row, index }]): PlanDifference[] => {
      const known = was.get(key);
      const cells = cellsOf(section, known?.row ?? {}, row, before, after);
      if (cells.length === 0) return [];
      const deed = known === undefined ? "added" : "changed";
      return [{ section, deed, label: rowLabel(after, section, row), row: index, cells }];
    });
    const gone = [...was].flatMap(([key, { row }]): PlanDifference[] => {
      if (is.has(key)) return [];
      const label = rowLabel(before, section, row);
      return [
        {
          section,
          deed: "removed",
          label,
          row: -1,
          cells: cellsOf(section, row, {}, before, after),
        },
      ];
    });
    return [...there, ...gone];
  });
}

function cellsOf(
  section: Section,
  before: TextRow,
  after: TextRow,
  was: PlanFile,
  is: PlanFile,
): CellDifference[] {
  return SECTIONS[section].flatMap((column): CellDifference[] => {
    const [old, text] = [before[column] ?? "", after[column] ?? ""];
    if (old === text) return [];
    return [{ column, before: cellWords(was, column, old), after: cellWords(is, column, text) }];
  });
}
