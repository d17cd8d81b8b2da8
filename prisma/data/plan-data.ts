import type { FigureKey } from "@/lib/figures/types";
import type {
  BaselineVersion,
  Bridge,
  Calibre,
  DecimalText,
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
export type BaselineData = Omit<BaselineVersion, "approvedAt">;
export type BridgeData = Pick<Bridge, "indicator" | "from" | "to" | "note">;

/** One value of one cell; `value` is null exactly where `flag` is not. */
export interface FigureData extends Omit<FigureKey, "plan"> {
  readonly value: DecimalText | null;
  readonly flag: Flag | null;
  readonly qualifier: Qualifier;
  readonly nature: Nature;
  readonly source: string;
  readonly note: LocalText | null;
}

/** A plan with everything that is decided about it before the first figure. */
export interface PlanData {
  readonly plan: Plan;
  /** Code of the plan that this one continues, loaded before it. */
  readonly predecessor?: string;
  readonly scopes: readonly Scope[];
  readonly indicators: readonly Indicator[];
  readonly calibres: readonly Calibre[];
  readonly sources: readonly Source[];
  readonly targets: readonly TargetData[];
  readonly baselines: readonly BaselineData[];
  readonly bridges: readonly BridgeData[];
}
