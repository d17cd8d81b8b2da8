import type {
  Assignment,
  People,
  ProgressNote,
  Reporters,
  Responsibility,
  Subject,
  UnitName,
} from "./types";

type Cell = Pick<Subject, "indicator" | "scope">;

/** The subject that is the plan itself. */
export const WHOLE_PLAN: Subject = { indicator: null, scope: null, action: null };

export function isSame(one: Subject, other: Subject): boolean {
  return (
    one.indicator === other.indicator && one.scope === other.scope && one.action === other.action
  );
}

/** Finds who is responsible for exactly this; null where nobody was named. */
export function responsibleFor(people: People, subject: Partial<Subject>): Responsibility | null {
  const asked = { ...WHOLE_PLAN, ...subject };
  return people.responsibilities.find((one) => isSame(one, asked)) ?? null;
}

/** Finds the notes about exactly this, the newest period first. */
export function notesOf(
  people: Pick<People, "notes">,
  subject: Partial<Subject>,
): readonly ProgressNote[] {
  const asked = { ...WHOLE_PLAN, ...subject };
  return people.notes.filter((one) => isSame(one, asked));
}

/**
 * Finds the unit that reports a cell: what was said of the very cell comes before what was said of its scope, and that
 * before what was said of its indicator, because a part reports for itself. Null where nobody was assigned.
 */
export function reporterOf(
  assignments: readonly Assignment[],
  { indicator, scope }: Cell,
): string | null {
  const said = (one: Cell) =>
    assignments.find((known) => known.indicator === one.indicator && known.scope === one.scope);
  const found =
    said({ indicator, scope }) ??
    said({ indicator: null, scope }) ??
    said({ indicator, scope: null });
  return found?.unit ?? null;
}

/** Finds a unit by its code; null for one that is not named here. */
export function findUnit(units: readonly UnitName[], code: string | null): UnitName | null {
  return units.find((unit) => unit.code === code) ?? null;
}

/**
 * Finds the unit that reports a cell, with its name. Null where nobody was assigned, and where the unit is there no
 * more: its cells are open to all again.
 */
export function reportingUnit(
  { units, assignments }: Reporters,
  cell: { indicator: string; scope: string },
): UnitName | null {
  return findUnit(units, reporterOf(assignments, cell));
}
