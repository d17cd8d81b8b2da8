import { z } from "zod";

import { textSchema } from "@/lib/actions/text-schema";

const LONGEST_LABEL = 120;

/** The last instant of a day in Asia/Shanghai (UTC+8 without summer time): a link is good through that day. */
function endOfDay(day: string): Date {
  return new Date(`${day}T23:59:59.999+08:00`);
}

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
    return { ...rest, expiresAt: endOfDay(expiresOn) };
  });

export const revokeLinkSchema = z.object({
  linkId: z.string("errors.invalid").min(1, "errors.invalid"),
});

/** `expiresAt` null: never. `release` null: always the latest. */
export type LinkInput = Omit<z.output<typeof linkSchema>, "planCode">;
