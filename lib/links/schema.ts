import { z } from "zod";

import { messageKey, type MessageKey } from "@/lib/i18n/message-key";
import { textSchema } from "@/lib/errors/text-schema";
import { endOfChinaDay } from "@/lib/i18n/china-time";
import { LONGEST_PASSWORD, SHORTEST_LINK_PASSWORD } from "@/lib/access/password-policy";

import { readOrigins } from "./origins";

const LONGEST_LABEL = 120;
const SHARED = /^indicator-(.{1,64})$/;

const id = z.string().min(1);
const version = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number);

/**
 * Reads the password of a link, kept exactly as typed, because that is what people hand on. Its length is said with
 * all the other fields; whether it is easily guessed is said by `passwordProblems`.
 */
const password = z
  .string(messageKey("links.errors.passwordShort"))
  .min(SHORTEST_LINK_PASSWORD, messageKey("links.errors.passwordShort"))
  .max(LONGEST_PASSWORD, messageKey("links.errors.passwordLong"));

/** Reads the options, one field for each, so that whatever is wrong with them is said all at once. */
const OPTIONS = {
  label: textSchema(LONGEST_LABEL, "links.errors.labelTooLong").min(
    1,
    messageKey("links.errors.labelMissing"),
  ),
  expiresOn: z
    .object({ expires: z.enum(["on", "never"]), day: z.string().trim() })
    .transform(({ expires, day }, context) => {
      if (expires === "never") return null;
      if (z.iso.date().safeParse(day).success) return endOfChinaDay(day);
      return refuse(context, "links.errors.expiresOnMissing");
    }),
  release: z
    .string()
    .regex(/^([1-9]\d{0,8})?$/)
    .transform((text) => (text === "" ? null : Number(text))),
  share: z
    .object({ choice: z.enum(["all", "some"]), codes: z.array(z.string()) })
    .transform(({ choice, codes }, context) => {
      if (choice === "all") return null;
      return codes.length > 0 ? codes : refuse(context, "links.errors.shareNone");
    }),
  origins: z
    .string()
    .default("")
    .transform((text, context): readonly string[] => {
      const read = readOrigins(text);
      return read.ok
        ? read.origins
        : refuse(context, "links.errors.originWrong", { wrong: read.wrong.join(" ") });
    }),
};

/** Options of a link, as read from a form. */
export interface LinkOptions {
  label: string;
  /** End of the last day on which the link opens; null where it never ends. */
  expiresAt: Date | null;
  /** Number of the release it is held to; null for always the latest. */
  release: number | null;
  /** Codes of the indicators shared; null for all, those to come as well. */
  indicators: readonly string[] | null;
  /** Origins whose pages may hold a chart in a frame. */
  origins: readonly string[];
}

/** Reads the form of a new public link; a blank `release` follows the latest, a blank `password` is none. */
export const linkSchema = z
  .preprocess(
    gather,
    z.object({
      ...OPTIONS,
      planCode: id,
      password: z.union([z.literal("").transform(() => null), password]).default(null),
    }),
  )
  .transform(named);

/** Reads the form that changes a link; `lockVersion` is the version that was looked at. */
export const linkOptionsSchema = z
  .preprocess(gather, z.object({ ...OPTIONS, linkId: id, lockVersion: version }))
  .transform(named);

/** Reads the form of the password: `intent` remove takes it away, set replaces it. */
export const linkPasswordSchema = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("set"), linkId: id, lockVersion: version, password }),
  z.object({ intent: z.literal("remove"), linkId: id, lockVersion: version }),
]);

export const listedSchema = z.object({
  linkId: id,
  lockVersion: version,
  listed: z.enum(["on", "off"]).transform((text) => text === "on"),
});

export const linkRefSchema = z.object({ linkId: id });

const DAYS = messageKey("links.errors.maxDays");

/** Reads the rules for all links; a box that is not ticked is not sent. */
export const linkRulesSchema = z.object({
  maxDays: z
    .string(DAYS)
    .trim()
    .regex(/^\d{1,4}$/, DAYS)
    .transform(Number)
    .pipe(z.number().min(1, DAYS).max(3650, DAYS)),
  endless: z
    .literal("on")
    .optional()
    .transform((text) => text === "on"),
});

/** Options of a new link. Where left out: all indicators, no frames, no password. */
export interface LinkInput
  extends
    Pick<LinkOptions, "label" | "expiresAt" | "release">,
    Partial<Pick<LinkOptions, "indicators" | "origins">> {
  password?: string | null;
}

/** Renames the options to the names that the rest of the program has for them. */
function named<Read extends { expiresOn: Date | null; share: readonly string[] | null }>({
  expiresOn,
  share,
  ...rest
}: Read) {
  return { ...rest, expiresAt: expiresOn, indicators: share };
}

/** Puts together what a form sends apart: choice and day, choice and a box `indicator-<code>` for each indicator. */
function gather(form: unknown): unknown {
  if (typeof form !== "object" || form === null) return form;
  const { expires, expiresOn, share, ...rest } = form as Record<string, unknown>;
  const codes = Object.keys(rest).flatMap((name) => SHARED.exec(name)?.[1] ?? []);
  return {
    ...rest,
    expiresOn: { expires, day: expiresOn ?? "" },
    share: { choice: share ?? "all", codes },
  };
}

function refuse(
  context: z.core.$RefinementCtx,
  message: MessageKey,
  values?: Readonly<Record<string, string>>,
): never {
  context.addIssue({ code: "custom", message, ...(values && { params: { values } }) });
  return z.NEVER;
}
