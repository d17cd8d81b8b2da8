import { Decimal } from "decimal.js";

import type { WrittenNumber } from "@/lib/errors/domain-error";

import { GROWTH_BANDS, SLIP_TOLERANCE } from "./growth-bands";
import { isInsideBand, isSameCellLine, yearPair } from "./last-year";
import type { Check, CheckedFigure } from "./types";

const EXPONENTS = [4, -4, 1, -1] as const;

/**
 * Last year's value times or divided by 10 or 10 000 explains the jump: a digit too many, 万 written for 亿.
 * "Explains" means that the value moved back by that factor is near last year's (`SLIP_TOLERANCE`).
 */
const scaleSlip: Check<CheckedFigure> = {
  code: "scale-slip",
  level: "explain",
  find: (subject) => {
    const pair = yearPair(subject);
    if (pair === null || pair.before.isZero() || isInsideBand(subject, pair.before, pair.now)) {
      return null;
    }
    const { before, now, known } = pair;
    const exponent = EXPONENTS.find((power) => {
      const ratio = now.div(new Decimal(10).pow(power)).div(before);
      return ratio.gte(SLIP_TOLERANCE.from) && ratio.lte(SLIP_TOLERANCE.to);
    });
    if (exponent === undefined) return null;
    // The multiple that it is, not the one of the slip: 13 times last year is not told as 10 times.
    const direction = exponent > 0 ? "more" : "less";
    const times = exponent > 0 ? now.div(before) : before.div(now);
    const factor = times
      .toSignificantDigits(direction === "less" && times.lt(10) ? 1 : 2)
      .toFixed();
    return {
      key: "checks.scaleSlip",
      values: { factor, direction, last: { decimal: known.value } },
    };
  },
};

const percent = (fraction: number): WrittenNumber => ({
  decimal: String(Math.round(fraction * 1000) / 10),
});

/** Says nothing where a slipped scale is the better explanation of the same jump. */
const growthOutsideBand: Check<CheckedFigure> = {
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
    return {
      key: "checks.growthOutsideBand",
      values: { ...values, last: { decimal: known.value } },
    };
  },
};

/** The size of a year is hardly ever last year's to the digit: often last year's number was copied. */
const unchangedLevel: Check<CheckedFigure> = {
  code: "unchanged-level",
  level: "explain",
  find: (subject) => {
    const pair = yearPair(subject);
    if (subject.indicator.accrual !== "level" || pair === null || !pair.now.eq(pair.before)) {
      return null;
    }
    return { key: "checks.unchangedLevel", values: { last: { decimal: pair.known.value } } };
  },
};

/** Last year was counted by another definition only: the two will never share a line. */
const calibreChanged: Check<CheckedFigure> = {
  code: "calibre-changed",
  level: "explain",
  find: (subject) => {
    if (subject.value === null) return null;
    const lastYear = subject.known.filter(
      (other) =>
        isSameCellLine(other, subject) && other.year === subject.year - 1 && other.value !== null,
    );
    const [other] = lastYear;
    if (other === undefined || lastYear.some(({ calibre }) => calibre === subject.calibre)) {
      return null;
    }
    const name = subject.calibres.find(({ code }) => code === other.calibre)?.name;
    const values = {
      calibreZh: name?.zh ?? other.calibre,
      calibreEn: name?.en ?? other.calibre,
    };
    return { key: "checks.calibreChanged", values };
  },
};

/** Of a value beside last year's. */
export const LAST_YEAR_CHECKS: readonly Check<CheckedFigure>[] = [
  scaleSlip,
  growthOutsideBand,
  unchangedLevel,
  calibreChanged,
];
