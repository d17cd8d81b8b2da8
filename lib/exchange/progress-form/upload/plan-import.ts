import type { MessageName } from "@/lib/i18n/message-key";
import { DomainError, type MessageRef } from "@/lib/errors/domain-error";
import { countedMessage } from "@/lib/figures/entry/counted";
import { keptFor } from "@/lib/figures/reporting";
import { checkEntry } from "@/lib/figures/entry/check-entry";
import type { KnownValue, FigureKey, Revision, StatedValue } from "@/lib/figures/types";
import type { EntryInput } from "@/lib/figures/schema";
import type { LocalText } from "@/lib/plans/types";
import { cellName } from "@/lib/exchange/progress-form/cell-name";
import { FILLABLE } from "@/lib/exchange/progress-form/columns";
import { figureRemarks } from "@/lib/exchange/progress-form/figure-remarks";
import { shortId } from "@/lib/exchange/progress-form/row-key";
import { startOf } from "@/lib/exchange/progress-form/start-texts";
import {
  ROW_STATUSES,
  type ColumnMessage,
  type FormCell,
  type ImportFile,
  type ImportPreview,
  type ImportRow,
  type ImportTable,
  type PreviewRow,
  type ProgressForm,
  type RowStatus,
} from "@/lib/exchange/progress-form/types";
import { otherYears } from "@/lib/exchange/progress-form/other-years";

import { groupByCell, lineName, otherRow, type FoundRow } from "./double-rows";
import { identifyRow } from "./identify-row";
import { rowChanges } from "./row-changes";
import { byColumn, problemMessage, rowInput, type RowPlace } from "./row-input";
import { missingIn, readingsOf, readTables, type TableSays } from "./table-says";
import { unreadOf } from "./unread-words";

export interface ImportPlan {
  preview: ImportPreview;
  /** Every row with what becomes of it; the preview lists the first of each kind. */
  rows: readonly PreviewRow[];
  /** Drafts to be written, in the order of the file. */
  drafts: readonly EntryInput[];
}

interface ImportContext {
  actorId: string;
  currentYear: number;
  /** Values that the checks compare with; null where nobody looks at the remarks, as for the writing. */
  known: readonly KnownValue[] | null;
}

/** Rows of each kind that are listed; the counts are of all rows. */
const LISTED_ROWS = 300;

type Judged = PreviewRow & { input: EntryInput | null };

/**
 * Holds the rows of a file against the form as it is now and decides of each what would happen: new, changed,
 * wrong, skipped or unchanged. Writes nothing; equal rows and an equal form give an equal plan.
 */
export function planImport(
  file: ImportFile,
  form: ProgressForm,
  context: ImportContext,
): ImportPlan {
  const cells = new Map(form.cells.map((cell) => [cellName(cell.key), cell]));
  const says = readTables(file, form.catalogue);
  const found = file.rows.filter(isOfTable).flatMap((row): FoundRow[] => {
    const table = says[row.table];
    if (table === undefined) throw new DomainError("invalid", { key: "errors.invalid" });
    const place = identifyRow(row, form, table);
    // A line with one text that names no indicator is a title or a note.
    return row.lone && !place.ok ? [] : [{ row, place, says: table }];
  });
  const byCell = groupByCell(found);
  const single = found.map(({ row, place, says: table }): Judged => {
    const blank = blankRow(row, table.table, form.catalogue);
    // A row that has slipped is told of that, not of what stands in the wrong column.
    const slipped = row.problems.filter(({ column }) => column === null);
    if (slipped.length > 0) return { ...blank, ...wrong(slipped.map(problemMessage)) };
    if (!place.ok) return { ...blank, ...wrong([place]) };
    const { key } = place;
    const outside = skipOutside(key, form);
    if (outside !== null) return { ...blank, key, ...skipped(outside) };
    const owner = keptFor(form.reporting, key);
    if (owner !== null) {
      const values = { unitZh: owner.name.zh, unitEn: owner.name.en };
      return { ...blank, key, ...skipped("keptFor", values) };
    }
    const cell = cells.get(cellName(key));
    const other = otherRow(row, byCell.get(cellName(key)) ?? []);
    if (other !== null || cell === undefined) {
      const line = other === null ? "—" : lineName(other);
      const kind = /^\d+$/.test(line) ? "line" : "cell";
      const message: MessageRef = { key: "files.wrong.duplicate", values: { line, kind } };
      return { ...blank, key, ...wrong([{ column: null, message }]) };
    }
    const judged = judge(row, { ...place, cell, says: table }, form, context);
    return { ...blank, key, ...judged };
  });
  const isListed = listedAmong(single);
  const { known } = context;
  const remarks =
    known === null
      ? []
      : figureRemarks(
          single.map(({ key, input }, index) => ({
            input,
            current: key === null ? null : (cells.get(cellName(key))?.current ?? null),
            isListed: isListed[index] === true,
          })),
          { catalogue: form.catalogue, ...context, known },
        );
  const judged = single.map((row, index): Judged => {
    const found = remarks[index] ?? [];
    return found.length === 0 ? row : { ...row, remarks: [...row.remarks, ...found] };
  });
  const rows = judged.map(shownOf);
  const standIns = found.map(({ row, says: table }) => ({ ...table, standsIn: missingIn(row) }));
  return {
    preview: {
      year: form.place.year,
      otherYears: otherYears(judged, form.place, form.catalogue),
      readings: readingsOf(standIns, form),
      unread: unreadOf(file, found),
      rows: rows.filter((_, index) => isListed[index]),
      counts: Object.fromEntries(
        ROW_STATUSES.map((status) => [
          status,
          judged.filter((row) => row.status === status).length,
        ]),
      ) as Record<RowStatus, number>,
    },
    rows,
    drafts: judged.flatMap(({ input }) => (input === null ? [] : [input])),
  };
}

