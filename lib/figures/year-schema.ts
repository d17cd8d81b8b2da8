import { z } from "zod";

const reason = z.string().trim().max(500, "figures.errors.textTooLong").default("");

/** What an administrator decides about a year: sets its due date, closes it, opens it again. */
export const yearDecisionSchema = z.object({
  plan: z.string().trim().min(1, "errors.invalid").max(100, "errors.invalid"),
  year: z
    .string()
    .regex(/^\d{4}$/, "figures.errors.yearNotANumber")
    .transform(Number),
  /** The latest decision that the page knew of. */
  seen: z
    .string()
    .regex(/^\d{1,6}$/, "errors.invalid")
    .transform(Number),
  kind: z.enum(["due", "closed", "reopened"], "errors.invalid"),
  dueOn: z.string().trim().max(10, "reporting.errors.dueOn").default(""),
  reason,
});

export type YearDecision = z.output<typeof yearDecisionSchema>;
