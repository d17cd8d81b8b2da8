import type { Nature, Qualifier } from "@/lib/plans/types";

export interface LatestValue {
  readonly year: number;
  readonly value: number;
  readonly qualifier: Qualifier;
  readonly nature: Nature;
  readonly calibre: string;
  /** Counted by another calibre and compared through a bridge. */
  readonly bridged: boolean;
  readonly source: string | null;
}

/**
 * What is known of a scope beside the target that measures it:
 * - `own`: a value against the scope's own target (the plan's or an allocated one);
 * - `share`: a value of a part without a target, within its whole and the whole's target;
 * - `no-bound`: such a value, where its whole has no target either;
 * - `whole-unknown`: such a value, where the whole has none of its year and calibre;
 * - `conflict`: such a value, where the parts exceed the whole;
 * - `other-calibre`: a value that may not be compared with the target;
 * - `unreported`: no value of the year that is judged;
 * - `no-scale`: what has no share: a value beside a target not to exceed, or a part's percentage.
 */
export const DISTANCE_STATES = [
  "own",
  "share",
  "no-bound",
  "whole-unknown",
  "conflict",
  "other-calibre",
  "unreported",
  "no-scale",
] as const;
export type DistanceState = (typeof DISTANCE_STATES)[number];

/**
 * How far a scope is from the target that measures it: its own, else that of the whole it is a part of. Amounts are in
 * the indicator's unit; null is unknown.
 */
export interface TargetDistance {
  readonly state: DistanceState;
  /** Code of the scope whose target measures: the scope itself, the province, or for a carrier its hub. */
  readonly measuredBy: string;
  /** Bound of that target, of `between` its lower end; null where the whole has no target. */
  readonly bound: number | null;
  /** The value measured; in `other-calibre` it is for display only. Null where nothing is reported. */
  readonly value: LatestValue | null;
  /** In `unreported`, the last value known of an earlier year; else null. */
  readonly last: LatestValue | null;
  /** The whole's value of the same year and calibre; null for a scope measured by its own target. */
  readonly whole: number | null;
  /** Sum of the parts that contradict the whole, in `conflict`; else null. */
  readonly parts: number | null;
  /** Still missing to the bound, of the scope itself or of the whole; never negative. */
  readonly gap: number | null;
  /** How much the value (or the whole's) exceeds the target, of a range its upper end; 0 where it does not. */
  readonly excess: number | null;
  /** Value ÷ bound, a fraction. */
  readonly share: number | null;
  /** Value ÷ the whole's value, a fraction; null for a scope measured by its own target. */
  readonly shareOfWhole: number | null;
}
