import type { MessageName } from "@/lib/i18n/message-key";
import type { MessageRef } from "@/lib/errors/domain-error";
import { checkEntry } from "@/lib/figures/entry/check-entry";
import type { KnownValue, FigureKey, Revision, StatedValue } from "@/lib/figures/types";
import type { EntryInput } from "@/lib/figures/schema";
import { cellName } from "@/lib/exchange/progress-form/cell-name";
import { FILLABLE } from "@/lib/exchange/progress-form/columns";
import { figureRemarks } from "@/lib/exchange/progress-form/figure-remarks";
import { shortId } from "@/lib/exchange/progress-form/row-key";
import { startOf } from "@/lib/exchange/progress-form/start-texts";
import {
  ROW_STATUSES,
  type FormCell,
  type ImportPreview,
  type ImportRow,
  type PreviewRow,
  type ProgressForm,
  type RowStatus,
} from "@/lib/exchange/progress-form/types";

import { identifyRow } from "./identify-row";
import { rowChanges } from "./row-changes";
import { byColumn, rowInput, type ColumnMessage } from "./row-input";

export interface ImportPlan {
  preview: ImportPreview;
  /** The drafts to be written, in the order of the file. */
  drafts: readonly EntryInput[];
}

interface ImportContext {
  actorId: string;
  currentYear: number;
  /** What the checks compare with. */
  known: readonly KnownValue[];
}

type Judged = PreviewRow & { input: EntryInput | null };

/**
 * Holds the rows of a file against the form as it is now and says of each what would happen: new, changed,
 * wrong, skipped or unchanged. Writes nothing; the same rows and the same form give the same plan.
 */
export function planImport(
  rows: readonly ImportRow[],
  form: ProgressForm,
  context: ImportContext,
): ImportPlan {
  const cells = new Map(form.cells.map((cell) => [cellName(cell.key), cell]));
  const firstLine = new Map<string, number>();
  const single = rows.filter(isOfTable).map((row): Judged => {
    const found = identifyRow(row, form);
    const blank = blankRow(row);
    if (!found.ok) return { ...blank, ...wrong([found]) };
    const { key } = found;
    const outside = skipOutside(key, form);
    if (outside !== null) return { ...blank, key, ...skipped(outside) };
    const cell = cells.get(cellName(key));
    const before = firstLine.get(cellName(key));
    if (before !== undefined || cell === undefined) {
      const message: MessageRef = {
        key: "files.wrong.duplicate",
        values: { line: before ?? 0 },
      };
      return { ...blank, key, ...wrong([{ column: null, message }]) };
    }
    firstLine.set(cellName(key), row.line);
    return { ...blank, key, ...judge(row, cell, found.current, form, context) };
  });
  const remarks = figureRemarks(
    single.map(({ key, input }) => ({
      input,
      current: key === null ? null : (cells.get(cellName(key))?.current ?? null),
    })),
    { catalogue: form.catalogue, ...context },
  );
  const judged = single.map((row, index): Judged => ({
    ...row,
    remarks: [...row.remarks, ...(remarks[index] ?? [])],
  }));
  return {
    preview: {
      rows: judged.map(shownOf),
      counts: Object.fromEntries(
        ROW_STATUSES.map((status) => [
          status,
          judged.filter((row) => row.status === status).length,
        ]),
      ) as Record<RowStatus, number>,
    },
    drafts: judged.flatMap(({ input }) => (input === null ? [] : [input])),
  };
}

/** A row without what is to be written: that stays on the server. */
function shownOf(judged: Judged): PreviewRow {
  const { line, status, key, written, before, after, changes, messages, remarks } = judged;
  return { line, status, key, written, before, after, changes, messages, remarks };
}

/** A line without any name and content is a note of somebody's own. */
function isOfTable(row: ImportRow): boolean {
  return (["key", "scope", "indicator", ...FILLABLE] as const).some(
    (column) => (row.cells[column] ?? "") !== "" || row.odd[column] !== undefined,
  );
}

function judge(
  row: ImportRow,
  cell: FormCell,
  currentThen: string | null,
  form: ProgressForm,
  { actorId, currentYear }: ImportContext,
): Partial<Judged> & Pick<Judged, "status"> {
  const { catalogue } = form;
  const start = startOf(actorId, cell);
  const read = rowInput(row, cell.key, start, cell, form);
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
  const after = stated(check.entry);
  const changes = start === null ? [] : rowChanges(check.entry, start, catalogue.sources);
  if (start !== null && changes.length === 0) return { status: "unchanged", before, after };
  const waiting = cell.submitted;
  if (waiting?.authorId === actorId) return { before, after, ...skipped("ownSubmitted") };
  const remarks: readonly MessageRef[] = [
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
 * Why a row without value and flag is left alone: nothing was given, or the value was taken out (an upload
 * deletes nothing). Null where it says something else, such as the note of a qualitative indicator.
 */
function blankKind(input: EntryInput, start: Revision | null): "empty" | "blankKeeps" | null {
  if (input.value.trim() !== "" || input.flag !== "") return null;
  if (start !== null) return start.value === null && start.flag === null ? null : "blankKeeps";
  const { evidence, publicNoteZh, publicNoteEn, reviewerNote, reason } = input;
  const texts = [evidence, publicNoteZh, publicNoteEn, reviewerNote, reason, input.source];
  return texts.every((text) => text === "") ? "empty" : null;
}

/** Nothing else of a revision goes to the browser. */
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

function blankRow(row: ImportRow): Judged {
  const { line, cells } = row;
  const name = [cells.indicator, cells.scope, cells.year, cells.calibre].filter(Boolean);
  return {
    line,
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

function skipped(why: MessageName<"files.skipped">) {
  const message: MessageRef = { key: `files.skipped.${why}` };
  return { status: "skipped" as const, messages: [{ column: null, message }] };
}
