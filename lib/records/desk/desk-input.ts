import { z } from "zod";

import { textSchema } from "@/lib/errors/text-schema";
import { messageKey } from "@/lib/i18n/message-key";
import { draftInput, versionRefSchema } from "@/lib/records/record-input";

import { isDeskName, type DeskName } from "./desks";

const note = textSchema(500, "figures.errors.textTooLong").default("");

/** What the form of a record sends; its fields besides are read by the descriptions of its desk. */
export const deskInputSchema = z
  .object({
    plan: z.string(),
    desk: z.string().refine((name): name is DeskName => isDeskName(name)),
    /** Code of the record, empty for a new one. */
    code: z.string(),
    /** Number of the last decided version that the form was filled beside. A milestone has a field `seen`. */
    last: z.coerce.number().int().min(0),
    draft: draftInput,
    why: note,
    /** Set where the record is to be shown no more. */
    withdrawn: z.string().default(""),
    intent: z.enum(["save", "submit"]),
  })
  .catchall(z.string().max(4000, messageKey("records.errors.tooLong")))
  .transform(({ plan, desk, code, last, draft, why, withdrawn, intent, ...texts }) => ({
    plan,
    desk,
    code,
    seen: last,
    ...(draft === undefined ? {} : { draft }),
    why,
    isWithdrawn: withdrawn !== "",
    intent,
    texts: texts,
  }));
export type DeskInput = z.output<typeof deskInputSchema>;

/** What the form of a decision sends. */
export const decisionInputSchema = versionRefSchema.extend({
  decision: z.enum(["approve", "return"]),
  note,
});

/** What an author sends who goes back on a version of theirs. */
export const ownVersionInputSchema = versionRefSchema.extend({
  intent: z.enum(["take-back", "discard"]),
});
