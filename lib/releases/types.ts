import type { PlanAssessment } from "@/lib/assessment/types";
import type { Release } from "@/lib/vocabulary/release";

import type { AssessmentChanges } from "./compare";

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