/** Which rows are listed: the first of each kind. */
function listedAmong(rows: readonly Judged[]): readonly boolean[] {
  const counts = new Map<RowStatus, number>();
  return rows.map(({ status }) => {
    const count = (counts.get(status) ?? 0) + 1;
    counts.set(status, count);
    return count <= LISTED_ROWS;
  });
}

/** Takes out what is to be written, which stays on the server. */
function shownOf(judged: Judged): PreviewRow {
  const { sheet, line, column, status, key, written, before, after, changes, messages, remarks } =
    judged;
  return { sheet, line, column, status, key, written, before, after, changes, messages, remarks };
}

/** Whether a line belongs to the table: one without any name and content is a note that somebody added. */
function isOfTable(row: ImportRow): boolean {
  return (["key", "scope", "indicator", ...FILLABLE] as const).some(
    (column) => (row.cells[column] ?? "") !== "" || row.odd[column] !== undefined,
  );
}

function judge(
  row: ImportRow,
  place: RowPlace & { cell: FormCell; current: string | null; says: TableSays },
  form: ProgressForm,
  { actorId, currentYear }: ImportContext,
): Partial<Judged> & Pick<Judged, "status"> {
  const { catalogue } = form;
  const { cell, current: currentThen } = place;
  const start = startOf(actorId, cell);
  const read = rowInput(row, place, start, cell, place.says, form);
  const before = start === null ? null : stated(start);
  if (!read.ok) return { before, ...wrong(read.messages) };
  const { input } = read;
  const blank = blankKind(input, start);
  if (blank !== null) return { before, ...skipped(blank) };

  const check = checkEntry(input, {
    catalogue,
    submitting: false,
    currentYear,
    current: cell.current,
  });
  if (!check.ok) return { before, ...wrong(byColumn(check.fields)) };
  const counted = countedMessage(form.counted, check.entry, currentYear);
  if (counted !== null) return { before, ...wrong([{ column: "value", message: counted }]) };
  const after = stated(check.entry);
  const changes = start === null ? [] : rowChanges(check.entry, start, catalogue.sources);
  if (start !== null && changes.length === 0) return { status: "unchanged", before, after };
  const waiting = cell.submitted;
  if (waiting?.authorId === actorId) return { before, after, ...skipped("ownSubmitted") };
  const remarks: readonly MessageRef[] = [
    ...read.remarks,
    ...(waiting === null
      ? []
      : [
          {
            key: "files.remark.submittedByOther",
            values: { author: waiting.authorName },
          } satisfies MessageRef,
        ]),
    ...(currentThen === null || currentThen === shortId(cell.current?.id ?? null)
      ? []
      : [{ key: "files.remark.approvedSince" } satisfies MessageRef]),
  ];
  const status = start === null ? "new" : "changed";
  return { status, before, after, changes, remarks, input };
}

/**
 * Decides why a row without value and flag is left alone: nothing was given, or the value was taken out (an
 * upload deletes nothing). Null for a row that changes something else, such as the note of a qualitative
 * indicator.
 */
function blankKind(input: EntryInput, start: Revision | null): "empty" | "blankKeeps" | null {
  if (input.value.trim() !== "" || input.flag !== "") return null;
  if (start !== null) return start.value === null && start.flag === null ? null : "blankKeeps";
  const { evidence, publicNoteZh, publicNoteEn, reviewerNote, reason } = input;
  const texts = [evidence, publicNoteZh, publicNoteEn, reviewerNote, reason, input.source];
  return texts.every((text) => text === "") ? "empty" : null;
}

/** Keeps what the preview shows, because nothing else of a revision goes to the browser. */
function stated({ value, flag, qualifier, nature }: StatedValue): StatedValue {
  return { value, flag, qualifier, nature };
}

function skipOutside(
  key: FigureKey,
  { place, yearClosed }: ProgressForm,
): "otherYear" | "otherScope" | "yearClosed" | null {
  if (key.year !== place.year) return "otherYear";
  if (place.scope !== null && key.scope !== place.scope) return "otherScope";
  return yearClosed ? "yearClosed" : null;
}

function blankRow(
  row: ImportRow,
  table: ImportTable,
  { indicators, scopes }: ProgressForm["catalogue"],
): Judged {
  const { line, cells } = row;
  // A column of values names its indicator or its place by code.
  const ofCode = (items: readonly { code: string; name: LocalText }[], text: string | undefined) =>
    items.find(({ code }) => code === text)?.name.zh ?? text;
  const name = [
    ofCode(indicators, cells.indicator),
    ofCode(scopes, cells.scope),
    cells.year,
    cells.calibre,
  ].filter(Boolean);
  return {
    sheet: table.named ? table.sheet : "",
    line,
    column: table.column,
    status: "wrong",
    key: null,
    before: null,
    after: null,
    input: null,
    written: { name: name.join(" · "), value: cells.value ?? "" },
    changes: [],
    messages: [],
    remarks: [],
  };
}

function wrong(messages: readonly ColumnMessage[]) {
  const plain = messages.map(({ column, message }) => ({ column, message }));
  return { status: "wrong" as const, messages: plain };
}

function skipped(why: MessageName<"files.skipped">, values?: Record<string, string>) {
  const message: MessageRef = { key: `files.skipped.${why}`, ...(values && { values }) };
  return { status: "skipped" as const, messages: [{ column: null, message }] };
}
