import type { ExportedChart } from "@/lib/chart-files/types";
import type { Locale } from "@/lib/i18n/routing";

export const REPORT_FORMATS = ["docx", "xlsx"] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/**
 * A report as finished texts, numbers and pictures to draw. Those who write it as Word or Excel know nothing of
 * targets and verdicts, so that both say one thing in one wording.
 */
export interface ReportContent {
  readonly locale: Locale;
  readonly title: string;
  /** What every page and every sheet says of the numbers: as of, year, release, method. */
  readonly standing: string;
  /** Running head: the plan and the day. */
  readonly head: string;
  /** Warning that the numbers are invented; `mark` is its one word for the running head. Null for real ones. */
  readonly banner: string | null;
  readonly mark: string | null;
  /** Name of the download without its ending. */
  readonly fileName: string;
  /** Text where a picture could not be drawn. */
  readonly noPicture: string;
  readonly blocks: readonly ReportBlock[];
  readonly sheets: readonly ReportSheet[];
}

export type ReportBlock =
  | { readonly kind: "heading"; readonly level: 1 | 2; readonly text: string }
  /** Begins the annex on a page of its own: `mark` is the word 附件, `text` its title. */
  | { readonly kind: "annex"; readonly mark: string; readonly text: string }
  | ReportParagraph
  | ReportTable
  | ReportPicture;

/** Paragraph of text; `lead` is set in bold before it, `note` sets it smaller and without an indent. */
export interface ReportParagraph {
  readonly kind: "paragraph";
  readonly text: string;
  readonly lead?: string;
  readonly note?: boolean;
}

export interface ReportTable {
  readonly kind: "table";
  readonly caption: string;
  /** Whether the table has many narrow columns and is set smaller. */
  readonly dense?: boolean;
  readonly columns: readonly {
    readonly heading: string;
    /** Share of the table's width; all shares make 1. */
    readonly width: number;
    readonly align: "left" | "right";
  }[];
  readonly rows: readonly (readonly ReportCell[])[];
}

/** A cell whose `tone` (`good` … `bad`) colours what the text says in words; each line of the text is a paragraph. */
export interface ReportCell {
  readonly text: string;
  readonly tone?: "good" | "fair" | "poor" | "bad" | "open";
  readonly strong?: boolean;
}

export interface ReportPicture {
  readonly kind: "picture";
  /** Share of the text's width that the picture takes. */
  readonly share: number;
  readonly exported: ExportedChart;
  readonly caption: string;
  /** What the picture shows, for those who do not see it. */
  readonly alt: string;
}

/** A sheet of the workbook. A null cell is empty: unknown, never zero. */
export interface ReportSheet {
  readonly name: string;
  /** Whether the sheet is printed on one page, however many rows it has. */
  readonly onOnePage?: boolean;
  /** Lines below the standing. */
  readonly notes: readonly string[];
  readonly columns: readonly { readonly heading: string; readonly width: number }[];
  readonly rows: readonly (readonly SheetCell[])[];
}

export type SheetCell = string | number | SheetNumber | null;

/** A number with the way a spreadsheet shows it (`0.0%`); the number itself is not rounded. */
export interface SheetNumber {
  readonly value: number;
  readonly format: string;
}
