import type { Scope } from "@/lib/plans/types";
import { hasComparableBaseline } from "@/lib/assessment/comparable-calibres";
import { isDivisible } from "@/lib/assessment/is-divisible";
import { listPartsOfWholes } from "@/lib/assessment/reconcile";
import type { AssessedTarget, IndicatorAssessment, ScopeAssessment } from "@/lib/assessment/types";
import { yearSpan } from "@/lib/assessment/formulas/year-span";

import type {
  ContributionSeries,
  ContributionVariant,
  TargetLine,
  TrajectorySeries,
} from "./chart-types";
import { contributionParts } from "./contribution-parts";
import { trajectoryPoints, trajectorySegments } from "./trajectory-points";

/**
 * Makes the trajectory of a scope over the years. Of years beyond `clockYear` only forecasts are kept: what was
 * reported for them came after the state that is assessed.
 */
export function trajectorySeries(
  indicator: IndicatorAssessment,
  scope: ScopeAssessment,
  clockYear: number,
): TrajectorySeries {
  const { baseline, expectedPath: expected, projectionPath: projection } = scope;
  const target = targetLine(scope.target);
  const segments = trajectorySegments(indicator, scope, clockYear);
  const forecasts = trajectoryPoints(scope.series.filter(({ nature }) => nature === "forecast"));
  const references = trajectoryPoints(scope.references.filter(({ year }) => year <= clockYear));
  const missing = scope.series.filter(({ flag, year }) => flag !== null && year <= clockYear);
  const drawn = [
    ...segments.flatMap((segment) => segment.points),
    ...forecasts,
    ...references,
    ...expected,
    ...projection,
    ...(baseline === null ? [] : [baseline]),
  ];
  const bounds = [target?.min ?? null, target?.max ?? null];
  return {
    indicator: indicator.code,
    scope: scope.scope,
    accrual: indicator.accrual,
    decimals: indicator.decimals,
    clockYear,
    segments,
    forecasts,
    flags: missing.flatMap(({ year, calibre, flag }) =>
      flag === null ? [] : [{ year, calibre, flag }],
    ),
    references,
    baseline:
      baseline === null
        ? null
        : {
            year: baseline.year,
            value: baseline.value,
            qualifier: baseline.qualifier,
            calibre: baseline.calibre,
            implicit: baseline.implicit,
            comparable: hasComparableBaseline(scope),
          },
    expected,
    projection,
    projectionBasis: scope.projection === null ? null : scope.growthBasis,
    target,
    years: yearDomain([
      clockYear,
      ...drawn.map((point) => point.year),
      ...missing.map((point) => point.year),
      ...(target === null ? [] : [target.year]),
    ]),
    extent: extentOf([...drawn.map((point) => point.value), ...bounds]),
  };
}

/**
 * Makes who contributes what to the target, a stacked bar for each year up to `year`: by hub, by carrier (within
 * their hub) and by field. `scopes` are the plan's (`PlanAssessment.scopes`) and say what is a part of what.
 */
export function contributionSeries(
  indicator: IndicatorAssessment,
  year: number,
  scopes: readonly Scope[],
): ContributionSeries {
  const find = (code: string): ScopeAssessment | undefined =>
    indicator.scopes.find((scope) => scope.scope === code);
  if (!isDivisible(indicator, indicator.target?.comparison ?? null)) {
    return { indicator: indicator.code, decimals: indicator.decimals, variants: [] };
  }
  const variants = listPartsOfWholes(scopes).flatMap(
    (partsOfWhole): readonly ContributionVariant[] => {
      const whole = find(partsOfWhole.whole);
      if (whole === undefined) return [];
      const parts = partsOfWhole.parts.flatMap((code) => find(code) ?? []);
      return [
        {
          kind: partsOfWhole.kind,
          whole: partsOfWhole.whole,
          parts: parts.map((part) => part.scope),
          bound: whole.target?.min ?? null,
          targetYear: whole.target?.year ?? null,
          yearsParts: contributionParts({ indicator, kind: partsOfWhole.kind, whole, parts, year }),
        },
      ];
    },
  );
  return { indicator: indicator.code, decimals: indicator.decimals, variants };
}

function targetLine(target: AssessedTarget | null): TargetLine | null {
  if (target === null || target.min === null || target.comparison === "statement") return null;
  const { year, comparison, min } = target;
  return { year, comparison, min, max: comparison === "between" ? target.max : null };
}

function yearDomain(years: readonly number[]): readonly number[] {
  return yearSpan(Math.min(...years), Math.max(...years));
}

function extentOf(values: readonly (number | null)[]): TrajectorySeries["extent"] {
  const known = [0, ...values.filter((value) => value !== null)];
  return { min: Math.min(...known), max: Math.max(...known) };
}
