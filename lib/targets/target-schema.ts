import { z } from "zod";

import { messageKey } from "@/lib/i18n/message-key";
import { textSchema } from "@/lib/errors/text-schema";
import { figureKeySchema, sourceSchema } from "@/lib/figures/schema";
import { milestoneYear } from "@/lib/plans/milestone-field";
import { COMPARISONS } from "@/lib/plans/types";

const text = (max: number) => textSchema(max, "figures.errors.textTooLong").default("");

const targetFields = figureKeySchema
  .omit({ calibre: true })
  .extend(sourceSchema.shape)
  .extend({
    calibre: text(100),
    comparison: z.enum(COMPARISONS, messageKey("figures.errors.choose")),
    min: text(60),
    max: text(60),
    wordingZh: text(300),
    wordingEn: text(300),
    reason: text(500),
    /** As typed; a year left blank has none. */
    milestones: z.array(z.object({ year: z.int(), value: text(60) })).max(50),
    /** The version that stood beside the form; 0 where there was none. */
    seen: z
      .string()
      .regex(/^\d{1,6}$/)
      .transform(Number),
  });

/** The form of a target version, as texts; what depends on the plan is left to `checkTarget`. */
export const targetSchema = z.preprocess((form) => {
  const fields = Object.entries(typeof form === "object" && form !== null ? form : {});
  const milestones = fields.flatMap(([name, value]: readonly [string, unknown]) => {
    const year = milestoneYear(name);
    return year === null || value === "" ? [] : [{ year, value }];
  });
  return { ...Object.fromEntries(fields), milestones };
}, targetFields);

export type TargetInput = z.output<typeof targetSchema>;
