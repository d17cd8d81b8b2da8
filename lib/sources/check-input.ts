import { z } from "zod";

import { textSchema } from "@/lib/errors/text-schema";
import { draftInput } from "@/lib/records/record-input";

const text = textSchema(2000, "figures.errors.textTooLong").default("");

/** What the form of a check sends. */
export const checkInputSchema = z.object({
  plan: z.string(),
  source: z.string(),
  seen: z.coerce.number().int().min(0),
  draft: draftInput,
  on: text,
  result: text,
  pageTitle: text,
  address: text,
  grade: z.enum(["", "A", "B", "C", "D"]).default(""),
  note: text,
  noteEn: text,
  copy: text,
  why: text,
  intent: z.enum(["save", "submit"]),
});
export type CheckInput = z.output<typeof checkInputSchema>;
