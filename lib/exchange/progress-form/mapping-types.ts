import type { MessageName } from "@/lib/i18n/message-key";
import type { Catalogue } from "@/lib/figures/types";

import type { Column } from "./columns";
import type { Nature, Said } from "./said";

/** What a column of somebody else's table may be; "" is a column without heading that is no part of the table. */
export type Meaning = Column | "ignore" | "";

/** Meanings that are offered for a column, the usual ones first. */
export const MEANINGS = [
  "indicator",
  "scope",
  "year",
  "value",
  "unit",
  "source",
  "reviewerNote",
  "calibre",
  "nature",
  "qualifier",
  "flag",
  "evidence",
  "publicNoteZh",
] as const satisfies readonly Column[];

/** How one column is read. A column of values may itself name indicator, scope or year of all that stands in it. */
export interface ColumnMapping {
  readonly as: Meaning;
  /** Codes and year that the column of values is of; null where a column or a caption names them. */
  readonly indicator: string | null;
  readonly scope: string | null;
  readonly year: number | null;
}

/** How the table of a sheet is read. Rows of headings count from 0, the last one included. */
export interface SheetMapping {
  readonly reads: boolean;
  readonly top: number;
  readonly bottom: number;
  readonly columns: readonly ColumnMapping[];
  readonly said: Said;
}

export type MappingCatalogue = Pick<Catalogue, "indicators" | "scopes" | "calibres">;

/** Why a column is not taken by itself, or what of a mapping is still missing; `files.mapping` has the sentences. */
export type ColumnDoubt = MessageName<"files.mapping.doubt">;
export type MappingGap = MessageName<"files.mapping.gap">;

/** The headings of one column, from the top. */
export interface ColumnHeading {
  /** Texts of the rows of headings, each once, as they are shown. */
  readonly parts: readonly string[];
  /** Unit in the headings; "" for none. */
  readonly unit: string;
  /** What its numbers are by the headings, that are no results yet; null where nothing says so. */
  readonly nature: Nature | null;
  readonly doubt: ColumnDoubt | null;
}

export const NO_MEANING: ColumnMapping = { as: "", indicator: null, scope: null, year: null };
export const IGNORED: ColumnMapping = { ...NO_MEANING, as: "ignore" };

/** One column as the mapping page shows it. */
export interface ColumnView {
  /** Letter of the column. */
  readonly at: string;
  readonly parts: readonly string[];
  readonly doubt: ColumnDoubt | null;
  readonly mapping: ColumnMapping;
}

/** Sheets of one kind as the mapping page shows them. */
export interface GroupView {
  readonly sheets: readonly {
    readonly index: number;
    readonly name: string;
    readonly chosen: boolean;
  }[];
  /** Rows of headings, from 1. */
  readonly top: number;
  readonly bottom: number;
  /** The first lines of the first sheet. */
  readonly lines: readonly {
    readonly line: number;
    readonly hidden: boolean;
    readonly texts: readonly string[];
  }[];
  readonly columns: readonly ColumnView[];
  readonly said: Said;
  /** What nothing in the sheets names, so that it is asked. */
  readonly asks: readonly (keyof Said)[];
  readonly gaps: readonly { readonly name: MappingGap; readonly at: string }[];
}

/** What the mapping page shows. */
export interface MappingView {
  readonly groups: readonly GroupView[];
  /** Sources and years to choose from. */
  readonly sources: readonly { readonly key: string; readonly title: string }[];
  readonly years: readonly number[];
  readonly gaps: readonly MappingGap[];
}
