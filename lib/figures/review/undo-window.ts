import type { MessageRef } from "@/lib/errors/domain-error";
import type { RevisionRef } from "@/lib/figures/schema";
import type { RevisionState } from "@/lib/figures/types";
import type { Instant } from "@/lib/vocabulary/instant";

/** Seconds in which a reviewer may take a decision back; what stands longer is corrected instead. */
export const UNDO_SECONDS = 60;

/** What undoing one decision hangs on. */
export interface DecisionFacts {
  readonly reviewerId: string | null;
  readonly reviewedAt: Instant | null;
  readonly undoneAt: Instant | null;
  /** Number of the first release since, which shows the decision; null where none was made. */
  readonly releasedIn: number | null;
  /** Whether anybody has begun, sent or decided anything else in the figure since. */
  readonly followed: boolean;
  /** Whether a baseline was taken over from it. */
  readonly takenOver: boolean;
  readonly yearClosed: boolean;
}

/** Says why a decision cannot be undone at an instant; null where it can be. Pure. */
export function undoRefusal(
  facts: DecisionFacts,
  actorId: string,
  now: Instant,
): MessageRef | null {
  const { reviewerId, reviewedAt, releasedIn } = facts;
  if (reviewerId !== actorId || reviewedAt === null) return { key: "reviewing.undo.notOwn" };
  if (facts.undoneAt !== null) return { key: "reviewing.undo.already" };
  if (Date.parse(now) > undoUntil(reviewedAt)) return { key: "reviewing.undo.tooLate" };
  if (releasedIn !== null) {
    return { key: "reviewing.undo.released", values: { number: releasedIn } };
  }
  if (facts.yearClosed) return { key: "reviewing.undo.yearClosed" };
  if (facts.followed) return { key: "reviewing.undo.followed" };
  return facts.takenOver ? { key: "reviewing.undo.takenOver" } : null;
}

/** Gives the last millisecond in which a decision of `reviewedAt` can be undone. */
export function undoUntil(reviewedAt: Instant): number {
  return Date.parse(reviewedAt) + UNDO_SECONDS * 1000;
}

/** What a reviewer has decided in one go within the last minute. */
export interface RecentDecision {
  readonly state: Extract<RevisionState, "approved" | "returned" | "reference">;
  readonly at: Instant;
  /** Last instant at which it can be undone. */
  readonly until: Instant;
  readonly cells: readonly RevisionRef[];
  /** How many of the cells had a warning of the checks. */
  readonly warned: number;
}
