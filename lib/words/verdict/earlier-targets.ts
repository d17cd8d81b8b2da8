import type { IndicatorAssessment } from "@/lib/assessment/types";
import { chinaYear } from "@/lib/i18n/china-time";
import type { Subject } from "@/lib/words/subject";

type TargetVersion = IndicatorAssessment["targetHistory"][number];

/** A target that another bound replaced, and from when to when it held. */
export interface EarlierTarget {
  readonly version: TargetVersion & { readonly min: number };
  readonly next: TargetVersion;
  /** Year from which the bound held: the plan's first, or the year in which it was set. */
  readonly from: number;
  /** Year in which `next` was set. */
  readonly changed: number;
}

/** Lists the scope's earlier bounds in the calibre of its target, oldest first: another calibre is another scale. */
export function earlierTargets({
  assessment,
  indicator,
  scope,
}: Subject): readonly EarlierTarget[] {
  const versions = indicator.targetHistory.filter((version) => version.scope === scope.scope);
  return versions.flatMap((version, index): readonly EarlierTarget[] => {
    const next = versions[index + 1];
    const { min, max, calibre } = version;
    if (next === undefined || min === null || calibre !== scope.target?.calibre) return [];
    if (next.min === min && next.max === max) return [];
    const from = index === 0 ? assessment.plan.startYear : yearOf(version);
    return [{ version: { ...version, min }, next, from, changed: yearOf(next) }];
  });
}

function yearOf({ approvedAt }: TargetVersion): number {
  return chinaYear(Date.parse(approvedAt));
}
