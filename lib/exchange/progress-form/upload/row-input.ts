import type { MessageRef } from "@/lib/errors/domain-error";
import { messagesByField } from "@/lib/errors/messages-by-field";
import { entrySchema, type EntryInput } from "@/lib/figures/schema";
import type { FigureKey, Revision } from "@/lib/figures/types";
import { COLUMNS, FILLABLE } from "@/lib/exchange/progress-form/columns";
import { readDay, readSource } from "@/lib/exchange/progress-form/source-name";
import { startTexts } from "@/lib/exchange/progress-form/start-texts";
import { readTerm, type TermKind } from "@/lib/exchange/progress-form/terms";
import type {
  CellProblem,
  ColumnMessage,
  FormCell,
  ImportRow,
  ProgressForm,
} from "@/lib/exchange/progress-form/types";
import type { Indicator } from "@/lib/plans/types";

import { heldValue } from "./held-value";
import { oddMessage } from "./odd-message";
import { notedNature, type TableSays } from "./table-says";

export type RowInput =
  | { ok: true; input: EntryInput; remarks: readonly MessageRef[] }
  | { ok: false; messages: readonly ColumnMessage[] };

const STORED: MessageRef = { key: "files.remark.stored" };

/** The cell of a row, and how the row names it. */
export interface RowPlace {
  key: FigureKey;
  indicator: Indicator;
  /** Unit in the brackets of the indicator's name; "" for none. */
  unit: string;
}

/**
 * Reads a row as the entry form would send it. A column that the file does not have keeps what stands in the
 * cell (`start`); a formula, a date, a truth value and the like are wrong wherever they stand, and so is what the
 * file gives to no single cell.
 */
export function rowInput(
  row: ImportRow,
  place: RowPlace,
  start: Revision | null,
  cell: FormCell,
  says: TableSays,
  { catalogue }: Pick<ProgressForm, "catalogue">,
): RowInput {
  const { key } = place;
  const odd: ColumnMessage[] = FILLABLE.flatMap((column) => {
    const kind = row.odd[column];
    return kind === undefined ? [] : [{ column, message: oddMessage(kind, row.stored?.[column]) }];
  });
  const problems = row.problems
    .filter(({ column }) => column !== "unit" && column !== "lastYear" && column !== "state")
    .map(problemMessage);
  const messages: ColumnMessage[] = [...odd, ...problems];
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
  // What stands in the cell has been read before, in the indicator's unit.
  const isFilled = row.cells.value !== undefined && row.odd.value === undefined;
  const held = isFilled
    ? heldValue(row, row.cells.value, place, says)
    : { ok: true as const, text: before.value, flag: "" as const, remarks: [] };
  if (!held.ok) messages.push(held.message);
  const described = {
    source: row.cells.source ?? (says.table.said?.source || before.source),
    sourcePublisher: text("sourcePublisher"),
    sourcePublishedOn: readDay(text("sourcePublishedOn")),
    sourceUrl: text("sourceUrl"),
    sourceGrade: term("sourceGrade", "grade"),
  };
  const source = readSource(described, catalogue.sources);
  const parsed = entrySchema.safeParse({
    ...key,
    year: String(key.year),
    value: held.ok ? held.text : "",
    flag: term("flag", "flag") || (held.ok ? held.flag : ""),
    qualifier: term("qualifier", "qualifier"),
    nature: notedNature(row, says, key.year) ?? (term("nature", "nature") || "actual"),
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
  const remarks = [
    ...(held.ok ? held.remarks : []),
    ...(row.stored?.value === undefined ? [] : [STORED]),
  ];
  return { ok: true, input: parsed.data, remarks };
}

/** Says what is wrong with a cell as the file has it. */
export function problemMessage({ column, name, values }: CellProblem): ColumnMessage {
  return { column, message: { key: `files.wrong.${name}`, values } };
}

/** Puts the messages of the entry form's fields under the columns they stand in. */
export function byColumn(fields: Readonly<Record<string, readonly MessageRef[]>>): ColumnMessage[] {
  return Object.entries(fields).flatMap(([field, messages]) => {
    const name = field === "sourceTitle" ? "source" : field;
    const column = COLUMNS.find((candidate) => candidate === name) ?? null;
    return messages.map((message) => ({ column, message }));
  });
}
