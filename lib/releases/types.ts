import type { PlanAssessment } from "@/lib/assessment/types";
import type { LocalText } from "@/lib/plans/types";
import type { Instant } from "@/lib/vocabulary/instant";
import type { Release } from "@/lib/vocabulary/release";

import type { AssessmentChanges } from "./compare";

/** A release as members know it. */
export interface MemberRelease extends Release {
  /** Why it was made without the notes that its plan's rules ask for; null where none were missing. */
  readonly reasonWithoutNotes: string | null;
}

/** What can come to be called otherwise: `scope` is the province or a pillar, `unit` an office that is responsible. */
export const RENAMED = ["plan", "dimension", "scope", "indicator", "calibre", "unit"] as const;
export type Renamed = (typeof RENAMED)[number];

/** That something was called otherwise from a day on. */
export interface Renaming {
  readonly subject: Renamed;
  /** Whether its name changed, or what the unit of measure of an indicator is called. */
  readonly of: "name" | "measure";
  /** Code of what it is. */
  readonly code: string;
  readonly before: LocalText;
  readonly after: LocalText;
  /** When it was approved. */
  readonly at: Instant;
  /** Whether one of the names is of a time at which no reader of a public link was told of it. */
  readonly isInternal: boolean;
}

/** Two states of a plan side by side, the earlier one first whichever was asked for first. */
export interface PlanChanges {
  /** Plan as the later state shows it. */
  readonly assessment: PlanAssessment;
  readonly changes: AssessmentChanges;
  /** What is called otherwise in the later state than in the earlier one, the earliest first. */
  readonly renamings: readonly Renaming[];
  /** The later state where it is a release, whose notes say why; else null. */
  readonly release: Release | null;
}

export interface ChangesPage {
  /** Releases to choose from, newest first. */
  readonly releases: readonly Release[];
  /** Comparison of the two moments; null where they are one moment, or there is no release of that number. */
  readonly comparison: PlanChanges | null;
}
