import type { TargetVersion } from "@/lib/plans/types";
import { parseDecimal, toFinite } from "@/lib/assessment/formulas/decimal";

import type { AssessedTarget, IndicatorAssessment } from "./types";

/** Gives a target version as the read model shows it: numbers instead of decimal text. */
export function toAssessedTarget(target: TargetVersion): AssessedTarget {
  return {
    version: target.version,
    year: target.year,
    comparison: target.comparison,
    min: toFinite(parseDecimal(target.min)),
    max: toFinite(parseDecimal(target.max)),
    calibre: target.calibre,
    wording: target.wording.zh,
    wordingEn: target.wording.en,
    reading: target.reading,
    origin: target.origin,
    source: target.source,
  };
}

/** Gives a target version as the history shows it: with its scope, approval and reason. */
export function toHistoryEntry(
  target: TargetVersion,
): IndicatorAssessment["targetHistory"][number] {
  return {
    ...toAssessedTarget(target),
    scope: target.scope,
    approvedAt: target.approvedAt,
    reason: target.reason,
  };
}
