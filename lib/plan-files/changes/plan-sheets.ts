import type { LocalText } from "@/lib/plans/types";

import type { PlanFile } from "../plan-file";
import { planTexts } from "../plan-texts";
import { SECTION_NAMES, SECTIONS, type Section } from "../sections";
import { cellWords } from "./row-keys";

/** One sheet of a plan as people read it: names in place of codes, and no column that is empty in every row. */
export interface PlanSheet {
  readonly section: Section;
  readonly columns: readonly string[];
  /** Cells in the order of the columns; "" for an empty one. */
  readonly rows: readonly (readonly LocalText[])[];
}

/** Lists all that a plan says, sheet by sheet in the order of its file; a sheet without rows is there, too. */
export function planSheets(file: PlanFile): readonly PlanSheet[] {
  const texts = planTexts(file);
  return SECTION_NAMES.map((section) => {
    const columns = SECTIONS[section].filter((column) =>
      texts[section].some((row) => (row[column] ?? "") !== ""),
    );
    const rows = texts[section].map((row) =>
      columns.map((column) => cellWords(file, column, row[column] ?? "")),
    );
    return { section, columns, rows };
  });
}
