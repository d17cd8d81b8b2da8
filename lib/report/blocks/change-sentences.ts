import { changeLines, withCause } from "@/lib/words/verdict/change-sentences";
import { scopesOfKind } from "@/lib/words/lookup";
import type { AssessmentChanges } from "@/lib/releases/compare";

import type { ReportContext } from "./report-context";

/** Says since when nothing or how much changed, in the words of the overview. */
export function changesHeading(
  { assessment, inWords }: ReportContext,
  changes: AssessmentChanges | null,
): string {
  if (changes === null) return inWords({ key: "dashboard.changes.first" });
  const count = changeLines(assessment, changes).length;
  const since = { release: changes.before.release ?? 0, day: { day: changes.before.asOf } };
  if (count === 0) return inWords({ key: "dashboard.changes.unchanged", values: since });
  const text = inWords({ key: "dashboard.changes.changed", values: { ...since, count } });
  return inWords({ key: "report.sentence", values: { text } });
}

/**
 * Says the changes in sentences, the weightiest first. Of new figures the province's own; how many others there
 * are is said, and the workbook has them all.
 */
export function changeSentences(
  { assessment, inWords }: ReportContext,
  changes: AssessmentChanges | null,
): readonly string[] {
  if (changes === null) return [];
  const provinces = scopesOfKind(assessment, "province").map(({ code }) => code);
  const figuresAdded = changes.figuresAdded.filter(({ scope }) => provinces.includes(scope));
  const told = changeLines(assessment, { ...changes, figuresAdded });
  const count = changeLines(assessment, changes).length - told.length;
  const more = inWords({
    key: "report.moreChanges",
    values: { count, sheet: { key: "report.sheet.changes.name" } },
  });
  return [...told.map((line) => inWords(withCause(line))), ...(count === 0 ? [] : [more])];
}
