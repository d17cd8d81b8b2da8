import { z } from "zod";

import { textSchema } from "@/lib/errors/text-schema";
import { draftInput } from "@/lib/records/record-input";

const text = textSchema(2000, "figures.errors.textTooLong").default("");

/** What the form of one entry sends: texts as typed. A ticked part arrives as `scopes.<code>`. */
export const entryInputSchema = z.object({
  plan: z.string(),
  /** Code of the entry; "" for a new one. */
  code: z.string().max(80).default(""),
  seen: z.coerce.number().int().min(0),
  draft: draftInput,
  nameZh: text,
  nameEn: text,
  organisationCode: text,
  sort: text,
  indicator: text,
  scopes: z.array(z.string()).default([]),
  year: text,
  state: text,
  decidedOn: text,
  document: text,
  status: text,
  words: text,
  wordsEn: text,
  note: text,
  noteEn: text,
  source: text,
  /** Why it is another thing than those with a name like its own. */
  other: text,
  /** Why it replaces what is in force. */
  why: text,
  withdrawn: z.boolean().default(false),
  intent: z.enum(["save", "submit"]),
});
export type EntryInput = z.output<typeof entryInputSchema>;
