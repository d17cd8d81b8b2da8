import type { TargetVersion } from "@/lib/plans/types";
import {
  Decimal,
  parseDecimal,
  ratioValue,
  toFinite,
  ZERO,
} from "@/lib/assessment/formulas/decimal";
import {
  expectedAt,
  expectedNumber,
  expectedPath,
  expectedYears,
} from "@/lib/assessment/formulas/expected";
import { paceOf } from "@/lib/assessment/formulas/pace";
import { satisfiesTarget } from "@/lib/assessment/formulas/satisfies-target";
import type { PathShape } from "@/lib/assessment/formulas/kinds";

import type { StartingValue } from "./baseline";
import type { Method } from "./method";
import type { ScopeAssessment } from "./types";
import type { UsableValue } from "./usable";
import { judge } from "./verdict";

/** A target that a number can meet. */
export interface QuantifiedTarget {
  readonly target: TargetVersion;
  readonly bound: Decimal;
}

export interface ProgressFacts {
  readonly method: Method;
  /** The shape that the method gives to the indicator's path; null for a statement. */
  readonly path: PathShape | null;
  readonly latest: UsableValue | null;
  readonly baseline: StartingValue | null;
  /** The same where it may be compared with the target, else null. */
  readonly comparableBaseline: StartingValue | null;
  readonly hasTarget: boolean;
  /** null without a target of the scope's own, or where it is a statement. */
  readonly quantified: QuantifiedTarget | null;
  readonly year: number;
  /** The earlier of the assessment year and the target's year. */
  readonly horizon: number;
  readonly hasIncomparableValue: boolean;
}

type Progress = Pick<
  ScopeAssessment,
  | "gap"
  | "attainment"
  | "expected"
  | "expectedNow"
  | "expectedPath"
  | "pace"
  | "verdict"
  | "reason"
  | "remark"
>;

const NONE: Progress = {
  gap: null,
  attainment: null,
  expected: null,
  expectedNow: null,
  expectedPath: [],
  pace: null,
  verdict: null,
  reason: null,
  remark: null,
};

/** How far the scope is on the way to its own target; all null where it has none. */
export function scopeProgress(facts: ProgressFacts): Progress {
  const { quantified, latest } = facts;
  if (quantified === null) {
    return facts.hasTarget ? { ...NONE, ...judgeQualitative(facts.method) } : NONE;
  }
  const { target, bound } = quantified;
  const lowerIsBetter = target.comparison === "lte";
  const comparableBaseline = startOfPath(facts.comparableBaseline, quantified);
  const path = expectedPath(
    facts.path,
    comparableBaseline,
    { year: target.year, value: bound },
    target.milestones,
  );
  const expectedYear = latest?.year ?? facts.horizon;
  const pace = paceOf(comparableBaseline, latest, expectedAt(path, expectedYear));
  const judgement = judge(
    {
      phase: facts.year >= target.year ? "final" : "running",
      qualitative: false,
      latest: latest && {
        inTargetYear: latest.year === target.year,
        satisfies: satisfies(latest, quantified),
      },
      pace,
      baseline: baselineKind(facts),
      hasIncomparableValue: facts.hasIncomparableValue,
    },
    facts.method,
  );
  return {
    gap:
      latest &&
      toFinite(
        Decimal.max(lowerIsBetter ? latest.value.minus(bound) : bound.minus(latest.value), ZERO),
      ),
    attainment:
      latest && !lowerIsBetter && !bound.isZero() ? toFinite(latest.value.div(bound)) : null,
    expected: expectedNumber(path, expectedYear),
    expectedNow: expectedNumber(path, facts.horizon),
    expectedPath: expectedYears(path),
    pace: pace && toFinite(ratioValue(pace)),
    ...judgement,
    remark: judgement.verdict === "met" && isAboveRange(latest, quantified) ? "above-range" : null,
  };
}

/** Where lower is better, a baseline that already satisfies the target leaves no progress to be due. */
function startOfPath(
  baseline: StartingValue | null,
  { target, bound }: QuantifiedTarget,
): StartingValue | null {
  const satisfied = target.comparison === "lte" && baseline?.value.lte(bound);
  return satisfied ? null : baseline;
}

function judgeQualitative(method: Method): Pick<Progress, "verdict" | "reason"> {
  return judge(
    {
      phase: "running",
      qualitative: true,
      latest: null,
      pace: null,
      baseline: "none",
      hasIncomparableValue: false,
    },
    method,
  );
}

function satisfies(value: UsableValue, { target, bound }: QuantifiedTarget): boolean {
  return satisfiesTarget(value.value, value.revision.qualifier, target.comparison, bound);
}

function isAboveRange(latest: UsableValue | null, { target }: QuantifiedTarget): boolean {
  const max = target.comparison === "between" ? parseDecimal(target.max) : null;
  return latest !== null && max !== null && latest.value.gt(max);
}

function baselineKind(facts: ProgressFacts): "none" | "implicit" | "comparable" | "incomparable" {
  if (facts.baseline === null) return "none";
  if (facts.baseline.shown.implicit) return "implicit";
  return facts.comparableBaseline === null ? "incomparable" : "comparable";
}
