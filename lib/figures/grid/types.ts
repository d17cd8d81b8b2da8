import type { MessageRef } from "@/lib/errors/domain-error";
import type { KnownValue, Catalogue, FigureKey, Revision } from "@/lib/figures/types";
import type { TargetVersion } from "@/lib/plans/types";
import type { Instant } from "@/lib/vocabulary/instant";

/** How the cells are laid out: indicators of a year (one scope, or all side by side), or one indicator over years. */
export type GridLens =
  | { readonly kind: "year"; readonly year: number; readonly scope: string | null }
  | { readonly kind: "indicator"; readonly indicator: string; readonly calibre: string };

/** One input of the grid with everything that stands beside it. */
export interface GridCell {
  /** indicator/scope/year/calibre */
  readonly id: string;
  readonly key: FigureKey;
  readonly current: Revision | null;
  readonly lastYear: Revision | null;
  readonly target: TargetVersion | null;
  /** The actor's own. */
  readonly draft: Revision | null;
  /** Waiting for review, whoever wrote it. */
  readonly submitted: Revision | null;
  readonly isOwnSubmission: boolean;
  /** The actor's own, returned, with nothing newer of theirs. */
  readonly returned: Revision | null;
  readonly year: CellYear;
}

/**
 * `closed` by an administrator: nothing is taken in. `future`: it has not begun, so only a forecast could be
 * entered, and the form of the single cell does that.
 */
export type CellYear = "open" | "closed" | "future";

/** Who closed a reporting year of the grid, and when. */
export interface ClosedYear {
  readonly year: number;
  readonly actorName: string;
  readonly at: Instant;
}

export interface GridRow {
  readonly id: string;
  readonly indicator: string;
  readonly calibre: string;
  /** The scope of the row; null where the columns are scopes. */
  readonly scope: string | null;
  readonly cells: readonly GridCell[];
}

/** What a column stands for: the chosen place, a scope, or a year. */
export interface GridColumn {
  readonly id: string;
  readonly scope: string | null;
  readonly year: number | null;
}

export interface YearGrid {
  readonly lens: GridLens;
  readonly columns: readonly GridColumn[];
  readonly rows: readonly GridRow[];
  readonly catalogue: Catalogue;
  readonly known: readonly KnownValue[];
  readonly currentYear: number;
  /** The closed ones among the years of the cells, earliest first. */
  readonly closedYears: readonly ClosedYear[];
}

/** What became of one cell that was sent. */
export interface CellAnswer {
  readonly id: string;
  readonly status: "saved" | "emptied" | "submitted" | "refused" | "conflict";
  /** The revision as it is stored now; null where nothing is. */
  readonly revision: Revision | null;
  readonly messages: readonly MessageRef[];
}

export interface GridAnswer {
  /** False: a submission in which something was wrong, and nothing at all was changed. */
  readonly done: boolean;
  readonly cells: readonly CellAnswer[];
}
