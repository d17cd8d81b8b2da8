import { z } from "zod";

import { textSchema } from "@/lib/errors/text-schema";

const text = textSchema(500, "figures.errors.textTooLong").default("");

/** What the form sends that declares an indicator counted from its register, or ends that. */
export const countInputSchema = z.object({
  plan: z.string(),
  indicator: z.string(),
  seen: z.coerce.number().int().min(0),
  reasonZh: text,
  reasonEn: text,
  source: text,
  why: text,
  intent: z.enum(["declare", "end"]),
});
export type CountInput = z.output<typeof countInputSchema>;

/** What the form sends that writes the number of the register into the year's drafts. */
export const writeCountSchema = z.object({
  plan: z.string(),
  indicator: z.string(),
  year: z.coerce.number().int().min(1900).max(2100),
});
export type WriteCountInput = z.output<typeof writeCountSchema>;
