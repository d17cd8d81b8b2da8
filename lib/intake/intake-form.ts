import { z } from "zod";

import { textSchema } from "@/lib/errors/text-schema";
import { TYPED_FIELDS, type TypedField } from "@/lib/register/typed-entry";

import type { RowChoice } from "./plan-intake";
import { MOST_ROWS, type IntakeRow } from "./read-rows";

const text = textSchema(2000, "figures.errors.textTooLong").default("");

/** What the form of bulk entry sends; the file and the choices of rows are read from the form itself. */
export const intakeFormSchema = z.object({
  plan: z.string(),
  indicator: text,
  sort: text,
  state: text,
  source: text,
  year: text,
  decidedOn: text,
  document: text,
  reason: text,
  /** A list as it was pasted. */
  list: z.string().max(1_500_000).default(""),
  /** The rows of the preview, so that a file need not be sent again. */
  rows: z.string().max(6_000_000).default(""),
  intent: z.enum(["preview", "write"]),
});
export type IntakeForm = z.output<typeof intakeFormSchema>;

const typedSchema = z.record(z.enum(TYPED_FIELDS), z.string().max(4000).optional());
const rowsSchema = z
  .array(
    z.object({
      line: z.int().min(1),
      sheet: z.string().max(200),
      typed: typedSchema,
      unread: z.boolean(),
    }),
  )
  .max(MOST_ROWS);

/** Writes the rows of a preview for the way to the browser and back; of those that could not be read, that it was so. */
export function packRows(rows: readonly IntakeRow[]): string {
  return JSON.stringify(
    rows.map(({ line, sheet, typed, problems }) => {
      return { line, sheet, typed, unread: problems.length > 0 };
    }),
  );
}

/** Reads rows that came back; null for what no preview sent. They are checked like any others. */
export function unpackRows(packed: string): readonly IntakeRow[] | null {
  let json: unknown;
  try {
    json = JSON.parse(packed);
  } catch {
    return null;
  }
  const parsed = rowsSchema.safeParse(json);
  if (!parsed.success) return null;
  return parsed.data.map(({ line, sheet, typed, unread }) => ({
    line,
    sheet,
    typed: Object.fromEntries(
      Object.entries(typed).flatMap(([field, value]): [TypedField, string][] =>
        value === undefined ? [] : [[field as TypedField, value]],
      ),
    ),
    problems: unread ? [{ key: "register.intake.unreadable" }] : [],
  }));
}

/** Reads what was decided about rows: `as.<place>` is "other" or the code of the same thing, `why.<place>` the reason. */
export function readChoices(form: FormData): ReadonlyMap<number, RowChoice> {
  const choices = new Map<number, RowChoice>();
  for (const [name, value] of form) {
    const place = /^as\.(\d{1,5})$/.exec(name)?.[1];
    if (place === undefined || typeof value !== "string" || value === "") continue;
    const why = form.get(`why.${place}`);
    const reason = typeof why === "string" ? why.trim().slice(0, 500) : "";
    choices.set(
      Number(place),
      value === "other" ? { as: "other", reason } : { as: "same", code: value },
    );
  }
  return choices;
}
