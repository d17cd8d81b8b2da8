import type { IndicatorAssessment, ScopeAssessment, SeriesPoint } from "./types";

/** Which calibres of a scope's series may stand beside its target. */
export interface ComparableCalibres {
  /**
   * Calibre of the target; null where no target says which, so that each calibre stands by itself and none is
   * "other".
   */
  readonly own: string | null;
  readonly bridged: ReadonlySet<string>;
}

/** Reads the comparable calibres off the read model: the target's calibre, and those bridged to it. */
export function comparableCalibres(
  indicator: Pick<IndicatorAssessment, "target" | "bridge">,
  scope: Pick<ScopeAssessment, "target" | "latest" | "reported">,
): ComparableCalibres {
  const own = scope.target?.calibre ?? indicator.target?.calibre ?? null;
  const bridged = new Set<string>();
  if (indicator.bridge !== null && indicator.bridge.to === own) bridged.add(indicator.bridge.from);
  for (const value of [scope.latest, scope.reported]) {
    if (value?.bridged) bridged.add(value.calibre);
  }
  return { own, bridged };
}

export function isComparableCalibre(calibres: ComparableCalibres, calibre: string): boolean {
  return calibres.own === null || calibres.own === calibre || calibres.bridged.has(calibre);
}

/** Whether the baseline may be compared with the expected path and the target. */
export function hasComparableBaseline(scope: ScopeAssessment): boolean {
  const { baseline, target } = scope;
  if (baseline === null) return false;
  return (
    baseline.implicit ||
    baseline.calibre === target?.calibre ||
    scope.expectedPath[0]?.year === baseline.year ||
    scope.growthBasis !== null
  );
}

/** A point with a value that is no forecast. */
export type ValuePoint = SeriesPoint & { readonly value: number };

export function isAdoptedValue(point: SeriesPoint): point is ValuePoint {
  return point.value !== null && point.nature !== "forecast";
}

/** Takes one comparable value a year up to `until`, ascending: the own calibre's before a bridged one. */
export function comparableValues(
  indicator: IndicatorAssessment,
  scope: ScopeAssessment,
  until: number,
): readonly ValuePoint[] {
  const calibres = comparableCalibres(indicator, scope);
  const byYear = new Map<number, ValuePoint>();
  for (const point of scope.series) {
    if (!isAdoptedValue(point) || point.year > until) continue;
    if (!isComparableCalibre(calibres, point.calibre)) continue;
    const known = byYear.get(point.year);
    if (known === undefined || point.calibre === calibres.own) byYear.set(point.year, point);
  }
  return [...byYear.values()].toSorted((a, b) => a.year - b.year);
}
