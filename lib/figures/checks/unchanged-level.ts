import { yearPair } from "./last-year";
import type { Check, CheckedFigure } from "./types";

/** The size of a year is hardly ever last year's to the digit: often last year's number was copied. */
export const unchangedLevel: Check<CheckedFigure> = {
  code: "unchanged-level",
  level: "explain",
  find: (subject) => {
    const pair = yearPair(subject);
    if (subject.indicator.accrual !== "level" || pair === null || !pair.now.eq(pair.before)) {
      return null;
    }
    return { key: "checks.unchangedLevel", values: { last: pair.known.value } };
  },
};
