import { writeXlsx, type Cell, type CellValue, type DataValidation } from "hucre/xlsx";

import en from "@/lib/i18n/messages/en/files.json";
import zh from "@/lib/i18n/messages/zh/files.json";
import type { Locale } from "@/lib/i18n/routing";

import { ILLUSTRATIVE_MARK } from "../figure-rows";
import { COLUMNS, FILLABLE, headingOf, signatureLines, type Column } from "./columns";
import { cellsOf, type FormLine } from "./form-lines";
import { heightOf, letterOf, paperOf, widthOf } from "./sheet-layout";
import { sourceName } from "./source-name";
import { termLabel, TERMS, type TermKind } from "./terms";
import type { ProgressForm } from "./types";

const WORDS = { zh, en };
const THIN = { style: "thin" as const, color: { rgb: "B8C2CC" } };
const BORDER = { top: THIN, bottom: THIN, left: THIN, right: THIN };
const WRAP = { vertical: "top" as const, wrapText: true };
// With its name, because without one every program takes another font.
const BOLD = { name: "Calibri", bold: true };
const TITLE = { font: { ...BOLD, size: 14 } };
const HEADING = {
  font: { ...BOLD, size: 11 },
  fill: { type: "pattern" as const, pattern: "solid" as const, fgColor: { rgb: "DDE8F3" } },
  border: BORDER,
  alignment: WRAP,
};
const LOCKED = {
  fill: { type: "pattern" as const, pattern: "solid" as const, fgColor: { rgb: "F1F3F5" } },
  border: BORDER,
  alignment: WRAP,
};
const RIGHT = { ...LOCKED, alignment: { ...WRAP, horizontal: "right" as const } };
const CENTRED = { ...LOCKED, alignment: { ...WRAP, horizontal: "center" as const } };
const OPEN = { border: BORDER, alignment: WRAP, protection: { locked: false } };

/** Height of a line to sign, in points: room for a name by hand. */
const SIGNATURE_POINTS = 26;
/** Number of the row of headings, from 0: title and notes stand above it. */
const HEADING_ROW = 3;
/** Hidden sheet with what the lists of the form choose from: a list inside the cell may have 255 characters only. */
const LISTS = "lists";

const LIST_COLUMNS = {
  qualifier: "qualifier",
  nature: "nature",
  flag: "flag",
  sourceGrade: "grade",
} as const satisfies Partial<Record<Column, TermKind>>;

/**
 * Writes the form as a workbook: everything but the cells to fill is locked (without a password: it guards
 * against slips, not against people), the key column is hidden, choices come from lists. Texts are stored as
 * texts.
 */
export async function progressFormXlsx(
  form: ProgressForm,
  lines: readonly FormLine[],
  locale: Locale,
): Promise<Uint8Array<ArrayBuffer>> {
  const cells = new Map<string, Partial<Cell>>();
  const headings = COLUMNS.map((column) => headingOf(column, locale));
  const rows: CellValue[][] = [
    [null, titleOf(form, locale)],
    [null, WORDS[locale].form.howTo],
    [null, form.catalogue.plan.illustrative ? `${ILLUSTRATIVE_MARK} · illustrative data` : null],
    headings,
    // Null for an empty text, because a cell with an empty text is not empty.
    ...lines.map((line) => cellsOf(line).map((text) => (text === "" ? null : text))),
    [],
    ...signatureLines(locale).map((line) => [null, line]),
  ];
  cells.set("0,1", { value: rows[0]?.[1] ?? null, style: TITLE });
  for (const [x, column] of COLUMNS.entries()) {
    cells.set(`${HEADING_ROW},${x}`, { value: headingOf(column, locale), style: HEADING });
    for (const [index, line] of lines.entries()) {
      cells.set(`${HEADING_ROW + 1 + index},${x}`, styledCell(form, line, column, index));
    }
  }
  const heights = [headings, ...lines.map(cellsOf)].map(heightOf);
  const rowDefs = new Map(heights.map((height, index) => [HEADING_ROW + index, { height }]));
  const firstSignature = HEADING_ROW + lines.length + 2;
  for (const [index] of signatureLines(locale).entries()) {
    rowDefs.set(firstSignature + index, { height: SIGNATURE_POINTS });
    for (const x of [2, 3, 4]) {
      cells.set(`${firstSignature + index},${x}`, { value: null, style: OPEN });
    }
  }
  const lists = listsOf(form, locale);
  const bytes = await writeXlsx({
    sheets: [
      {
        name: WORDS[locale].form.sheet,
        columns: COLUMNS.map((column) =>
          column === "key" ? { width: 10, hidden: true } : { width: widthOf(column) },
        ),
        rows,
        rowDefs,
        cells,
        merges: signatureLines(locale).map((_, index) => ({
          startRow: firstSignature + index,
          endRow: firstSignature + index,
          startCol: 2,
          endCol: 4,
        })),
        freezePane: { rows: HEADING_ROW + 1, columns: 4 },
        dataValidations: validations(lists, lines.length, locale),
        protection: { sheet: true, formatColumns: true, formatRows: true, autoFilter: true },
        pageSetup: paperOf(HEADING_ROW, firstSignature + signatureLines(locale).length),
        headerFooter: { oddFooter: "&C&P / &N" },
      },
      { name: LISTS, rows: columnsToRows(lists.map(({ values }) => values)), veryHidden: true },
    ],
    workbookProtection: { lockStructure: true },
  });
  return new Uint8Array(bytes);
}

