import type {
  BaselineVersion,
  Bridge,
  Calibre,
  Dimension,
  Indicator,
  Plan,
  Scope,
  Source,
  TargetVersion,
} from "@/lib/plans/types";

export type TargetData = Omit<TargetVersion, "approvedAt">;
/** `reason`: why it replaces the version before. */
export type BaselineData = Omit<BaselineVersion, "approvedAt"> & { reason?: string | null };
/** `withdrawn`: signed once and taken back since. */
export type BridgeData = Pick<Bridge, "indicator" | "from" | "to" | "note"> & {
  withdrawn?: boolean;
};

/** The last day on which figures of a year count as in time, in China: 2027-03-31. */
export interface DueDate {
  readonly year: number;
  readonly dueOn: string;
}

/**
 * A plan with everything that is decided about it before the first figure, by codes alone: what a file of a plan holds,
 * what a draft is, and what the built-in plans are. The last version of each target and baseline is in force.
 */
export interface PlanFile {
  plan: Plan;
  /** Code of the plan that this one continues. */
  predecessor?: string | null;
  dimensions: readonly Dimension[];
  /** The whole first; a scope stands after the one it is a part of. */
  scopes: readonly Scope[];
  indicators: readonly Indicator[];
  calibres: readonly Calibre[];
  sources: readonly Source[];
  targets: readonly TargetData[];
  baselines: readonly BaselineData[];
  bridges: readonly BridgeData[];
  dueDates?: readonly DueDate[];
}
