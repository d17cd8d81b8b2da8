import { z } from "zod";

import { textSchema } from "@/lib/actions/text-schema";
import { figureKeySchema, sourceSchema } from "@/lib/figures/schema";

import { COMPARISONS } from "./types";

const text = (max: number) => textSchema(max, "figures.errors.textTooLong").default("");

/** The form of a target version, as texts; what depends on the plan is left to `checkTarget`. */
export const targetSchema = figureKeySchema
  .omit({ calibre: true })
  .extend(sourceSchema.shape)
  .extend({
    calibre: text(100),
    comparison: z.enum(COMPARISONS, "figures.errors.choose"),
    min: text(60),
    max: text(60),
    wordingZh: text(300),
    wordingEn: text(300),
    reason: text(500),
    /** The version that stood beside the form; 0 where there was none. */
    seen: z
      .string("errors.invalid")
      .regex(/^\d{1,6}$/, "errors.invalid")
      .transform(Number),
  });

export type TargetInput = z.output<typeof targetSchema>;
