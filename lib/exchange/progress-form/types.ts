import type { MessageRef } from "@/lib/errors/domain-error";
import type { MessageName } from "@/lib/i18n/message-key";
import type { Reporting } from "@/lib/figures/reporting";
import type { Counted } from "@/lib/records/counted/counted";
import type { Catalogue, FigureKey, Revision, StatedValue } from "@/lib/figures/types";

import type { Column } from "./columns";
import type { ColumnMapping, MappingView } from "./mapping-types";
import type { Said } from "./said";

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
  /** Which cells are whose, and whether the actor is bound by it. */
  readonly reporting: Reporting;
  /** Which indicators are counted from their register, and what stands in it. */
  readonly counted: Counted;
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

/**
 * A cell of a file: a text (numbers too), something odd with the text it was shown as ("" where it has none), or a
 * stored text or number with the format that it is shown in. `stored` is the result of a formula that the file keeps.
 */
export type ReadCell =
  | string
  | {
      readonly odd: OddKind;
      readonly text: string;
      readonly format?: string | undefined;
      readonly stored?: string | undefined;
    }
  | { readonly odd?: undefined; readonly text: string; readonly format: string };

/** Cells joined into one; rows and columns from 0, the last ones included. */
export interface MergedRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A sheet as it was read: rows from the top, cells from the left. Hidden rows and columns count from 0. */
export interface ReadSheet {
  /** Name of the sheet; of a .csv file, its own without the ending. */
  readonly name: string;
  readonly kind: "sheet" | "csv";
  readonly rows: readonly (readonly ReadCell[])[];
  readonly merges: readonly MergedRange[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}

/** What is wrong with a cell as the file has it; `files.wrong` has the sentence of each. */
export const CELL_PROBLEMS = [
  "mergedValue",
  "mergedAcross",
  "dittoNothing",
  "dittoValue",
  "extraCell",
  "splitNumber",
  "character",
  "notAsShown",
] as const satisfies readonly MessageName<"files.wrong">[];

export interface CellProblem {
  /** Column of the cell; null where it stands under no heading that is known. */
  readonly column: Column | null;
  readonly name: (typeof CELL_PROBLEMS)[number];
  readonly values: Readonly<Record<string, string>>;
}

/** What stands in a row under a heading that is not read, or as a remark, and may speak against what is read. */
export interface Beside {
  readonly kind: "scope" | "year" | "note" | "indicator";
  /** Cell, as a spreadsheet names it. */
  readonly at: string;
  readonly heading: string;
  readonly text: string;
}

/** What is wrong in a column; the column is null where it is no single one. */
export interface ColumnMessage {
  column: Column | null;
  message: MessageRef;
}

/** What of a file was not read; `files.unread` has the sentence of each. */
export const UNREAD_KINDS = [
  "hiddenSheet",
  "sheetWithoutTable",
  "sheetWithoutRows",
  "tooManySheets",
  "hiddenRows",
  "hiddenColumn",
  "column",
  "columnPerhaps",
  "cells",
  "lines",
  "foreignTable",
  "columnNoResult",
  "sheetNotChosen",
  "comments",
  "drawings",
] as const satisfies readonly MessageName<"files.unread">[];

export interface Unread {
  readonly name: (typeof UNREAD_KINDS)[number];
  readonly values: Readonly<Record<string, string>>;
}

/** A table of a file: what its rows have in common. */
export interface ImportTable {
  /** Name of the sheet, or of the .csv file. */
  readonly sheet: string;
  /** Whether rows say the sheet beside their line, because the file has several with rows. */
  readonly named: boolean;
  /** Where in the file's captions those of its sheet begin, where its rows do, and where the next table's do. */
  readonly captions: { readonly from: number; readonly rows: number; readonly next: number };
  /** Unit in the heading of the values, as 万元 of 数值（万元）; "" for none. */
  readonly unit: string;
  /** Letter of the column of the values, where a line has several values; "" where it has one. */
  readonly column: string;
  /** What the uploader said of a table whose columns were mapped; null for one with the headings of the form. */
  readonly said: Said | null;
}

/** A row of a table; a column that the table does not have is absent. */
export interface ImportRow {
  /** Number of the line in the sheet, from 1. */
  readonly line: number;
  /** Which of the file's tables. */
  readonly table: number;
  /** Whether the line has one text only, which may be a caption or a note instead. */
  readonly lone: boolean;
  readonly cells: Readonly<Partial<Record<Column, string>>>;
  readonly odd: Readonly<Partial<Record<Column, OddKind>>>;
  /** Results that the file keeps of its formulas: taken only where the uploader confirms them. */
  readonly stored?: Readonly<Partial<Record<Column, string>>> | undefined;
  readonly problems: readonly CellProblem[];
  readonly beside?: readonly Beside[] | undefined;
}

/** What was read of an uploaded file. */
export interface ImportFile {
  /** Lines of the sheets that stand outside the tables or alone in one: titles, headings of sections, notes. */
  readonly captions: readonly string[];
  readonly tables: readonly ImportTable[];
  readonly rows: readonly ImportRow[];
  readonly unread: readonly Unread[];
}

export const ROW_STATUSES = ["new", "changed", "wrong", "skipped", "unchanged"] as const;
export type RowStatus = (typeof ROW_STATUSES)[number];

/** A row as the preview shows it, before anything is written. */
export interface PreviewRow {
  /** Sheet of the line; "" where the file has rows in one only. */
  readonly sheet: string;
  readonly line: number;
  /** Letter of the value's column where a line has several values; "" where it has one. */
  readonly column: string;
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

/** Rows of a file that are of another year than the one that is previewed. */
export interface OtherYear {
  readonly year: number;
  readonly count: number;
}

export interface ImportPreview {
  /** The year whose cells are previewed. */
  readonly year: number;
  readonly otherYears: readonly OtherYear[];
  readonly rows: readonly PreviewRow[];
  readonly counts: Readonly<Record<RowStatus, number>>;
  /** How captions were read: what they name stands in for a column that the file does not have. */
  readonly readings: readonly MessageRef[];
  /** What of the file was not read. */
  readonly unread: readonly MessageRef[];
}

/** How the columns of a mapped file were read, and what is needed to change it. */
export interface MappedInfo {
  /** Sheets of the file and the choice for them, to be sent back. */
  readonly packed: string;
  readonly choice: string;
  readonly columns: readonly {
    readonly at: string;
    readonly heading: string;
    readonly mapping: ColumnMapping;
  }[];
  /** Who chose it, and when (an instant); null for a choice of this upload. */
  readonly remembered: { readonly name: string; readonly at: string } | null;
}

/** Sheets that were not read beside those of the form: what is needed to say what their columns mean. */
export type OtherSheets = Pick<MappedInfo, "packed" | "choice">;

/** What is sent back to preview a file once more for another year. */
export interface UploadRest {
  readonly rows: string;
  readonly fileName: string;
  readonly mapping: string;
  readonly stored: boolean;
  readonly year: number;
  readonly otherYears: readonly OtherYear[];
}

/** Answer to the import page. */
export type ImportAnswer =
  | {
      readonly step: "mapping";
      readonly fileName: string;
      readonly packed: string;
      readonly choice: string;
      /** Why the page asks; null where the uploader wanted it. */
      readonly why: MessageRef | null;
      readonly view: MappingView;
    }
  | {
      readonly step: "preview";
      readonly preview: ImportPreview;
      readonly fileName: string;
      /** What was read of the file as JSON, to be sent back: what is written is worked out again from them. */
      readonly rows: string;
      /** Fingerprint of what the preview was worked out from; another one at confirmation is a conflict. */
      readonly fingerprint: string;
      /** Whether the state changed between preview and confirmation, so that nothing was written. */
      readonly changedSince: boolean;
      /** Whether stored results of formulas were taken, and how many could be where they were not. */
      readonly stored: boolean;
      readonly formulas: number;
      /** Mappings that the writing remembers, as JSON; "" for a file with the headings of the form. */
      readonly mapping: string;
      readonly mapped: MappedInfo | null;
      readonly others: OtherSheets | null;
    }
  | {
      readonly step: "written";
      readonly count: number;
      /** What goes on with the file's other years; absent where it has none. */
      readonly rest?: UploadRest;
    };
