import { Decimal, toFinite } from "@/lib/assessment/formulas/decimal";
import type { TargetDistance } from "@/lib/assessment/distance-types";
import type {
  AssessedTarget,
  IndicatorAssessment,
  PlanAssessment,
  Reason,
  ScopeAssessment,
  Verdict,
} from "@/lib/assessment/types";

/** One row of the gap chart: how far one scope of one indicator is from the target that measures it. */
export interface GapRow extends TargetDistance {
  readonly indicator: string;
  readonly scope: string;
  /** The target that the row is measured by: the scope's own, else its whole's; null where that has none. */
  readonly target: AssessedTarget | null;
  readonly isOwnTarget: boolean;
  /** Expected now ÷ bound; null without a path of its own. */
  readonly expected: number | null;
  readonly verdict: Verdict | null;
  readonly reason: Reason | null;
}

/** Makes the row of one scope of an indicator; null where nothing measures it. */
export function gapRow(indicator: IndicatorAssessment, scope: ScopeAssessment): GapRow | null {
  const { distance, verdict, reason, expectedNow } = scope;
  if (distance === null) return null;
  const { measuredBy, bound } = distance;
  const measuring = indicator.scopes.find((entry) => entry.scope === measuredBy);
  const hasPath = expectedNow !== null && bound !== null && bound > 0;
  return {
    ...distance,
    indicator: indicator.code,
    scope: scope.scope,
    target: measuring?.target ?? null,
    isOwnTarget: measuredBy === scope.scope,
    expected: hasPath ? toFinite(new Decimal(expectedNow).div(bound)) : null,
    verdict,
    reason,
  };
}

/** Whether a scope has a row of an indicator: whether anything measures it. */
export function hasGapRow(
  { indicators }: Pick<PlanAssessment, "indicators">,
  scope: string,
  code: string,
): boolean {
  const indicator = indicators.find((one) => one.code === code);
  return indicator?.scopes.find((entry) => entry.scope === scope)?.distance != null;
}

/** Most pressing first: what failed, what is at risk, what waits, what is met; then what has no target of its own. */
const VERDICTS_BY_TROUBLE: readonly Verdict[] = [
  "missed",
  "reversed",
  "behind",
  "watch",
  "awaiting-data",
  "not-assessable",
  "on-track",
  "met",
];

/**
 * Orders rows by trouble, not by the plan's order. Among rows of equal trouble the one that is furthest from its bound
 * stands first; equal ones keep their order.
 */
export function byTrouble(rows: readonly GapRow[]): readonly GapRow[] {
  return rows.toSorted(
    (a, b) => rankOf(a) - rankOf(b) || (a.share ?? Infinity) - (b.share ?? Infinity),
  );
}

function rankOf({ state, verdict }: GapRow): number {
  if (verdict !== null) return VERDICTS_BY_TROUBLE.indexOf(verdict);
  return VERDICTS_BY_TROUBLE.length + (state === "unreported" ? 1 : 0);
}
