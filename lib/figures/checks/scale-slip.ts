import { Decimal } from "decimal.js";

import { isInsideBand, yearPair } from "./last-year";
import type { Check, CheckedFigure } from "./types";

const EXPONENTS = [4, -4, 1, -1] as const;

/**
 * Last year's value times or divided by 10 or 10 000 explains the jump: a digit too many, 万 written for 亿.
 * "Explains" means that the value moved back by that factor lies inside the indicator's usual band.
 */
export const scaleSlip: Check<CheckedFigure> = {
  code: "scale-slip",
  level: "explain",
  find: (subject) => {
    const pair = yearPair(subject);
    if (pair === null || pair.before.isZero() || isInsideBand(subject, pair.before, pair.now)) {
      return null;
    }
    const { before, now, known } = pair;
    const exponent = EXPONENTS.find((power) => {
      const moved = now.div(new Decimal(10).pow(power));
      return !moved.isZero() && isInsideBand(subject, before, moved);
    });
    if (exponent === undefined) return null;
    const factor = Math.abs(exponent) === 4 ? 10_000 : 10;
    const direction = exponent > 0 ? "more" : "less";
    return {
      key: "checks.scaleSlip",
      values: { factor: String(factor), direction, last: known.value },
    };
  },
};
