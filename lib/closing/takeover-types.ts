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
  /** Why it replaced the version before; null for a first one. */
  readonly reason: string | null;
  /** The revision of the plan before, and whether it was provisional: a baseline itself does not keep that. */
  readonly revision: string;
  readonly nature: Nature;
  /** What was approved in that revision's cell since; null: it still stands there. */
  readonly newer: StatedValue | null;
}

export const TAKEOVER_STATES = [
  "taken-over",
  "same-calibre",
  "bridged",
  "bridge-needed",
  "awaiting-data",
] as const;
/**
 * How a successor's target gets the predecessor's last value as its baseline. `taken-over`: it has a baseline;
 * `same-calibre`, `bridged`: a value is there and may be compared; `bridge-needed`: it is counted otherwise;
 * `awaiting-data`: the predecessor has no value of its last year.
 */
export type TakeoverState = (typeof TAKEOVER_STATES)[number];

/** The same for the value that could be taken over now, whether there is a baseline or not. */
export type TakeoverWay = Exclude<TakeoverState, "taken-over">;

export interface Takeover {
  /** The successor's. */
  readonly indicator: IndicatorAssessment;
  readonly target: AssessedTarget;
  readonly state: TakeoverState;
  readonly way: TakeoverWay;
  readonly baseline: AssessedBaseline | null;
  /** The predecessor's value that would be taken over; null where there is none. */
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
  /** Null: nothing is approved for the last year yet. */
  readonly candidate: TakeoverCandidate | null;
  /** The number of the last baseline version; 0 for none. */
  readonly lastVersion: number;
  /** Null where there is no baseline, or none that was taken over. */
  readonly origin: BaselineOrigin | null;
}

/** What a plan may take over from the one it continues; for administrators. */
export interface TakeoverPage {
  /** The plan before, judged for its last year. */
  readonly ended: PlanAssessment;
  readonly assessment: PlanAssessment;
  readonly entries: readonly TakeoverEntry[];
}
