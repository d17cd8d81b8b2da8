import type { MessageRef } from "@/lib/errors/domain-error";
import type { Catalogue, FigureKey, Revision, StatedValue } from "@/lib/figures/types";

import type { Column } from "./columns";

/** Which form: of a year, for a scope or for all of them. */
export interface FormSelection {
  readonly plan: string;
  readonly year: number;
  /** Code of the scope; null for every scope of the plan. */
  readonly scope: string | null;
}

/**
 * One line of the form with everything that is known of its cell. A field is null where there is no such
 * revision.
 */
export interface FormCell {
  readonly key: FigureKey;
  /** Adopted value: the latest approved revision. */
  readonly current: Revision | null;
  /** Adopted value of the year before, in this calibre. */
  readonly lastYear: Revision | null;
  /** Draft of the actor. */
  readonly draft: Revision | null;
  /** Revision that waits for review, whoever wrote it. */
  readonly submitted: Revision | null;
  /** Revision of the actor that was returned and is not yet followed by anything newer of theirs. */
  readonly returned: Revision | null;
}

export interface ProgressForm {
  readonly place: FormSelection;
  /** Whether the year is closed, so that nothing is written. */
  readonly yearClosed: boolean;
  readonly catalogue: Catalogue;
  readonly calibresInUse: Readonly<Record<string, readonly string[]>>;
  /** Cells of the place, all of them. */
  readonly cells: readonly FormCell[];
  /** Cells that have a line in the form. */
  readonly lines: readonly FormCell[];
}

/** Kinds of cells that are no number and no text; none of them is ever taken for a value. */
export const ODD_KINDS = ["formula", "date", "boolean", "error", "percent"] as const;
export type OddKind = (typeof ODD_KINDS)[number];

/** A cell of a file: a text (numbers too), or something odd with the text it was shown as, "" where it has none. */
export type ReadCell = string | { readonly odd: OddKind; readonly text: string };

/** A sheet as it was read: rows from the top, cells from the left. */
export type ReadSheet = readonly (readonly ReadCell[])[];

/** A row of the table; a column that the file does not have is absent. */
export interface ImportRow {
  /** Number of the line in the file, from 1. */
  readonly line: number;
  readonly cells: Readonly<Partial<Record<Column, string>>>;
  readonly odd: Readonly<Partial<Record<Column, OddKind>>>;
}

export const ROW_STATUSES = ["new", "changed", "wrong", "skipped", "unchanged"] as const;
export type RowStatus = (typeof ROW_STATUSES)[number];

/** A row as the preview shows it, before anything is written. */
export interface PreviewRow {
  readonly line: number;
  readonly status: RowStatus;
  /** Cell of the row; null where the row does not say which cell it is. */
  readonly key: FigureKey | null;
  /** Name and value as the row has them, for the rows without a key. */
  readonly written: { readonly name: string; readonly value: string };
  readonly before: StatedValue | null;
  /** Value that the row states; null for a row that is not read to its end. */
  readonly after: StatedValue | null;
  /** Columns in which the row differs from what stood in the cell; only for `changed`. */
  readonly changes: readonly Column[];
  /** What is wrong, or why the row is skipped. The column is null where it is no single one. */
  readonly messages: readonly { readonly column: Column | null; readonly message: MessageRef }[];
  /** What to know before writing. */
  readonly remarks: readonly MessageRef[];
}

export interface ImportPreview {
  readonly rows: readonly PreviewRow[];
  readonly counts: Readonly<Record<RowStatus, number>>;
}

/** Answer to the import page. */
export type ImportAnswer =
  | {
      readonly step: "preview";
      readonly preview: ImportPreview;
      readonly fileName: string;
      /** Rows of the file as JSON, to be sent back: what is written is worked out again from them. */
      readonly rows: string;
      /** Fingerprint of what the preview was worked out from; another one at confirmation is a conflict. */
      readonly fingerprint: string;
      /** Whether the state changed between preview and confirmation, so that nothing was written. */
      readonly changedSince: boolean;
    }
  | { readonly step: "written"; readonly count: number };
