import type { PlanFile } from "./plan-file";
import { readDecisions } from "./read-decisions";
import { readDefinitions } from "./read-definitions";
import type { Fault } from "./row-reader";
import type { PlanTexts } from "./sections";

/**
 * Reads a plan out of its texts, wherever these come from: a workbook, a form, a draft. Everything that is wrong is
 * named at its cell; a file with faults is for a preview only.
 */
export function readPlanFile(texts: PlanTexts): { file: PlanFile; faults: readonly Fault[] } {
  const faults: Fault[] = [];
  const { isDated, ...definitions } = readDefinitions(texts, faults);
  const decisions = readDecisions(texts, { isDated, ...definitions }, faults);
  return { file: { ...definitions, ...decisions }, faults };
}
