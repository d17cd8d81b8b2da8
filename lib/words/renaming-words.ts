import type { PlanAssessment } from "@/lib/assessment/types";
import type { LocalText } from "@/lib/plans/types";
import type { Renaming } from "@/lib/releases/types";

import { findIndicator } from "./lookup";
import type { Sentence } from "./sentence";

/** Says from which day on something was called otherwise, by its old and its new name. */
export function renamingSentence(
  { subject, of, code, before, after, at }: Renaming,
  assessment: PlanAssessment,
): Sentence {
  const names = { day: { day: at }, ...differing(before, after) };
  if (of === "name") return { key: `plans.renamed.${subject}`, values: names };
  const name = findIndicator(assessment, code)?.name ?? code;
  return { key: "plans.renamed.measure", values: { ...names, name } };
}

/** Gives both names in each language, of the other one where only that changed. */
function differing(before: LocalText, after: LocalText): { before: LocalText; after: LocalText } {
  const zh = before.zh === after.zh ? "en" : "zh";
  const en = before.en === after.en ? "zh" : "en";
  return {
    before: { zh: before[zh], en: before[en] },
    after: { zh: after[zh], en: after[en] },
  };
}
