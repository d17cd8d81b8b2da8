import type {
  AssessedBaseline,
  AssessedTarget,
  IndicatorAssessment,
  PlanAssessment,
  SeriesPoint,
} from "@/lib/assessment/types";
import type { StatedValue } from "@/lib/figures/types";
import type { Calibre, DecimalText, Indicator, Nature, Qualifier, Source } from "@/lib/plans/types";
import type { Instant } from "@/lib/vocabulary/instant";

/** Where a baseline in force was taken over from, and by whom; for members only. */
export interface BaselineOrigin {
  readonly indicator: string;
  readonly version: number;
  readonly approvedAt: Instant;
  readonly byName: string;
  /** Why the baseline replaced the version before; null for a first one. */
  readonly reason: string | null;
  /**
   * Id of the revision of the plan before. `nature` says whether it was provisional, which a baseline itself
   * does not keep.
   */
  readonly revision: string;
  readonly nature: Nature;
  /** Value approved in that revision's cell since; null where the revision still stands there. */
  readonly newer: StatedValue | null;
}

export const TAKEOVER_STATES = [
  "taken-over",
  "same-calibre",
  "bridged",
  "bridge-needed",
  "other-unit",
  "other-accrual",
  "more-decimals",
  "awaiting-data",
] as const;
/**
 * How a successor's target gets the predecessor's last value as its baseline. `taken-over`: the target has a
 * baseline; `same-calibre`, `bridged`: a value is there and may be compared; `bridge-needed`: the value is
 * counted otherwise; `other-unit`, `other-accrual`, `more-decimals`: the successor writes such a number in another
 * way, so that it would say something else there; `awaiting-data`: the predecessor has no value of its last year.
 */
export type TakeoverState = (typeof TAKEOVER_STATES)[number];

/** How the value that could be taken over now stands to the target, whether there is a baseline or not. */
export type TakeoverWay = Exclude<TakeoverState, "taken-over">;

const OBSTACLES = ["other-unit", "other-accrual", "more-decimals"] as const;
/** Why the value cannot be taken over at all: as it is written it would be another one in the successor. */
export type TakeoverObstacle = (typeof OBSTACLES)[number];

export function isObstacle(way: TakeoverState): way is TakeoverObstacle {
  return OBSTACLES.some((one) => one === way);
}

export interface Takeover {
  /** The successor's indicator. */
  readonly indicator: IndicatorAssessment;
  /** The indicator of the same code as the predecessor counts it. */
  readonly before: IndicatorAssessment;
  readonly target: AssessedTarget;
  readonly state: TakeoverState;
  readonly way: TakeoverWay;
  readonly baseline: AssessedBaseline | null;
  /** Predecessor's value that would be taken over; null where there is none. */
  readonly value: (SeriesPoint & { readonly value: number }) | null;
}

/** An approved last value of the plan before, as it would be carried over. */
export interface TakeoverCandidate {
  readonly revision: string;
  readonly value: DecimalText;
  readonly qualifier: Qualifier;
  readonly nature: Nature;
  readonly calibre: Calibre;
  readonly source: Source | null;
  readonly evidence: string | null;
  readonly approvedAt: Instant;
}

/** One target of the successor with what an administrator may do for its baseline. */
export interface TakeoverEntry {
  readonly takeover: Takeover;
  readonly indicator: Indicator;
  /** Value that may be taken over; null where nothing is approved for the last year yet, or it is counted otherwise. */
  readonly candidate: TakeoverCandidate | null;
  /** Number of the last baseline version; 0 where there is none. */
  readonly lastVersion: number;
  /** Origin of the baseline; null where there is no baseline, or none that was taken over. */
  readonly origin: BaselineOrigin | null;
}

/** What a plan may take over from the one it continues; for administrators. */
export interface TakeoverPage {
  /** Plan before, judged for its last year. */
  readonly ended: PlanAssessment;
  readonly assessment: PlanAssessment;
  readonly entries: readonly TakeoverEntry[];
}
