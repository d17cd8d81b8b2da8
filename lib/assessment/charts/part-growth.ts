import { Decimal, toFinite } from "@/lib/assessment/formulas/decimal";
import type { IndicatorAssessment, PlanAssessment } from "@/lib/assessment/types";
import type { Scope } from "@/lib/plans/types";

import { divideLatest } from "./divided-latest";
import { partWaterfall } from "./part-waterfall";

/** How much of its whole's increase a part accounts for, in the indicator's unit. */
export interface PartGrowth {
  /** Code of the whole. */
  readonly of: string;
  readonly since: number;
  readonly year: number;
  readonly part: number;
  readonly whole: number;
  /** `part` ÷ `whole`, a fraction. */
  readonly share: number;
}

/**
 * Reads off the waterfall of the parts how much of the whole's increase a part accounts for. Null where the whole did
 * not grow, or where one of the two changes is not known in the latest value's calibre.
 */
export function partGrowth(
  assessment: PlanAssessment,
  indicator: IndicatorAssessment,
  { code, kind }: Scope,
): PartGrowth | null {
  if (kind === "province") return null;
  const divided = divideLatest(assessment, indicator, kind);
  const waterfall = divided === null ? null : partWaterfall(indicator, divided);
  if (divided === null || waterfall === null || waterfall.mixed) return null;
  const step = waterfall.steps.find((one) => one.kind === "part" && one.scope === code);
  const opening = waterfall.steps.findLast(
    (one) => one.kind === "start" || one.kind === "difference",
  );
  if (step === undefined || opening === undefined) return null;
  const part = new Decimal(step.to).minus(step.from);
  const whole = new Decimal(divided.total).minus(opening.to);
  const share = whole.gt(0) ? toFinite(part.div(whole)) : null;
  if (share === null) return null;
  return {
    of: divided.whole.scope,
    since: waterfall.since,
    year: divided.year,
    part: part.toNumber(),
    whole: whole.toNumber(),
    share,
  };
}
