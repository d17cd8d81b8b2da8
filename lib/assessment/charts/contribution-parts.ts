import {
  comparableCalibres,
  isAdoptedValue,
  isComparableCalibre,
  type ComparableCalibres,
  type ValuePoint,
} from "@/lib/assessment/comparable-calibres";
import { Decimal, toFinite } from "@/lib/assessment/formulas/decimal";
import type { IndicatorAssessment, ScopeAssessment } from "@/lib/assessment/types";

import type { ContributionPart, ContributionParts, ContributionVariant } from "./chart-types";

/** One way to divide one indicator's whole, with what the read model says about the whole and its parts. */
export interface DividedIndicator {
  readonly indicator: IndicatorAssessment;
  readonly kind: ContributionVariant["kind"];
  readonly whole: ScopeAssessment;
  readonly parts: readonly ScopeAssessment[];
  readonly year: number;
}

/**
 * Makes a stacked bar for every year up to `year` in which the whole or a part has a value that may be compared
 * with the target. A bar has one calibre: one in which the whole is known, then the target's own, then the one
 * in which most parts are known.
 */
export function contributionParts(divided: DividedIndicator): readonly ContributionParts[] {
  const { indicator, whole, parts, year } = divided;
  const calibres = comparableCalibres(indicator, whole);
  const ofParts = parts
    .map((part) => comparableCalibres(indicator, part))
    .filter(({ own }) => own === calibres.own);
  const bridged = [calibres, ...ofParts].flatMap((some) => [...some.bridged]);
  const allowed = { own: calibres.own, bridged: new Set(bridged) };
  const years = new Set(
    [whole, ...parts]
      .flatMap((scope) => valuesOf(scope, allowed))
      .map((point) => point.year)
      .filter((known) => known <= year),
  );
  return [...years]
    .toSorted((a, b) => a - b)
    .map((partsYear) => partsBarOf(divided, allowed, partsYear));
}

function valuesOf(scope: ScopeAssessment, allowed: ComparableCalibres): readonly ValuePoint[] {
  return scope.series
    .filter(isAdoptedValue)
    .filter((point) => isComparableCalibre(allowed, point.calibre));
}

function partsBarOf(
  divided: DividedIndicator,
  allowed: ComparableCalibres,
  year: number,
): ContributionParts {
  const { indicator, kind, whole, parts } = divided;
  const valueOf = (scope: ScopeAssessment, calibre: string): ValuePoint | null =>
    valuesOf(scope, allowed).find((point) => point.year === year && point.calibre === calibre) ??
    null;
  const calibre = chooseCalibre(divided, allowed, year);
  const wholePoint = valueOf(whole, calibre);
  const row = indicator.rest.find(
    (rest) =>
      rest.year === year &&
      rest.calibre === calibre &&
      rest.whole === whole.scope &&
      rest.kind === kind,
  );
  const bound = whole.target?.min ?? null;
  return {
    year,
    calibre,
    bridged: allowed.bridged.has(calibre),
    whole: wholePoint?.value ?? null,
    wholeQualifier: wholePoint?.qualifier ?? null,
    parts: parts.map((part) => partOf(indicator, part, valueOf(part, calibre))),
    rest: row ? { value: row.value, atMost: row.atMost, conflict: row.conflict } : null,
    remaining:
      wholePoint === null || bound === null
        ? null
        : toFinite(Decimal.max(new Decimal(bound).minus(wholePoint.value), 0)),
    bound,
  };
}

function partOf(
  indicator: IndicatorAssessment,
  part: ScopeAssessment,
  point: ValuePoint | null,
): ContributionPart {
  return {
    scope: part.scope,
    value: point?.value ?? null,
    qualifier: point?.qualifier ?? null,
    nature: point?.nature ?? null,
    source: point?.source ?? null,
    contribution: point === null ? null : shareOfProvince(indicator, part, point),
  };
}

function shareOfProvince(
  { target, bridge }: IndicatorAssessment,
  part: ScopeAssessment,
  point: ValuePoint,
): number | null {
  const bound = target?.min ?? null;
  if (target === null || bound === null || bound === 0) return null;
  const bridged =
    (bridge?.from === point.calibre && bridge.to === target.calibre) ||
    (part.contribution !== null && part.latest?.calibre === point.calibre);
  if (point.calibre !== target.calibre && target.calibre !== null && !bridged) return null;
  return toFinite(new Decimal(point.value).div(bound));
}

function chooseCalibre(
  { whole, parts }: DividedIndicator,
  allowed: ComparableCalibres,
  year: number,
): string {
  const inYear = (scope: ScopeAssessment): readonly string[] =>
    valuesOf(scope, allowed)
      .filter((point) => point.year === year)
      .map((point) => point.calibre);
  const ofWhole = inYear(whole);
  const ofParts = parts.flatMap(inYear);
  const count = (calibre: string): number => ofParts.filter((other) => other === calibre).length;
  const [best] = [...new Set([...ofWhole, ...ofParts])].toSorted(
    (a, b) =>
      Number(ofWhole.includes(b)) - Number(ofWhole.includes(a)) ||
      Number(b === allowed.own) - Number(a === allowed.own) ||
      count(b) - count(a),
  );
  return best ?? "";
}
