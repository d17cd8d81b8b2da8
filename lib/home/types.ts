import type { LocalText } from "@/lib/plans/types";
import type { Instant } from "@/lib/vocabulary/instant";

/** Steps of a new site in the order in which they are taken. */
export const SETUP_STEPS = [
  "administrators",
  "plan",
  "members",
  "reviewer",
  "due",
  "allocations",
  "cells",
  "release",
  "link",
] as const;
export type SetupStep = (typeof SETUP_STEPS)[number];

export interface StepState {
  readonly step: SetupStep;
  readonly done: boolean;
  /** Cells that are still to be reported; null for every other step. */
  readonly count: number | null;
  /** Path of the page where it is done, without language prefix; null where another step has to be taken first. */
  readonly href: string | null;
}

/** What still is to be reported of the year that is due. */
export interface OwedCells {
  readonly year: number;
  readonly count: number;
  /** Name of the member's unit, where the count is of its cells only; null where it is of all. */
  readonly unit: LocalText | null;
  /** Last day in time, in China; null where no due date was set. */
  readonly dueOn: string | null;
  /** Days to the end of the due day, 0 and below where it has passed; null without one. */
  readonly daysLeft: number | null;
}

/** What waits for a reviewer, others' submissions only. */
export interface WaitingQueue {
  readonly count: number;
  readonly warned: number;
  readonly oldest: Instant;
}

/** What waits for one member; each is null where it is not theirs, or where there is nothing. */
export interface Home {
  readonly plan: string;
  readonly owed: OwedCells | null;
  readonly queue: WaitingQueue | null;
  /** How many records beside the numbers wait for the reviewer; 0 for none. */
  readonly records: number;
  /** Steps of a new site; null for all but administrators, for a demonstration, and when every step is done. */
  readonly setup: readonly StepState[] | null;
}

/** What a member finds on a site that has no plan yet. */
export interface FirstSteps {
  /** Steps of a new site; null for all but administrators. */
  readonly steps: readonly StepState[] | null;
  /** Drafts of plans that wait for another administrator than their author; 0 for all but administrators. */
  readonly drafts: {
    readonly own: number;
    readonly others: number;
  };
}

/** What the steps of a new site are told by. */
export interface SetupFacts {
  /** Code of its plan; null where there is none yet. */
  readonly plan: string | null;
  readonly year: number;
  /** Roles of the members who can sign in. */
  readonly roles: readonly string[];
  readonly dueOn: string | null;
  readonly allocations: number;
  readonly owed: number;
  readonly releases: number;
  readonly validLinks: number;
}
