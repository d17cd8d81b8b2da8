import { z } from "zod";

import { textSchema } from "@/lib/errors/text-schema";
import { messageKey } from "@/lib/i18n/message-key";

/** What the form under a file sends: whether readers of public links may download it, and why. */
export const evidenceReleaseInputSchema = z.object({
  plan: z.string().min(1).max(100),
  evidence: z.string().min(1).max(64),
  seen: z.coerce.number().int().min(0),
  isPublic: z.enum(["yes", "no"]).transform((value) => value === "yes"),
  why: textSchema(500, "figures.errors.textTooLong").refine(
    (text) => text !== "",
    messageKey("evidence.release.whyMissing"),
  ),
});
export type EvidenceReleaseInput = z.output<typeof evidenceReleaseInputSchema>;
