import { z } from "zod";

import { COLUMNS } from "@/lib/exchange/progress-form/columns";
import { LIMITS } from "@/lib/exchange/progress-form/reading/limits";
import { ODD_KINDS } from "@/lib/exchange/progress-form/types";

const place = {
  plan: z.string().trim().min(1).max(100),
  year: z
    .string()
    .regex(/^\d{4}$/)
    .transform(Number),
  /** "" for every scope of the plan. */
  scope: z
    .string()
    .trim()
    .max(100)
    .default("")
    .transform((code) => (code === "" ? null : code)),
};

/** The upload form: `preview` sends a file, `write` the rows of the preview that was confirmed. */
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

/** The rows as they come back from the browser: held to the same limits as those of a file. */
export const importRowsSchema = z
  .array(
    z.object({
      line: z.int().min(1).max(10_000_000),
      cells: z.partialRecord(z.enum(COLUMNS), cellText),
      odd: z.partialRecord(z.enum(COLUMNS), z.enum(ODD_KINDS)),
    }),
  )
  .max(LIMITS.rows);
