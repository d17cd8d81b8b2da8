import type { LocalText } from "@/lib/plans/types";
import type { Instant } from "@/lib/vocabulary/instant";
import type { MilestoneDoubt, MilestoneState } from "@/lib/records/milestone-state";

/** What something is about: codes; all null is the plan itself. */
export interface Subject {
  readonly indicator: string | null;
  readonly scope: string | null;
  readonly action: string | null;
}

/** An office. */
export interface UnitName {
  readonly code: string;
  readonly name: LocalText;
  readonly short: LocalText;
}

/** Who leads (牵头) and who helps (责任、配合): codes of units, both in order. */
export interface Responsibility extends Subject {
  readonly lead: readonly string[];
  readonly support: readonly string[];
}

/** The one unit that reports a cell. Without a scope all of an indicator, without an indicator all of a scope. */
export interface Assignment {
  readonly indicator: string | null;
  readonly scope: string | null;
  readonly unit: string;
}

/** Who reports what: the units of a plan and the cells assigned to them. */
export interface Reporters {
  readonly units: readonly UnitName[];
  readonly assignments: readonly Assignment[];
}

/** Progress, problem and next step of something in a year (`2025`) or a quarter (`2025-Q4`). */
export interface ProgressNote extends Subject {
  readonly code: string;
  readonly period: string;
  readonly progress: LocalText;
  readonly problem: LocalText | null;
  readonly next: LocalText | null;
  readonly approvedAt: Instant;
}

export interface ActionName {
  readonly code: string;
  readonly title: LocalText;
  /** Action that it is a task of; null for an action. */
  readonly parent: string | null;
}

/** What was promised for when, and whether it was kept as of the day that is looked at. */
export interface MilestoneStanding {
  readonly code: string;
  readonly title: LocalText;
  readonly action: string | null;
  readonly promised: string | null;
  readonly promisedWords: LocalText;
  readonly forecast: string | null;
  readonly done: string | null;
  readonly state: MilestoneState;
  readonly doubt: MilestoneDoubt | null;
}

/** One sentence of one plan about one year; those of one thread are the same promise in several plans. */
export interface PromiseSaid {
  readonly thread: string;
  readonly title: LocalText;
  readonly plan: LocalText;
  readonly said: string;
  readonly year: number | null;
  readonly isOfThisPlan: boolean;
}

/** Who does what of a plan, and how it goes: as approved by the instant that is looked at. */
export interface People {
  readonly units: readonly UnitName[];
  readonly responsibilities: readonly Responsibility[];
  readonly assignments: readonly Assignment[];
  /** The newest period first. */
  readonly notes: readonly ProgressNote[];
  readonly actions: readonly ActionName[];
  readonly milestones: readonly MilestoneStanding[];
  readonly promises: readonly PromiseSaid[];
}
