import { z } from "zod";

const flag = z
  .string()
  .optional()
  .transform((value) => value === "on");

/** What the form of a plan's rules sends; `seen` is the number of the rules that it showed. */
export const rulesSchema = z.object({
  plan: z.string().min(1).max(100),
  seen: z.coerce.number().int().min(0),
  entryByUnit: flag,
  notesRequired: flag,
});
export type RulesInput = z.output<typeof rulesSchema>;
