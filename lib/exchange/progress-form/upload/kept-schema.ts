import { z } from "zod";

import { COLUMNS } from "@/lib/exchange/progress-form/columns";
import { LIMITS } from "@/lib/exchange/progress-form/reading/limits";
import { SAID_NATURES } from "@/lib/exchange/progress-form/said";

const code = z.string().max(100).nullable();
export const columnMappingSchema = z.object({
  as: z.enum([...COLUMNS, "ignore", ""]),
  indicator: code,
  scope: code,
  year: z.int().min(1900).max(2200).nullable(),
});
const lines = z.int().min(-60).max(60);
export const keptMappingSchema = z.object({
  columns: z.array(columnMappingSchema).max(LIMITS.columns + 1),
  shift: z.tuple([lines, lines]),
  unit: z.string().max(100),
  source: z.string().max(200),
  // What was kept before natures were asked about says nothing of them.
  nature: z.enum(SAID_NATURES).default(""),
});

/** What a preview keeps for the writing: a mapping with the headings it is known by. */
export const toRememberSchema = z
  .array(
    z.object({
      key: z.string().length(64),
      text: z.string().max(400),
      kept: keptMappingSchema,
    }),
  )
  .max(LIMITS.sheets);
export type ToRemember = z.output<typeof toRememberSchema>;
