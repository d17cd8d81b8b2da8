import { changeLines } from "@/components/dashboard/change-phrases";
import type { AssessmentChanges } from "@/lib/releases/compare";

import type { ReportTelling } from "./telling";

/** Since when nothing or how much changed, in the words of the overview. */
export function changesHeading(
  { assessment, say }: ReportTelling,
  changes: AssessmentChanges | null,
): string {
  if (changes === null) return say({ key: "dashboard.changes.first" });
  const count = changeLines(assessment, changes).length;
  const since = { release: changes.before.release ?? 0, day: { day: changes.before.asOf } };
  if (count === 0) return say({ key: "dashboard.changes.unchanged", values: since });
  const text = say({ key: "dashboard.changes.changed", values: { ...since, count } });
  return say({ key: "report.sentence", values: { text } });
}

/** Every change in a sentence, the weightiest first. */
export function changeSentences(
  { assessment, say }: ReportTelling,
  changes: AssessmentChanges | null,
): readonly string[] {
  return changes === null ? [] : changeLines(assessment, changes).map(({ phrase }) => say(phrase));
}
