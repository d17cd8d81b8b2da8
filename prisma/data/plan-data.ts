import type { FigureKey } from "@/lib/figures/types";
import type { PlanFile } from "@/lib/plan-files/plan-file";
import type { DecimalText, Flag, LocalText, Nature, Qualifier } from "@/lib/plans/types";

export type { BaselineData, BridgeData, TargetData } from "@/lib/plan-files/plan-file";

/** One value of one cell; `value` is null exactly where `flag` is not. */
export interface FigureData extends Omit<FigureKey, "plan"> {
  value: DecimalText | null;
  flag: Flag | null;
  qualifier: Qualifier;
  nature: Nature;
  source: string;
  note: LocalText | null;
}

/** A built-in plan is the file of a plan as typed data. */
export type PlanData = PlanFile;
