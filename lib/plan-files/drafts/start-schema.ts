import { z } from "zod";

import { textSchema } from "@/lib/errors/text-schema";
import { messageKey } from "@/lib/i18n/message-key";

import { MOST } from "../sections";

const words = (max: number = MOST.characters) =>
  textSchema(max, messageKey("planFiles.errors.tooLong"));
const needed = (text: string) => text !== "";
const missing = messageKey("planFiles.fault.required");

/** Day of a document; empty where it is not known. */
const day = z
  .string()
  .trim()
  .regex(/^(\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))?$/, messageKey("planFiles.fault.day"));

const grounds = {
  reason: words(500).refine(needed, missing),
  basis: words(300),
  basisOn: day,
};

/** What a new draft is begun from: nothing, the plan that it continues, or a plan in force that is to change. */
export const startDraftSchema = z.discriminatedUnion("from", [
  z
    .object({
      from: z.literal("nothing"),
      nameZh: words().refine(needed, missing),
      nameEn: words(),
      regionZh: words(),
      startYear: words(10).refine(needed, missing),
      endYear: words(10).refine(needed, missing),
    })
    // Asked here already, because the plan's code is made of its years and stays.
    .refine(({ startYear, endYear }) => !(Number(endYear) < Number(startYear)), {
      path: ["endYear"],
      message: messageKey("planFiles.fault.endBeforeStart"),
    }),
  z.object({ from: z.literal("predecessor"), plan: z.string().min(1, missing).max(60) }),
  z.object({ from: z.literal("plan"), plan: z.string().max(60) }),
  z.object({ from: z.literal("retire"), plan: z.string().max(60), ...grounds }),
  z.object({ from: z.literal("resume"), plan: z.string().max(60), ...grounds }),
]);
export type StartDraft = z.output<typeof startDraftSchema>;

/** On what changes rest, kept with their draft; the reason may still be missing while they are being made. */
export const groundsSchema = z.object({
  draft: z.string().max(60),
  lockVersion: z.coerce.number().int().min(0),
  ...grounds,
});
export type GroundsInput = z.output<typeof groundsSchema>;
