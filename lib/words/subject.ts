import type { MessageKey } from "@/lib/i18n/message-key";
import type {
  AssessedTarget,
  IndicatorAssessment,
  PlanAssessment,
  ScopeAssessment,
  Verdict,
} from "@/lib/assessment/types";
import { moneyUnit } from "@/lib/plans/money-unit";
import type { LocalText, Nature, Qualifier } from "@/lib/plans/types";

import { provinceOf } from "./lookup";
import type { Amount } from "./sentence";

/** What a sentence is about: one scope of one indicator, with the plan around it. */
export interface Subject {
  readonly assessment: PlanAssessment;
  readonly indicator: IndicatorAssessment;
  readonly scope: ScopeAssessment;
}

/** Gives the subject of the province; null only where the plan has no province. */
export function provinceSubject(
  assessment: PlanAssessment,
  indicator: IndicatorAssessment,
): Subject | null {
  const scope = provinceOf(assessment, indicator);
  return scope === null ? null : { assessment, indicator, scope };
}

interface AmountOptions {
  qualifier?: Qualifier | undefined;
  nature?: Nature | undefined;
  /** Bound that a smaller value is not rounded up to. */
  bound?: number | null | undefined;
  rounding?: "near" | "up" | undefined;
  /** Writes the number alone, because its unit stands over it or beside it. */
  bare?: boolean;
  /** Whether the amount is a distance between two values, which for percentages is in percentage points. */
  difference?: boolean;
}

const PERCENTAGE_POINTS = { zh: "个百分点", en: "percentage points" };

/** Makes a word of a number of the indicator, with its digits and its unit. */
export function amountOf(
  indicator: Pick<IndicatorAssessment, "decimals" | "unit">,
  amount: number,
  options: AmountOptions = {},
): Amount {
  const { qualifier, nature, bound, rounding, bare = false } = options;
  const { decimals } = indicator;
  // What is rounded up is what is still required, which is always a distance.
  const { difference = rounding === "up" } = options;
  const points = difference && indicator.unit?.zh === "%";
  const unit = points ? PERCENTAGE_POINTS : indicator.unit;
  return { amount, decimals, unit, bare, qualifier, nature, bound, rounding };
}

/**
 * Whether an amount may be said without its unit where another one of the sentence has it: "1 to 2 firms". English
 * says the currency before an amount, so that each amount of money needs its own.
 */
export function isSaidOnce(unit: LocalText | null): boolean {
  return moneyUnit(unit) === null;
}

/** Makes a word of an amount beside another one that has the unit. */
export function besideUnit(
  indicator: Pick<IndicatorAssessment, "decimals" | "unit">,
  amount: number,
): Amount {
  return amountOf(indicator, amount, { bare: isSaidOnce(indicator.unit) });
}

/**
 * Gives a calculated number a tenth at least: it is no count, and rounded to whole items, parts would not give
 * their sum.
 */
export function asCalculated<Counted extends Pick<IndicatorAssessment, "decimals">>(
  indicator: Counted,
): Counted {
  return { ...indicator, decimals: Math.max(indicator.decimals, 1) };
}

/** Makes a word of a value somebody reported, with its qualifier and, unless it is an actual, its nature. */
export function readingOf(
  indicator: Pick<IndicatorAssessment, "decimals" | "unit">,
  reading: {
    value: number;
    qualifier: Qualifier | null;
    nature: Nature | null;
  },
  options: Pick<AmountOptions, "bound" | "bare"> = {},
): Amount {
  const { value, qualifier, nature } = reading;
  const said = { qualifier: qualifier ?? "exact", nature: nature ?? "actual" };
  return amountOf(indicator, value, { ...options, ...said });
}

/** Whether lower is better, as with a rank: distances and comparisons are then read the other way round. */
export function lowerIsBetter(
  target: Pick<AssessedTarget, "comparison"> | null | undefined,
): boolean {
  return target?.comparison === "lte";
}

/** Names the message of a verdict's word: what is met before the target's year is met early. */
export function verdictTerm(
  assessment: Pick<PlanAssessment, "year">,
  target: Pick<AssessedTarget, "year"> | null,
  verdict: Verdict,
): MessageKey {
  const early = verdict === "met" && target !== null && assessment.year < target.year;
  return `terms.verdict.${early ? "met-early" : verdict}`;
}
