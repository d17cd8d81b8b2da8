import type {
  IndicatorAssessment,
  PlanAssessment,
  ScopeAssessment,
  SeriesPoint,
} from "@/lib/assessment/types";
import { dimensionCodes } from "@/lib/plans/dimensions";
import { regionWord } from "@/lib/plans/region-word";
import type { Dimension, LocalText, Scope, ScopeKind, Source } from "@/lib/plans/types";

/** Lists indicators whose target a number can meet, in the plan's order. */
export function quantifiedIndicators(assessment: PlanAssessment): readonly IndicatorAssessment[] {
  return assessment.indicators.filter(
    (indicator) => indicator.target !== null && indicator.target.comparison !== "statement",
  );
}

/** Lists indicators whose target is a statement. */
export function qualitativeIndicators(assessment: PlanAssessment): readonly IndicatorAssessment[] {
  return assessment.indicators.filter((indicator) => indicator.target?.comparison === "statement");
}

/** Lists indicators the plan sets no target for: never those whose target was not yet known at a past day. */
export function contextIndicators(assessment: PlanAssessment): readonly IndicatorAssessment[] {
  return assessment.indicators.filter((indicator) => indicator.context);
}

/** Lists indicators that a number is reported for: a statement has nothing to put into a table of values. */
export function countedIndicators(assessment: PlanAssessment): readonly IndicatorAssessment[] {
  return assessment.indicators.filter((indicator) => indicator.accrual !== "qualitative");
}

export function findIndicator(
  assessment: PlanAssessment,
  code: string,
): IndicatorAssessment | null {
  return assessment.indicators.find((indicator) => indicator.code === code) ?? null;
}

export function findScope(assessment: PlanAssessment, code: string): Scope | null {
  return assessment.scopes.find((scope) => scope.code === code) ?? null;
}

/** Finds a scope that has a page of its own: a part of the whole. Null for any other code. */
export function findPillar(assessment: PlanAssessment, code: string): Scope | null {
  const scope = findScope(assessment, code);
  return scope === null || scope.kind === "province" ? null : scope;
}

export function scopesOfKind(assessment: PlanAssessment, kind: ScopeKind): readonly Scope[] {
  return assessment.scopes.filter((scope) => scope.kind === kind);
}

/** Lists the scopes below the whole, dimension by dimension, in the plan's order. */
export function pillarsOf(assessment: PlanAssessment): readonly Scope[] {
  return dimensionCodes(assessment.scopes).flatMap((kind) => scopesOfKind(assessment, kind));
}

export function scopeAssessment(
  indicator: IndicatorAssessment,
  scope: string,
): ScopeAssessment | null {
  return indicator.scopes.find((entry) => entry.scope === scope) ?? null;
}

/** Finds the value of one scope, year and calibre; null where none is known. */
export function findPoint(
  indicator: IndicatorAssessment,
  cell: { scope: string; year: number; calibre: string },
): SeriesPoint | null {
  const series = scopeAssessment(indicator, cell.scope)?.series ?? [];
  const same = ({ year, calibre, value }: SeriesPoint): boolean =>
    year === cell.year && calibre === cell.calibre && value !== null;
  return series.find(same) ?? null;
}

/** Finds the province's own assessment; null only where the plan has no province. */
export function provinceOf(
  assessment: PlanAssessment,
  indicator: IndicatorAssessment,
): ScopeAssessment | null {
  const province = scopesOfKind(assessment, "province")[0];
  return province === undefined ? null : scopeAssessment(indicator, province.code);
}

export function findSource(assessment: PlanAssessment, key: string | null): Source | null {
  return assessment.sources.find((source) => source.key === key) ?? null;
}

/**
 * Names a calibre; gives the code itself where the name is not known, because a number never stands without its
 * calibre.
 */
export function calibreName(assessment: PlanAssessment, code: string): LocalText {
  return assessment.calibres.find((calibre) => calibre.code === code)?.name ?? same(code);
}

export function scopeName(assessment: PlanAssessment, code: string): LocalText {
  return findScope(assessment, code)?.name ?? same(code);
}

/** Names a place as a sentence does: the plan's whole as 全省, a part by its name. */
export function placeWord(assessment: PlanAssessment, code: string): LocalText {
  return findScope(assessment, code)?.kind === "province"
    ? regionWord(assessment)
    : scopeName(assessment, code);
}

/** Names a dimension in the plan's words; gives its code where no words are known. */
export function dimensionName({ dimensions }: WithDimensions, code: string): LocalText {
  return dimensions.find((dimension) => dimension.code === code)?.name ?? same(code);
}

/** Names what no member of a dimension is (其他市州); gives the dimension's code where no words are known. */
export function restName({ dimensions }: WithDimensions, code: string): LocalText {
  return dimensions.find((dimension) => dimension.code === code)?.rest ?? same(code);
}

interface WithDimensions {
  readonly dimensions: readonly Dimension[];
}

function same(text: string): LocalText {
  return { zh: text, en: text };
}
