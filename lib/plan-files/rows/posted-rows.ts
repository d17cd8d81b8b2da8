import { MOST } from "../sections";
import type { PostedRows, RowMove } from "./edit-rows";

/** Name of a field of a row's form. */
export function fieldName(row: number, column: string): string {
  return `r.${row}.${column}`;
}

const FIELD = /^r\.(\d{1,5})\.([A-Za-z]{1,40})$/;

/** Takes the rows out of the fields of a form; other fields are passed over. */
export function postedRows(
  fields: Readonly<Record<string, unknown>>,
  { from, count }: Pick<PostedRows, "from" | "count">,
): PostedRows {
  const rows = new Map<number, Record<string, string>>();
  for (const [name, text] of Object.entries(fields)) {
    const [, row, column] = FIELD.exec(name) ?? [];
    if (row === undefined || column === undefined || typeof text !== "string") continue;
    const at = Number(row);
    if (at < from || at > from + MOST.rows) continue;
    rows.set(at, { ...rows.get(at), [column]: text });
  }
  return { from, count, rows };
}

/** Lists the fields whose text is longer than any cell may be. */
export function tooLongFields(fields: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.entries(fields).flatMap(([name, text]) =>
    FIELD.test(name) && typeof text === "string" && text.length > MOST.characters ? [name] : [],
  );
}

/** Reads what a button of a row asks for, as `remove.3`; null for every other button. */
export function readMove(intent: string): RowMove | null {
  const [, kind, row] = /^(remove|up|down)\.(\d{1,5})$/.exec(intent) ?? [];
  if (row === undefined || (kind !== "remove" && kind !== "up" && kind !== "down")) return null;
  return { kind, row: Number(row) };
}
