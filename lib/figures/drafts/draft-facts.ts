import { cellId } from "@/lib/figures/cell-id";
import type { Reporting } from "@/lib/figures/reporting";
import type { Counted } from "@/lib/records/counted/counted";
import type { Catalogue, FigureKey, KnownValue, Revision } from "@/lib/figures/types";

/** What stands in a cell that somebody is about to write to. */
export interface StandingCell {
  /** Null: nothing was ever entered there. */
  figureId: string | null;
  /** The adopted value. */
  current: Revision | null;
  /** Waiting for review, whoever wrote it. */
  submitted: Revision | null;
  /** The actor's own. */
  draft: Revision | null;
  /** The actor's own, returned and not yet followed by anything newer of theirs. */
  returned: Revision | null;
  /** The approved value that the entry says it corrects; null where it names none of this very cell. */
  base: string | null;
  /** The highest number given in it, 0 for none. */
  lastNumber: number;
}

/** All that the fate of some cells depends on, read in one transaction. */
export interface DraftFacts {
  /** Of its sources only those that the cells name or describe. */
  catalogue: Catalogue;
  /** Reporting years that an administrator has closed. */
  closedYears: ReadonlySet<number>;
  /** Whose cells are whose; null where the plan's rules let everybody enter everything. */
  reporting: Reporting | null;
  /** Which indicators are counted from their register, and what stands in it. */
  counted: Counted;
  /** What the checks of a submission compare with; empty for drafts. */
  known: readonly KnownValue[];
  /** By `cellId`; a cell without a figure is left out. */
  cells: ReadonlyMap<string, StandingCell>;
}

/** Gives what stands in a cell, also for one where nothing was ever entered. */
export function standingIn(facts: DraftFacts, cell: Omit<FigureKey, "plan">): StandingCell {
  return facts.cells.get(cellId(cell)) ?? EMPTY_CELL;
}

const EMPTY_CELL: StandingCell = {
  figureId: null,
  current: null,
  submitted: null,
  draft: null,
  returned: null,
  base: null,
  lastNumber: 0,
};
