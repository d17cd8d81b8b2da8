import type { GrowthKind, PathShape } from "@/lib/assessment/formulas/kinds";
import type { Accrual, DecimalText } from "@/lib/plans/types";

/** Accruals that are counted, so that the method has a formula for them. */
export type CountedAccrual = Exclude<Accrual, "qualitative">;

/**
 * Holds one version of the method of docs/method.md: every number and choice of it that the engine computes by and that
 * sentences tell. Plain JSON; the read model carries it, so that nobody has to know which version is current.
 */
export interface Method {
  /** Counted from 1; stored with every release. */
  readonly version: number;
  /** The pace (序时进度, a fraction) from which on it is 达到序时进度. */
  readonly onTrackFrom: DecimalText;
  /** The pace from which on, up to the above, it is 略低于序时进度. Below it is 未达到序时进度. */
  readonly watchFrom: DecimalText;
  /** The shape of the expected path, where no milestones were given with the target. */
  readonly paths: Readonly<Record<CountedAccrual, PathShape>>;
  /** The kind of growth, observed and required, and of the projection that goes on with it. */
  readonly growth: Readonly<Record<CountedAccrual, GrowthKind>>;
  /** What counts from zero in the year before the plan, unless a baseline is given. */
  readonly startsAtZero: readonly CountedAccrual[];
  /** Years after the target's within which a calculation (测算) looks for the year of reaching it. */
  readonly outlookYears: number;
}

/** `lte` is part of version 1: no target could have that comparison before, so no result of it reads otherwise. */
const METHOD_1: Method = {
  version: 1,
  onTrackFrom: "0.95",
  watchFrom: "0.6",
  paths: { level: "geometric", stock: "linear", cumulative: "linear" },
  growth: { level: "rate", stock: "units", cumulative: "units" },
  startsAtZero: ["cumulative"],
  outlookYears: 15,
};

/**
 * Lists every version that a release may have been made with, oldest first. What stands here never changes: a changed
 * number is a new version at the end, and a new choice is a new field that gets its old meaning in the old versions.
 */
export const METHODS: readonly Method[] = [METHOD_1];

/** Current is the last of METHODS: members see the plan by it, and the next release is made with it. */
export const CURRENT_METHOD: Method = METHOD_1;

/** Finds the method of a release by its number. @throws Error for a version that never was. */
export function methodOf(version: number): Method {
  const method = METHODS.find((one) => one.version === version);
  if (method === undefined) throw new Error(`There is no method version ${version}.`);
  return method;
}

/** Gives the shape of the expected path; null for a statement, which has none. */
export function pathShapeOf({ paths }: Pick<Method, "paths">, accrual: Accrual): PathShape | null {
  return accrual === "qualitative" ? null : paths[accrual];
}

/** Gives the kind of growth; null for a statement, which does not grow. */
export function growthKindOf(
  { growth }: Pick<Method, "growth">,
  accrual: Accrual,
): GrowthKind | null {
  return accrual === "qualitative" ? null : growth[accrual];
}
