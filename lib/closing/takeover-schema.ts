import { z } from "zod";

import { textSchema } from "@/lib/errors/text-schema";
import { figureKeySchema } from "@/lib/figures/schema";

const text = (max: number) => textSchema(max, "figures.errors.textTooLong").default("");

/** The form that takes a last value over as a baseline; what depends on the plans is left to `checkTakeover`. */
export const takeoverSchema = figureKeySchema.pick({ plan: true, indicator: true }).extend({
  /** The approved revision that stood beside the form. */
  revision: z.string().trim().min(1).max(64),
  /** The baseline version that stood beside the form; 0 where there was none. */
  seen: z
    .string()
    .regex(/^\d{1,6}$/)
    .transform(Number),
  reason: text(500),
  bridgeZh: text(500),
  bridgeEn: text(500),
});

export type TakeoverInput = z.output<typeof takeoverSchema>;
