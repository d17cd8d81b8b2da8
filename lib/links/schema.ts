import { z } from "zod";

import { textSchema } from "@/lib/actions/text-schema";
import { endOfChinaDay } from "@/lib/i18n/china-time";

const LONGEST_LABEL = 120;

/** The form of a new public link: `expires` "on" needs the day `expiresOn`; `release` blank follows the latest. */
export const linkSchema = z
  .object({
    planCode: z.string("errors.invalid").min(1, "errors.invalid"),
    label: textSchema(LONGEST_LABEL, "links.errors.labelTooLong").min(
      1,
      "links.errors.labelMissing",
    ),
    expires: z.enum(["on", "never"], "errors.invalid"),
    expiresOn: z.string().trim().default(""),
    release: z
      .string("errors.invalid")
      .regex(/^([1-9]\d{0,8})?$/, "errors.invalid")
      .transform((text) => (text === "" ? null : Number(text))),
  })
  .transform(({ expires, expiresOn, ...rest }, context) => {
    if (expires === "never") return { ...rest, expiresAt: null };
    if (!z.iso.date().safeParse(expiresOn).success) {
      context.addIssue({
        code: "custom",
        path: ["expiresOn"],
        message: "links.errors.expiresOnMissing",
      });
      return z.NEVER;
    }
    // A link is good through its last day.
    return { ...rest, expiresAt: endOfChinaDay(expiresOn) };
  });

export const revokeLinkSchema = z.object({
  linkId: z.string("errors.invalid").min(1, "errors.invalid"),
});

/** `expiresAt` null: never. `release` null: always the latest. */
export type LinkInput = Omit<z.output<typeof linkSchema>, "planCode">;
