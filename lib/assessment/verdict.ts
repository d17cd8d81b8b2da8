import { compareRatio, type Ratio } from "@/lib/assessment/formulas/decimal";

import type { Method } from "./method";
import type { Phase, Reason, Verdict } from "./types";

type Thresholds = Pick<Method, "onTrackFrom" | "watchFrom">;

export interface VerdictFacts {
  readonly phase: Phase;
  /** The target is a statement, or has no number: only people can judge it. */
  readonly qualitative: boolean;
  /** The latest usable comparable value: whether it is of the target year, and whether it satisfies the target. */
  readonly latest: { readonly inTargetYear: boolean; readonly satisfies: boolean } | null;
  readonly pace: Ratio | null;
  /** `implicit`: the zero that a cumulative count starts from, given by nobody. */
  readonly baseline: "none" | "implicit" | "comparable" | "incomparable";
  /** Usable values later than the baseline exist in calibres that may not be compared with the target. */
  readonly hasIncomparableValue: boolean;
}

export interface Judgement {
  readonly verdict: Verdict;
  readonly reason: Reason | null;
}

/** The verdict on a scope that has a target of its own, as docs/method.md defines it. */
export function judge(facts: VerdictFacts, thresholds: Thresholds): Judgement {
  if (facts.qualitative) return notAssessable("qualitative");
  return facts.phase === "final" ? judgeFinal(facts) : judgeRunning(facts, thresholds);
}

function judgeFinal({ latest }: VerdictFacts): Judgement {
  if (latest === null || !latest.inTargetYear) return { verdict: "awaiting-data", reason: null };
  return { verdict: latest.satisfies ? "met" : "missed", reason: null };
}

function judgeRunning(facts: VerdictFacts, thresholds: Thresholds): Judgement {
  if (facts.latest === null) return notAssessable(reasonWithoutLatest(facts));
  if (facts.latest.satisfies) return { verdict: "met", reason: null };
  if (facts.pace === null) {
    return notAssessable(facts.baseline === "incomparable" ? "calibre-break" : "no-baseline");
  }
  return { verdict: verdictOfPace(facts.pace, thresholds), reason: null };
}

function reasonWithoutLatest({ hasIncomparableValue, baseline }: VerdictFacts): Reason {
  if (hasIncomparableValue) return "calibre-break";
  return baseline === "comparable" ? "only-baseline" : "no-data";
}

function verdictOfPace(pace: Ratio, { onTrackFrom, watchFrom }: Thresholds): Verdict {
  if (compareRatio(pace, onTrackFrom) >= 0) return "on-track";
  if (compareRatio(pace, watchFrom) >= 0) return "watch";
  return compareRatio(pace, "0") >= 0 ? "behind" : "reversed";
}

function notAssessable(reason: Reason): Judgement {
  return { verdict: "not-assessable", reason };
}
