import { reportingUnit } from "@/lib/records/people/of-subject";
import type { Reporters, UnitName } from "@/lib/records/people/types";
import type { Dimension, Flag, Indicator, Scope } from "@/lib/plans/types";
import type { Instant } from "@/lib/vocabulary/instant";
import type { RevisionState } from "@/lib/figures/types";

import { wasLate, type YearEvent, type YearState } from "./year-state";

/** Standings of a cell, the furthest first. A value counts more than the statement that there is none. */
export const CELL_STATUSES = [
  "approved",
  "submitted",
  "returned",
  "draft",
  "not-collected",
  "not-applicable",
  "missing",
] as const;
export type CellStatus = (typeof CELL_STATUSES)[number];

/** What the board knows of a revision: never its value. */
export interface RevisionTrace {
  state: RevisionState;
  flag: Flag | null;
  authorName: string;
  createdAt: Instant;
  submittedAt: Instant | null;
  reviewedAt: Instant | null;
  number: number;
}

export interface CompletenessCell {
  indicator: string;
  scope: string;
  /** Code of the calibre whose figure is furthest; null where there is none yet. */
  calibre: string | null;
  status: CellStatus;
  /** Author of the draft, submission or returned figure; null for other standings. */
  author: string | null;
  /**
   * Whether the value was made up late (补报): the first value that was not returned came after the due date of
   * then.
   */
  late: boolean;
}

/** The board of one year: every indicator that has a number × every scope. */
export interface CompletenessBoard {
  plan: string;
  year: YearState;
  /** Years that there can be a board of, oldest first. */
  years: readonly number[];
  indicators: readonly Indicator[];
  scopes: readonly Scope[];
  /** Names of the plan's dimensions, for the sheets of a large board. */
  dimensions: readonly Dimension[];
  /** Cells in the plan's order: indicator, then scope. */
  cells: readonly CompletenessCell[];
  /** Which unit reports which of them, so that it is known who has not reported. */
  reporters: Reporters;
}

type FigureStatus = Omit<CompletenessCell, "indicator" | "scope" | "calibre">;

const MISSING: FigureStatus = { status: "missing", author: null, late: false };

/** Finds the standing of one cell from the figures of its calibres: that of the furthest. Pure. */
export function cellStatus(
  figures: readonly { calibre: string; revisions: readonly RevisionTrace[] }[],
  events: readonly YearEvent[],
): FigureStatus & { calibre: string | null } {
  const all = figures
    .map(({ calibre, revisions }) => ({ calibre, ...figureStatus(revisions, events) }))
    .toSorted((a, b) => CELL_STATUSES.indexOf(a.status) - CELL_STATUSES.indexOf(b.status));
  const [best] = all;
  return best === undefined || best.status === "missing" ? { calibre: null, ...MISSING } : best;
}

function figureStatus(
  revisions: readonly RevisionTrace[],
  events: readonly YearEvent[],
): FigureStatus {
  const current = latest(revisions, "approved", ({ reviewedAt, number }) => [reviewedAt, number]);
  const late = isLate(revisions, events);
  if (current !== null && current.flag === null) return { status: "approved", author: null, late };
  const submitted = revisions.find(({ state }) => state === "submitted");
  if (submitted !== undefined) {
    return { status: "submitted", author: submitted.authorName, late };
  }
  const draft = latest(revisions, "draft", ({ createdAt, number }) => [createdAt, number]);
  const returned = latest(revisions, "returned", ({ reviewedAt, number }) => [reviewedAt, number]);
  // A draft begun after the return is the answer to it.
  if (returned !== null && !isFollowed(returned, [draft, current])) {
    return { status: "returned", author: returned.authorName, late: false };
  }
  if (draft !== null) return { status: "draft", author: draft.authorName, late: false };
  if (current?.flag != null) return { status: current.flag, author: null, late: false };
  return MISSING;
}

function isFollowed(returned: RevisionTrace, others: readonly (RevisionTrace | null)[]): boolean {
  const at = returned.reviewedAt ?? returned.createdAt;
  return others.some((other) => other !== null && (other.reviewedAt ?? other.createdAt) > at);
}

function isLate(revisions: readonly RevisionTrace[], events: readonly YearEvent[]): boolean {
  const first = revisions
    .filter(({ state, flag }) => flag === null && (state === "approved" || state === "submitted"))
    .flatMap(({ submittedAt }) => (submittedAt === null ? [] : [submittedAt]))
    .toSorted()[0];
  return first !== undefined && wasLate(events, first);
}

function latest(
  revisions: readonly RevisionTrace[],
  state: RevisionState,
  orderOf: (revision: RevisionTrace) => readonly [Instant | null, number],
): RevisionTrace | null {
  const sorted = revisions
    .filter((revision) => revision.state === state)
    .toSorted((a, b) => {
      const [[atA, numberA], [atB, numberB]] = [orderOf(a), orderOf(b)];
      return (atB ?? "").localeCompare(atA ?? "") || numberB - numberA;
    });
  return sorted[0] ?? null;
}

/** Counts the cells of one standing. */
export function countOf(
  cells: readonly Pick<CompletenessCell, "status">[],
  status: CellStatus,
): number {
  return cells.filter((cell) => cell.status === status).length;
}

/** Whether somebody still has to fill or send a cell. */
export function isOwed({ status }: Pick<CompletenessCell, "status">): boolean {
  return status === "missing" || status === "draft" || status === "returned";
}

/** Figures that one person, or one group of people, still owes. */
export interface Debt {
  status: "missing" | "draft" | "returned" | "submitted";
  /**
   * Name of who owes them; null for missing figures, which any analyst owes, and for submissions, which the
   * reviewers owe.
   */
  author: string | null;
  /** The unit that reports missing cells; null for those assigned to nobody, and for everything else. */
  unit: UnitName | null;
  cells: readonly CompletenessCell[];
}

const OWED = ["returned", "draft", "missing", "submitted"] as const;

/**
 * Lists who owes what, the most pressing first: what came back, what was begun, what nobody began (unit by unit, then
 * what is assigned to none), what waits.
 */
export function debtsOf(
  cells: readonly CompletenessCell[],
  reporters: Reporters = NO_REPORTERS,
): readonly Debt[] {
  return OWED.flatMap((status) => {
    const open = cells.filter((cell) => cell.status === status);
    if (status === "missing") {
      return [...reporters.units, null].flatMap((unit): Debt[] => {
        const own = open.filter(
          (cell) => (reportingUnit(reporters, cell)?.code ?? null) === (unit?.code ?? null),
        );
        return own.length === 0 ? [] : [{ status, author: null, unit, cells: own }];
      });
    }
    const byName = status === "returned" || status === "draft";
    const names = byName ? [...new Set(open.map(({ author }) => author))] : [null];
    return names.flatMap((author): Debt[] => {
      const own = byName ? open.filter((cell) => cell.author === author) : open;
      return own.length === 0 ? [] : [{ status, author, unit: null, cells: own }];
    });
  });
}

const NO_REPORTERS: Reporters = { units: [], assignments: [] };
