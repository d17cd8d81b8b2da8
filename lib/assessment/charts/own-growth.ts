import type { Qualifier } from "@/lib/plans/types";
import { Decimal } from "@/lib/assessment/formulas/decimal";
import { growthBetween } from "@/lib/assessment/formulas/growth";
import type { GrowthKind } from "@/lib/assessment/formulas/kinds";
import { hasComparableBaseline, isAdoptedValue } from "@/lib/assessment/comparable-calibres";
import type { IndicatorAssessment, RestRow, ScopeAssessment } from "@/lib/assessment/types";

/** Point where a way begins, with its value as reported. */
export interface StartPoint {
  readonly year: number;
  readonly value: number;
  readonly qualifier: Qualifier;
  /** `baseline`: given or implicit; `first`: no comparable baseline, so the first value of the same calibre. */
  readonly kind: "baseline" | "first";
}

/** Growth of one part (自身增速): a fraction or units a year, as `kind` says, since the start point's year. */
export interface OwnGrowth {
  readonly kind: GrowthKind;
  readonly growth: Decimal;
  readonly since: number;
}

/** Point where a way ends: the value of one year in one calibre. */
interface EndPoint {
  year: number;
  value: number;
  calibre: string;
}

/**
 * Finds the point where a scope's way to `end` begins: its comparable baseline where `end` is its latest value,
 * so that growth is the read model's own; else its first value in `end`'s calibre, not before `notBefore`. Null
 * where nothing earlier is known in that calibre.
 */
export function startPoint(
  scope: ScopeAssessment,
  end: EndPoint,
  notBefore: number,
): StartPoint | null {
  const { baseline, latest } = scope;
  const isLatest = latest?.year === end.year && latest.calibre === end.calibre;
  if (baseline !== null && isLatest && hasComparableBaseline(scope) && baseline.year < end.year) {
    const { year, value, qualifier } = baseline;
    return { year, value, qualifier, kind: "baseline" };
  }
  const first = scope.series
    .filter(isAdoptedValue)
    .find(({ year, calibre }) => calibre === end.calibre && year >= notBefore && year < end.year);
  if (first === undefined) return null;
  const { year, value, qualifier } = first;
  return { year, value, qualifier, kind: "first" };
}

/**
 * Finds the point where the way of a rest begins: the first earlier rest of its calibre from which the very
 * parts were missing that are missing now, or the zero that a `cumulative` count starts from. Rests in conflict
 * are passed over; null where nothing earlier is known.
 */
export function restStart(
  indicator: IndicatorAssessment,
  whole: ScopeAssessment,
  end: RestRow,
  notBefore: number,
): StartPoint | null {
  const { baseline } = whole;
  if (baseline?.implicit === true && baseline.year < end.year) {
    return { year: baseline.year, value: 0, qualifier: "exact", kind: "baseline" };
  }
  const first = indicator.rest.find(
    (row) =>
      isSamePartsOfWhole(row, end) && !row.conflict && row.year >= notBefore && row.year < end.year,
  );
  if (first === undefined) return null;
  return { year: first.year, value: first.value, qualifier: "exact", kind: "first" };
}

function isSamePartsOfWhole(row: RestRow, other: RestRow): boolean {
  return (
    row.whole === other.whole &&
    row.kind === other.kind &&
    row.calibre === other.calibre &&
    row.missing.join() === other.missing.join()
  );
}

/** Computes the growth a year from the start to the end by the formula of its kind; null without a start or a kind. */
export function ownGrowth(
  kind: GrowthKind | null,
  start: StartPoint | null,
  end: { year: number; value: number },
): OwnGrowth | null {
  if (start === null || kind === null) return null;
  const point = ({ year, value }: { year: number; value: number }) => ({
    year,
    value: new Decimal(value),
  });
  const growth = growthBetween(kind, point(start), point(end));
  return growth === null ? null : { kind, growth, since: start.year };
}
