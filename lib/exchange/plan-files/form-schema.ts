import { z } from "zod";

import { messageKey } from "@/lib/i18n/message-key";
import { planTextsSchema } from "@/lib/plan-files/drafts/text-schema";

/** What is done with a plan's file: it is looked at, or kept as a draft in place of the version seen. */
export const planUploadSchema = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("check") }),
  z.object({
    intent: z.literal("save"),
    document: z
      .string()
      .max(3_000_000)
      .transform((text, context) => {
        try {
          return JSON.parse(text) as unknown;
        } catch {
          context.addIssue({ code: "custom", message: messageKey("errors.invalid") });
          return z.NEVER;
        }
      })
      .pipe(planTextsSchema),
    seen: z
      .string()
      .regex(/^\d{0,6}$/)
      .transform((text) => (text === "" ? null : Number(text))),
  }),
]);

/** What is done with a draft. */
export const planDraftSchema = z.object({
  intent: z.enum(["adopt", "discard"]),
  draft: z.string().max(60),
  lockVersion: z.coerce.number().int().min(0),
});
