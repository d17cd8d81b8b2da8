import { GROWTH_BANDS } from "./growth-bands";
import { isInsideBand, yearPair } from "./last-year";
import { scaleSlip } from "./scale-slip";
import type { Check, CheckedFigure } from "./types";

const percent = (fraction: number) => String(Math.round(fraction * 1000) / 10);

/** Says nothing where a slipped scale is the better explanation of the same jump. */
export const growthOutsideBand: Check<CheckedFigure> = {
  code: "growth-outside-band",
  level: "explain",
  find: (subject) => {
    const { accrual } = subject.indicator;
    const pair = yearPair(subject);
    if (pair === null || accrual === "qualitative") return null;
    const { before, now, known } = pair;
    if (isInsideBand(subject, before, now) || scaleSlip.find(subject) !== null) return null;
    const { fall, rise } = GROWTH_BANDS[accrual];
    const growth = now.minus(before).div(before.abs()).toNumber();
    const values = { growth: percent(growth), fall: percent(fall), rise: percent(rise) };
    return { key: "checks.growthOutsideBand", values: { ...values, last: known.value } };
  },
};
