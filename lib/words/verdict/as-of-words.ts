import type { MessageKey } from "@/lib/i18n/message-key";
import type { PlanAssessment } from "@/lib/assessment/types";
import type { Word } from "@/lib/words/sentence";

/** What the numbers of a view stand for: as-of day, year, release, method. */
export function asOfWords(
  { asOf, year, release, methodVersion }: PlanAssessment,
  unreleased: MessageKey = "dashboard.standing.unreleased",
): readonly Word[] {
  return [
    { key: "dashboard.standing.asOf", values: { day: { day: asOf } } },
    { key: "dashboard.standing.year", values: { year } },
    release === null
      ? { key: unreleased }
      : { key: "dashboard.standing.release", values: { release } },
    { key: "dashboard.standing.method", values: { version: methodVersion } },
  ];
}
