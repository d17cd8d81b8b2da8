import type { MessageRef } from "@/lib/errors/domain-error";
import type { Catalogue, FigureKey, Revision, StatedValue } from "@/lib/figures/types";

import type { Column } from "./columns";

/** Which form: a year, and a scope or all of them. */
export interface FormSelection {
  readonly plan: string;
  readonly year: number;
  /** Null: every scope of the plan. */
  readonly scope: string | null;
}

/** One line of the form with everything that is known of its cell. */
export interface FormCell {
  readonly key: FigureKey;
  /** The adopted value: the latest approved revision. */
  readonly current: Revision | null;
  /** Adopted for the year before, same calibre. */
  readonly lastYear: Revision | null;
  /** The actor's own draft. */
  readonly draft: Revision | null;
  /** Waiting for review, whoever wrote it. */
  readonly submitted: Revision | null;
  /** The actor's own, returned and not yet followed by anything newer of theirs. */
  readonly returned: Revision | null;
}

export interface ProgressForm {
  readonly place: FormSelection;
  /** Nothing is written in a closed year. */
  readonly yearClosed: boolean;
  readonly catalogue: Catalogue;
  readonly calibresInUse: Readonly<Record<string, readonly string[]>>;
  /** Every cell of the place. */
  readonly cells: readonly FormCell[];
  /** Those that have a line in the form. */
  readonly lines: readonly FormCell[];
}

/** What a spreadsheet keeps that is no number and no text; none of it is ever taken for a value. */
export const ODD_KINDS = ["formula", "date", "boolean", "error", "percent"] as const;
export type OddKind = (typeof ODD_KINDS)[number];

/** A cell of a file: a text (numbers too), or something odd with the text it was shown as, if any. */
export type ReadCell = string | { readonly odd: OddKind; readonly text: string };

/** A sheet as it was read: rows from the top, cells from the left. */
export type ReadSheet = readonly (readonly ReadCell[])[];

/** A row of the table; a column that the file does not have is not there. */
export interface ImportRow {
  /** Line of the file, from 1. */
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
  /** Null where the row does not say which cell it is. */
  readonly key: FigureKey | null;
  /** How the row names itself, for the rows without a key. */
  readonly written: { readonly name: string; readonly value: string };
  readonly before: StatedValue | null;
  /** Null for a row that is not read to its end. */
  readonly after: StatedValue | null;
  /** What differs from what stood there; only for `changed`. */
  readonly changes: readonly Column[];
  /** What is wrong, or why the row is skipped; the column is null where it is no single one. */
  readonly messages: readonly { readonly column: Column | null; readonly message: MessageRef }[];
  /** What to know before writing. */
  readonly remarks: readonly MessageRef[];
}

export interface ImportPreview {
  readonly rows: readonly PreviewRow[];
  readonly counts: Readonly<Record<RowStatus, number>>;
}

/** What the import page is told. */
export type ImportAnswer =
  | {
      readonly step: "preview";
      readonly preview: ImportPreview;
      readonly fileName: string;
      /** The rows of the file, to be sent back: what is written is worked out again from them. */
      readonly rows: string;
      /** What the preview was worked out from; another one at confirmation is a conflict. */
      readonly fingerprint: string;
      /** The state changed between preview and confirmation: nothing was written. */
      readonly changedSince: boolean;
    }
  | { readonly step: "written"; readonly count: number };
