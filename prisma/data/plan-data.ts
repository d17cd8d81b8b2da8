import type { FigureKey } from "@/lib/figures/types";
import type {
  BaselineVersion,
  Bridge,
  Calibre,
  DecimalText,
  Dimension,
  Flag,
  Indicator,
  LocalText,
  Nature,
  Plan,
  Qualifier,
  Scope,
  Source,
  TargetVersion,
} from "@/lib/plans/types";

export type TargetData = Omit<TargetVersion, "approvedAt">;
/** `reason`: why it replaces the version before. */
export type BaselineData = Omit<BaselineVersion, "approvedAt"> & { reason?: string };
export type BridgeData = Pick<Bridge, "indicator" | "from" | "to" | "note">;

/** One value of one cell; `value` is null exactly where `flag` is not. */
export interface FigureData extends Omit<FigureKey, "plan"> {
  value: DecimalText | null;
  flag: Flag | null;
  qualifier: Qualifier;
  nature: Nature;
  source: string;
  note: LocalText | null;
}

/** A plan with everything that is decided about it before the first figure. */
export interface PlanData {
  plan: Plan;
  /** Code of the plan that this one continues, loaded before it. */
  predecessor?: string;
  dimensions: readonly Dimension[];
  scopes: readonly Scope[];
  indicators: readonly Indicator[];
  calibres: readonly Calibre[];
  sources: readonly Source[];
  targets: readonly TargetData[];
  baselines: readonly BaselineData[];
  bridges: readonly BridgeData[];
}
