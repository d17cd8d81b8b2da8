import { z } from "zod";

import { COLUMNS } from "@/lib/exchange/progress-form/columns";
import { LIMITS } from "@/lib/exchange/progress-form/reading/limits";
import { CELL_PROBLEMS, ODD_KINDS, UNREAD_KINDS } from "@/lib/exchange/progress-form/types";

const place = {
  plan: z.string().trim().min(1).max(100),
  year: z
    .string()
    .regex(/^\d{4}$/)
    .transform(Number),
  /** Code of the scope; "" for every scope of the plan. */
  scope: z
    .string()
    .trim()
    .max(100)
    .default("")
    .transform((code) => (code === "" ? null : code)),
};

/** Reads the upload form: `preview` sends a file, `write` the rows of the preview that was confirmed. */
export const importFormSchema = z.discriminatedUnion("intent", [
  z.object({ ...place, intent: z.literal("preview") }),
  z.object({
    ...place,
    intent: z.literal("write"),
    fileName: z.string().max(300).default(""),
    rows: z.string().max(LIMITS.totalCharacters * 3),
    fingerprint: z.string().max(64),
  }),
]);

export type ImportForm = z.output<typeof importFormSchema>;

const cellText = z.string().max(LIMITS.cellCharacters);
const column = z.enum(COLUMNS);
const index = z
  .int()
  .min(0)
  .max(LIMITS.rows * 2);
const values = z.record(z.string().max(20), z.string().max(400));

/** Reads what was read of a file as it comes back from the browser, held to the limits for a file. */
export const importFileSchema = z.object({
  captions: z.array(cellText).max(LIMITS.rows * 2),
  tables: z
    .array(
      z.object({
        sheet: z.string().max(300),
        named: z.boolean(),
        captions: z.object({ from: index, rows: index, next: index }),
        unit: z.string().max(100),
      }),
    )
    .max(LIMITS.rows),
  rows: z
    .array(
      z.object({
        line: z.int().min(1).max(10_000_000),
        table: z.int().min(0).max(LIMITS.rows),
        lone: z.boolean(),
        cells: z.partialRecord(column, cellText),
        odd: z.partialRecord(column, z.enum(ODD_KINDS)),
        problems: z.array(
          z.object({ column: column.nullable(), name: z.enum(CELL_PROBLEMS), values }),
        ),
      }),
    )
    .max(LIMITS.rows),
  unread: z.array(z.object({ name: z.enum(UNREAD_KINDS), values })).max(LIMITS.rows),
});
