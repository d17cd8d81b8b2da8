import type { DecimalText, Flag, Instant, LocalText, Nature, Qualifier } from "@/lib/plans/types";

export const REVISION_STATES = ["draft", "submitted", "approved", "returned", "reference"] as const;
export type RevisionState = (typeof REVISION_STATES)[number];

/** Which cell: plan × indicator × scope × year × calibre, by code. */
export interface FigureKey {
  readonly plan: string;
  readonly indicator: string;
  readonly scope: string;
  readonly year: number;
  readonly calibre: string;
}

/**
 * A reviewed revision as the dashboard may know it: approved (adopted) or reference (a reading from
 * another source, never used in a calculation). No author, no reviewer, no internal note.
 */
export interface ReviewedRevision {
  readonly indicator: string;
  readonly scope: string;
  readonly year: number;
  readonly calibre: string;
  /** Counts revisions of one figure from 1. */
  readonly number: number;
  readonly state: "approved" | "reference";
  /** null goes with a flag; zero is "0". */
  readonly value: DecimalText | null;
  readonly flag: Flag | null;
  readonly qualifier: Qualifier;
  readonly nature: Nature;
  /** Key of the source; null where none was given. */
  readonly source: string | null;
  /** Shown to every reader beside the number. */
  readonly note: LocalText | null;
  /** Why an approved figure was corrected; null for a first value. */
  readonly reason: string | null;
  readonly approvedAt: Instant;
}
