import { Decimal } from "decimal.js";

import type { GrowthKind } from "@/lib/assessment/formulas/kinds";
import { growthKindOf, pathShapeOf } from "@/lib/assessment/method";
import type { MessageName } from "@/lib/i18n/message-key";
import type { IndicatorAssessment } from "@/lib/assessment/types";
import type { Sentence, Word } from "@/lib/words/sentence";
import { amountOf, lowerIsBetter, type Subject } from "@/lib/words/subject";

/** A formula with its inputs filled in, one for each number of the read model that is computed. */
export type Quantity =
  "gap" | "attainment" | "expected" | "pace" | "observedGrowth" | "requiredGrowth" | "projection";

/** The formula behind a number as a sentence with its inputs; null where the number is null. */
export function formulaOf(quantity: Quantity, subject: Subject): Sentence | null {
  const inputs = inputsOf(subject);
  if (subject.scope[quantity] === null) return null;
  const { method } = subject.assessment;
  const { accrual } = subject.indicator;
  const path = pathShapeOf(method, accrual) ?? "linear";
  const kind = growthKindOf(method, accrual) ?? "units";
  const formula = (key: MessageName<"dashboard.formula">): Sentence => ({
    key: `dashboard.formula.${key}`,
    values: inputs,
  });
  switch (quantity) {
    case "gap":
      return formula(lowerIsBetter(subject.scope.target) ? "gapAbove" : quantity);
    case "attainment":
    case "pace":
      return formula(quantity);
    case "expected":
      return formula(`expected.${followsFormula(subject) ? path : "milestones"}`);
    case "observedGrowth":
      return formula(
        subject.scope.growthBasis === "published" ? "growth.published" : `growth.${kind}`,
      );
    case "requiredGrowth":
      return formula(`required.${kind}`);
    case "projection":
      return formula(`projection.${kind}`);
  }
}

/** Every input by the letter method.md gives it. An input that is not known is an empty text and is not named. */
function inputsOf({ assessment, indicator, scope }: Subject): Readonly<Record<string, Word>> {
  const { latest, baseline, target, expected, observedGrowth } = scope;
  const start = latest ?? baseline;
  const number = (value: number | null | undefined, bound?: number | null): Word =>
    value === null || value === undefined ? "" : amountOf(indicator, value, { bare: true, bound });
  return {
    y: number(latest?.value, target?.min),
    t: latest?.year ?? Math.min(assessment.year, target?.year ?? assessment.year),
    y0: number(baseline?.value),
    t0: baseline?.year ?? "",
    from: number(start?.value, target?.min),
    since: start?.year ?? "",
    B: number(target?.min),
    T: target?.year ?? "",
    e: expected === null ? "" : { ...amountOf(indicator, expected, { bare: true }), decimals: 1 },
    g: observedGrowth === null ? "" : growthWord({ assessment, indicator, scope }, observedGrowth),
  };
}

/** A growth a year, told as the method tells it for the indicator. `up` for what is still required. */
export function growthWord(
  { assessment, indicator }: Subject,
  growth: number,
  rounding: "near" | "up" = "near",
): Word {
  return growthOf(growthKindOf(assessment.method, indicator.accrual), indicator, growth, rounding);
}

/** A growth a year of a known kind: a percentage, or units of the indicator. */
export function growthOf(
  kind: GrowthKind | null,
  indicator: Pick<IndicatorAssessment, "decimals" | "unit">,
  growth: number,
  rounding: "near" | "up" = "near",
): Word {
  if (kind === "rate") return { share: growth, thresholds: [] };
  const amount = amountOf(indicator, growth, { rounding, difference: true });
  return rounding === "up" ? amount : { ...amount, decimals: Math.max(indicator.decimals, 1) };
}

/** False where a path of milestones given with the target stands in for the formula. */
function followsFormula({ assessment, indicator, scope }: Subject): boolean {
  const { latest, baseline, target, expected } = scope;
  if (baseline === null || target?.min === null || target === null || expected === null)
    return false;
  const year = latest?.year ?? Math.min(assessment.year, target.year);
  const share = new Decimal(year - baseline.year).div(target.year - baseline.year);
  const [from, to] = [new Decimal(baseline.value), new Decimal(target.min)];
  const computed =
    pathShapeOf(assessment.method, indicator.accrual) === "geometric"
      ? from.times(to.div(from).pow(share))
      : from.plus(to.minus(from).times(share));
  return computed.minus(expected).abs().lte(to.abs().times(1e-9));
}
