import { SECTION_NAMES, type PlanTexts } from "../sections";
import type { DraftSection, PlanDraft } from "./types";

/** Rows on one page of a section's form: enough for most plans, few enough for any browser. */
export const PAGE_ROWS = 40;

/** Counts rows and faults of each section. */
export function sectionCounts(
  texts: PlanTexts,
  faults: PlanDraft["faults"],
): DraftSection["counts"] {
  return Object.fromEntries(
    SECTION_NAMES.map((section) => [
      section,
      {
        rows: texts[section].length,
        faults: faults.filter((fault) => fault.section === section).length,
      },
    ]),
  ) as DraftSection["counts"];
}
