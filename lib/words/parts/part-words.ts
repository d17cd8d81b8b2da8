import type { ContributionKind } from "@/lib/assessment/charts/chart-types";
import { toFinite } from "@/lib/assessment/formulas/decimal";
import type { DividedLatest, LatestPart } from "@/lib/assessment/charts/divided-latest";
import type { OwnGrowth } from "@/lib/assessment/charts/own-growth";
import type { IndicatorAssessment, PlanAssessment } from "@/lib/assessment/types";
import { restName, scopeName } from "@/lib/words/lookup";
import type { Sentence, Word } from "@/lib/words/sentence";
import { amountOf } from "@/lib/words/subject";
import { growthOf } from "@/lib/words/verdict/formulas";

/** Names a part; the name of the rest includes the parts without a value, which are within it. */
export function partName(
  assessment: PlanAssessment,
  { kind, missing }: Pick<DividedLatest, "missing"> & { kind: ContributionKind },
  scope: string | null,
): Word {
  if (scope !== null) return scopeName(assessment, scope);
  const rest = restName(assessment, kind);
  if (missing.length === 0) return rest;
  const names = { list: missing.map((code) => scopeName(assessment, code)) };
  return { key: "outlook.restWith", values: { rest, names } };
}

/** Writes a change with its sign: +252.3 亿元. */
export function changeWord(
  indicator: IndicatorAssessment,
  change: number,
  approximate: boolean,
): Sentence {
  const qualifier = approximate ? "about" : "exact";
  return {
    key: `dashboard.waterfall.${change < 0 ? "minus" : "plus"}`,
    values: { value: amountOf(indicator, Math.abs(change), { qualifier }) },
  };
}

/** Says the growth of a part, “2022 年以来年均增速 30.9%”; null where no growth of its own is known. */
export function ownGrowthSentence(
  indicator: IndicatorAssessment,
  { growth, approximate }: Pick<LatestPart, "growth" | "approximate">,
): Sentence | null {
  const word = growth === null ? null : ownGrowthWord(indicator, growth);
  if (growth === null || word === null) return null;
  const { kind } = growth;
  const key = approximate ? (kind === "rate" ? "aboutRate" : "aboutUnits") : kind;
  return { key: `outlook.growth.${key}`, values: { since: growth.since, growth: word } };
}

/**
 * Writes the rate or the units a year, without the year since which it was observed; null where the growth is no
 * finite number.
 */
export function ownGrowthWord(
  indicator: IndicatorAssessment,
  { kind, growth }: OwnGrowth,
): Word | null {
  const number = toFinite(growth);
  return number === null ? null : growthOf(kind, indicator, number);
}
