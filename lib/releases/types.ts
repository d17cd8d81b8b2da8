import type { PlanAssessment } from "@/lib/assessment/types";
import type { Instant } from "@/lib/plans/types";

import type { AssessmentChanges } from "./compare";

/** A numbered, frozen publication, as every reader may know it. */
export interface Release {
  readonly number: number;
  readonly instant: Instant;
  readonly note: string;
  readonly correctionNote: string | null;
  readonly methodVersion: number;
}

/** Two states of a plan side by side, the earlier one first whichever was asked for first. */
export interface PlanChanges {
  /** The plan as the later state shows it. */
  readonly assessment: PlanAssessment;
  readonly changes: AssessmentChanges;
  /** The later state where it is a release: its notes say why. */
  readonly release: Release | null;
}

export interface ChangesPage {
  /** The releases to choose from, newest first. */
  readonly releases: readonly Release[];
  /** Null where both moments are the same, or there is none of that number. */
  readonly comparison: PlanChanges | null;
}
