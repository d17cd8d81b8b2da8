import { z } from "zod";

import { messageKey } from "@/lib/i18n/message-key";
import { textSchema } from "@/lib/errors/text-schema";

const reason = textSchema(500, "figures.errors.textTooLong").default("");

/** What an administrator decides about a year: sets its due date, closes it, opens it again. */
export const yearDecisionSchema = z.object({
  plan: z.string().trim().min(1).max(100),
  year: z
    .string(messageKey("figures.errors.yearNotANumber"))
    .regex(/^\d{4}$/, messageKey("figures.errors.yearNotANumber"))
    .transform(Number),
  /** The latest decision that the page knew of. */
  seen: z
    .string()
    .regex(/^\d{1,6}$/)
    .transform(Number),
  kind: z.enum(["due", "closed", "reopened"]),
  dueOn: textSchema(10, "reporting.errors.dueOn").default(""),
  reason,
});

export type YearDecision = z.output<typeof yearDecisionSchema>;
