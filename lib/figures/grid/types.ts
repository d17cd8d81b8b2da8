import type { MessageRef } from "@/lib/errors/domain-error";
import type { KnownValue, Catalogue, FigureKey, Revision, StatedValue } from "@/lib/figures/types";
import type { SheetPlace } from "@/lib/plans/sheets";
import type { LocalText, TargetVersion } from "@/lib/plans/types";
import type { Instant } from "@/lib/vocabulary/instant";

/** Layout of the cells: indicators of a year (one scope, or all side by side), or one indicator over years. */
export type GridLens =
  | {
      readonly kind: "year";
      readonly year: number;
      readonly scope: string | null;
      /** Number of the sheet asked for, from 2; absent for the first, and where one scope is shown. */
      readonly sheet?: number;
    }
  | { readonly kind: "indicator"; readonly indicator: string; readonly calibre: string };

/** One input of the grid with everything that stands beside it. */
export interface GridCell {
  /** Name of the cell inside its plan: indicator/scope/year/calibre. */
  readonly id: string;
  readonly key: FigureKey;
  readonly current: Revision | null;
  /** Adopted value of the year before, in this calibre: shown, never sent. */
  readonly lastYear: StatedValue | null;
  readonly target: TargetVersion | null;
  /** Draft of the actor. */
  readonly draft: Revision | null;
  /** Revision that waits for review, whoever wrote it. */
  readonly submitted: Revision | null;
  readonly isOwnSubmission: boolean;
  /** Revision of the actor that was returned, with nothing newer of theirs. */
  readonly returned: Revision | null;
  readonly year: CellYear;
  /** Whether the actor's own unit reports it. */
  readonly isMine: boolean;
  /** Name of the unit that it is kept for, so that the actor does not enter it; null where they may. */
  readonly keptFor: LocalText | null;
}

/**
 * How a year takes values in. `closed` by an administrator: nothing is taken in. `future`: the year has not
 * begun, so only a forecast could be entered, and the form of the single cell does that.
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
  /** Code of the row's scope; null where the columns are scopes. */
  readonly scope: string | null;
  /** Whether it counts by another calibre than the indicator's usual one: such rows stand folded, last. */
  readonly other: boolean;
  readonly cells: readonly GridCell[];
}

/** What a column stands for: the chosen place, a scope, or a year. */
export interface GridColumn {
  readonly id: string;
  readonly scope: string | null;
  readonly year: number | null;
}

/** One of the sheets of a grid that is too large for one. */
export interface GridSheet extends SheetPlace {
  /** Name of the dimension that its parts belong to. */
  readonly dimension: LocalText;
  /** Codes of its scopes, the whole among them, and of its indicators. */
  readonly parts: readonly string[];
  readonly indicators: readonly string[];
  /** Number of its cells that nobody has begun. */
  readonly missing: number;
}

export interface YearGrid {
  readonly lens: GridLens;
  readonly columns: readonly GridColumn[];
  readonly rows: readonly GridRow[];
  readonly catalogue: Catalogue;
  readonly known: readonly KnownValue[];
  readonly currentYear: number;
  /** Closed years among those of the cells, earliest first. */
  readonly closedYears: readonly ClosedYear[];
  /** The actor's own unit and whether the grid shows its cells only; null for a member of none. */
  readonly own: { readonly unit: LocalText; readonly only: boolean } | null;
  /** The sheets of a large plan's grid and the number of the one that is shown; null where it has one sheet. */
  readonly sheets: { readonly shown: number; readonly all: readonly GridSheet[] } | null;
}

/** What became of one cell that was sent. */
export interface CellAnswer {
  readonly id: string;
  readonly status: "saved" | "emptied" | "submitted" | "refused" | "conflict";
  /** Revision as it is stored now; null where nothing is stored. */
  readonly revision: Revision | null;
  readonly messages: readonly MessageRef[];
}

export interface GridAnswer {
  /** Whether it was done; false for a submission in which something was wrong, so that nothing at all was changed. */
  readonly done: boolean;
  readonly cells: readonly CellAnswer[];
}