function titleOf({ place, catalogue }: ProgressForm, locale: Locale): string {
  const scope = catalogue.scopes.find(({ code }) => code === place.scope);
  const { title, allScopes } = WORDS[locale].form;
  const names = [catalogue.plan.name[locale], String(place.year), scope?.name[locale] ?? allScopes];
  return `${title} · ${names.join(" · ")}`;
}

function styledCell(
  { lines, catalogue }: ProgressForm,
  line: FormLine,
  column: Column,
  index: number,
): Partial<Cell> {
  const text = line[column];
  const isOpen = (FILLABLE as readonly Column[]).includes(column);
  const value = text === "" ? null : text;
  if (column === "year") return { value: Number(text), style: CENTRED };
  if (column === "lastYear") return { value, style: RIGHT };
  if (column !== "value") return { value, style: isOpen ? OPEN : LOCKED };
  const code = lines[index]?.key.indicator;
  const indicator = catalogue.indicators.find((item) => item.code === code);
  if (indicator?.accrual === "qualitative") return { value, style: LOCKED };
  // A number has at most 15 significant digits here, so it reads as its text; the format General shows people's
  // own words too.
  return { value: value === null ? null : Number(text), style: OPEN };
}

interface List {
  column: Column;
  values: readonly string[];
}

function listsOf({ catalogue }: ProgressForm, locale: Locale): readonly List[] {
  const terms = Object.entries(LIST_COLUMNS).map(([column, kind]) => ({
    column: column as keyof typeof LIST_COLUMNS,
    values: TERMS[kind].map((code) => termLabel(kind, code, locale)),
  }));
  const { sources } = catalogue;
  return [
    { column: "calibre", values: catalogue.calibres.map(({ name }) => name[locale]) },
    { column: "source", values: sources.map((source) => sourceName(source, sources)) },
    ...terms,
  ];
}

/**
 * Ties the lists to their columns. The list of sources only proposes, because a source that is not on record may
 * be described.
 */
function validations(lists: readonly List[], count: number, locale: Locale): DataValidation[] {
  const { notInList, notInListTitle } = WORDS[locale].form;
  return lists
    .filter(({ values }) => values.length > 0 && count > 0)
    .map(({ column, values }): DataValidation => {
      const letter = letterOf(lists.findIndex((list) => list.column === column));
      const place = letterOf(COLUMNS.indexOf(column));
      return {
        type: "list",
        formula1: `${LISTS}!$${letter}$1:$${letter}$${values.length}`,
        range: `${place}${HEADING_ROW + 2}:${place}${HEADING_ROW + 1 + count}`,
        allowBlank: true,
        showErrorMessage: column !== "source",
        errorStyle: "stop",
        errorTitle: notInListTitle,
        errorMessage: notInList,
      };
    });
}

function columnsToRows(columns: readonly (readonly string[])[]): CellValue[][] {
  const height = Math.max(0, ...columns.map((column) => column.length));
  return Array.from({ length: height }, (_, row) => columns.map((column) => column[row] ?? null));
}
