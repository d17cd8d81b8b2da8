import type { PlanAssessment } from "@/lib/assessment/types";
import type { Release } from "@/lib/vocabulary/release";

import type { AssessmentChanges } from "./compare";

/** A release as members know it. */
export interface MemberRelease extends Release {
  /** Why it was made without the notes that its plan's rules ask for; null where none were missing. */
  readonly reasonWithoutNotes: string | null;
}

/** Two states of a plan side by side, the earlier one first whichever was asked for first. */
export interface PlanChanges {
  /** Plan as the later state shows it. */
  readonly assessment: PlanAssessment;
  readonly changes: AssessmentChanges;
  /** The later state where it is a release, whose notes say why; else null. */
  readonly release: Release | null;
}

export interface ChangesPage {
  /** Releases to choose from, newest first. */
  readonly releases: readonly Release[];
  /** Comparison of the two moments; null where they are one moment, or there is no release of that number. */
  readonly comparison: PlanChanges | null;
}
