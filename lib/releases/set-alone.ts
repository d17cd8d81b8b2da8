import type { Instant } from "@/lib/vocabulary/instant";

/** Who set a version of a target alone, when, why, and by which document. */
export interface SetAlone {
  memberId: string;
  author: string;
  at: Instant;
  /** Null where none was given, as for the versions that a plan began with. */
  reason: string | null;
  /** Title of the document; null where none was named. */
  source: string | null;
}

/** A version of a target that nobody but its author has seen. */
export interface LoneTarget {
  indicator: string;
  scope: string;
  year: number;
  by: SetAlone;
}
