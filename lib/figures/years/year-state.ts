import type { Instant } from "@/lib/vocabulary/instant";

export const YEAR_EVENT_KINDS = ["due", "closed", "reopened"] as const;
export type YearEventKind = (typeof YEAR_EVENT_KINDS)[number];

/** One decision about a reporting year, which is never changed: the next decision stands beside it. */
export interface YearEvent {
  year: number;
  /** Number of the decision, counted for one year from 1. */
  number: number;
  kind: YearEventKind;
  /** Last day in time, in China (`2026-03-31`); null for every kind but `due`. */
  dueOn: string | null;
  reason: string | null;
  actorName: string;
  at: Instant;
}

export interface YearState {
  year: number;
  closed: boolean;
  /** Last day in time, in China; null where no due date was set. */
  dueOn: string | null;
  /** Number of the latest decision; 0 for none. A form sends back the one it was drawn from. */
  lastNumber: number;
  /** Decisions about the year, newest first. */
  events: readonly YearEvent[];
}

const DAY = 86_400_000;

/** Works out where a year stands after all decisions about it; those of other years are left out. */
export function yearStateOf(year: number, events: readonly YearEvent[]): YearState {
  const own = events.filter((event) => event.year === year).toSorted((a, b) => b.number - a.number);
  return {
    year,
    closed: own.find(({ kind }) => kind !== "due")?.kind === "closed",
    dueOn: own.find(({ kind }) => kind === "due")?.dueOn ?? null,
    lastNumber: own[0]?.number ?? 0,
    events: own,
  };
}

/** Gives the first instant after a day in China: from then on something due on that day is late. */
export function endOfDay(day: string): Instant {
  return new Date(Date.parse(`${day}T00:00:00+08:00`) + DAY).toISOString();
}

/** Counts the days from an instant to the end of the due day, rounded up; 0 and below where the day has passed. */
export function daysLeft(dueOn: string, at: Instant): number {
  return Math.ceil((Date.parse(endOfDay(dueOn)) - Date.parse(at)) / DAY);
}

/**
 * Whether something submitted at an instant was late (补报): judged by the due date that stood at that very
 * instant, so that moving the date afterwards neither clears nor stains anybody.
 */
export function wasLate(events: readonly YearEvent[], submittedAt: Instant): boolean {
  const standing = events
    .filter(({ kind, at }) => kind === "due" && at <= submittedAt)
    .toSorted((a, b) => b.number - a.number)[0];
  return standing?.dueOn != null && submittedAt >= endOfDay(standing.dueOn);
}
