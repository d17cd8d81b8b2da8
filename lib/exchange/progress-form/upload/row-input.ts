import type { MessageRef } from "@/lib/errors/domain-error";
import { messagesByField } from "@/lib/errors/messages-by-field";
import { entrySchema, type EntryInput } from "@/lib/figures/schema";
import type { FigureKey, Revision } from "@/lib/figures/types";
import { COLUMNS, FILLABLE, type Column } from "@/lib/exchange/progress-form/columns";
import { readDay, readSource } from "@/lib/exchange/progress-form/source-name";
import { startTexts } from "@/lib/exchange/progress-form/start-texts";
import { readTerm, type TermKind } from "@/lib/exchange/progress-form/terms";
import type { FormCell, ImportRow, ProgressForm } from "@/lib/exchange/progress-form/types";

export interface ColumnMessage {
  column: Column | null;
  message: MessageRef;
}

export type RowInput =
  { ok: true; input: EntryInput } | { ok: false; messages: readonly ColumnMessage[] };

/**
 * Reads a row as the entry form would send it. A column that the file does not have keeps what stands in the
 * cell (`start`); a formula, a date, a truth value and the like are wrong wherever they stand.
 */
export function rowInput(
  row: ImportRow,
  key: FigureKey,
  start: Revision | null,
  cell: FormCell,
  { catalogue }: Pick<ProgressForm, "catalogue">,
): RowInput {
  const messages: ColumnMessage[] = FILLABLE.flatMap((column) => {
    const odd = row.odd[column];
    return odd === undefined ? [] : [{ column, message: { key: `files.wrong.${odd}` } }];
  });
  const before = startTexts(start, key.calibre, catalogue, "zh");
  const text = (column: (typeof FILLABLE)[number]) => row.cells[column] ?? before[column];
  const term = (column: (typeof FILLABLE)[number], kind: TermKind) => {
    if (row.odd[column] !== undefined) return "";
    const code = readTerm(kind, text(column));
    if (code === null) {
      const values = { text: text(column).slice(0, 40) };
      messages.push({ column, message: { key: "files.wrong.notInList", values } });
    }
    return code ?? "";
  };
  const described = {
    source: text("source"),
    sourcePublisher: text("sourcePublisher"),
    sourcePublishedOn: readDay(text("sourcePublishedOn")),
    sourceUrl: text("sourceUrl"),
    sourceGrade: term("sourceGrade", "grade"),
  };
  const source = readSource(described, catalogue.sources);
  const parsed = entrySchema.safeParse({
    ...key,
    year: String(key.year),
    value: text("value"),
    flag: term("flag", "flag"),
    qualifier: term("qualifier", "qualifier"),
    nature: term("nature", "nature") || "actual",
    ...(source === "new" ? { ...described, sourceTitle: described.source.trim() } : {}),
    source,
    evidence: text("evidence"),
    publicNoteZh: text("publicNoteZh"),
    publicNoteEn: text("publicNoteEn"),
    reviewerNote: text("reviewerNote"),
    reason: text("reason"),
    // The file has no such column, so what was explained before stays with the draft.
    explanation: start?.explanation ?? "",
    revision: cell.draft?.id ?? "",
    lockVersion: cell.draft === null ? "" : String(cell.draft.lockVersion),
    basedOn: cell.current?.id ?? "",
  });
  if (!parsed.success) messages.push(...byColumn(messagesByField(parsed.error)));
  if (!parsed.success || messages.length > 0) return { ok: false, messages };
  return { ok: true, input: parsed.data };
}

/** Puts the messages of the entry form's fields under the columns they stand in. */
export function byColumn(fields: Readonly<Record<string, readonly MessageRef[]>>): ColumnMessage[] {
  return Object.entries(fields).flatMap(([field, messages]) => {
    const name = field === "sourceTitle" ? "source" : field;
    const column = COLUMNS.find((candidate) => candidate === name) ?? null;
    return messages.map((message) => ({ column, message }));
  });
}
