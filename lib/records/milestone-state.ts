import { readPeriod, type Period } from "./period";

/**
 * How a promise was kept. `on-time` 按期, `late` 逾期完成, `overdue` 逾期, `not-due` 未到期, `unknown` 无法判断:
 * the sources are less exact than the question.
 */
export const MILESTONE_STATES = ["on-time", "late", "overdue", "not-due", "unknown"] as const;
export type MilestoneState = (typeof MILESTONE_STATES)[number];

/**
 * Why a state cannot be told. `no-date`: the promise names no time. `seen-only`: somebody saw it done, and when it was
 * done is not said. `straddles`: the time of completion begins before the promised time ends and ends after it.
 */
export const MILESTONE_DOUBTS = ["no-date", "seen-only", "straddles"] as const;
export type MilestoneDoubt = (typeof MILESTONE_DOUBTS)[number];

export interface MilestoneFacts {
  /** Promised time as stored (`readPeriod`); null where the source names none. */
  readonly promised: string | null;
  /** Time of completion; null where it is not done, or not known when. */
  readonly done: string | null;
  /** Time by whose end somebody saw it done; null where nobody is known to have. */
  readonly seen: string | null;
}

export interface MilestoneJudgement {
  readonly state: MilestoneState;
  readonly doubt: MilestoneDoubt | null;
}

/**
 * Judges a milestone as of a day (`2024-04-01`, in China), in the precision of its sources: a promise for a quarter is
 * overdue only when the whole quarter is over, and what was done in a quarter that the promise ends in the middle of is
 * neither in time nor late. What the sources say of later days than `today` has not happened yet.
 */
export function judgeMilestone(facts: MilestoneFacts, today: string): MilestoneJudgement {
  const promised = facts.promised === null ? null : readPeriod(facts.promised);
  if (promised === null) return { state: "unknown", doubt: "no-date" };
  const done = periodBy(facts.done, today);
  if (done !== null) {
    if (done.last <= promised.last) return { state: "on-time", doubt: null };
    if (done.first > promised.last) return { state: "late", doubt: null };
    return { state: "unknown", doubt: "straddles" };
  }
  const seen = periodBy(facts.seen, today);
  if (seen !== null) {
    return seen.last <= promised.last
      ? { state: "on-time", doubt: null }
      : { state: "unknown", doubt: "seen-only" };
  }
  return { state: today > promised.last ? "overdue" : "not-due", doubt: null };
}

/** Reads when something happened; null for nothing, and for what had not begun on the day that is looked at. */
export function periodBy(text: string | null, today: string): Period | null {
  const period = text === null ? null : readPeriod(text);
  return period !== null && period.first <= today ? period : null;
}
