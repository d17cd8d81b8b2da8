import { z } from "zod";

import { textSchema } from "@/lib/errors/text-schema";

const reason = textSchema(500, "figures.errors.textTooLong").default("");

/** What an administrator decides about a year: sets its due date, closes it, opens it again. */
export const yearDecisionSchema = z.object({
  plan: z.string("errors.invalid").trim().min(1, "errors.invalid").max(100, "errors.invalid"),
  year: z
    .string("figures.errors.yearNotANumber")
    .regex(/^\d{4}$/, "figures.errors.yearNotANumber")
    .transform(Number),
  /** The latest decision that the page knew of. */
  seen: z
    .string("errors.invalid")
    .regex(/^\d{1,6}$/, "errors.invalid")
    .transform(Number),
  kind: z.enum(["due", "closed", "reopened"], "errors.invalid"),
  dueOn: textSchema(10, "reporting.errors.dueOn").default(""),
  reason,
});

export type YearDecision = z.output<typeof yearDecisionSchema>;
