import { z } from "zod";

import { messageKey, type MessageKey } from "@/lib/i18n/message-key";
import { textSchema } from "@/lib/errors/text-schema";
import { endOfChinaDay } from "@/lib/i18n/china-time";
import { LONGEST_PASSWORD } from "@/lib/access/password-policy";

import { readOrigins } from "./origins";

const LONGEST_LABEL = 120;
const SHORTEST_PASSWORD = 8;
const SHARED = /^indicator-(.{1,64})$/;

const id = z.string().min(1);
const version = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number);

/** What whoever opens the link has to type: kept as typed, because that is what people hand on. */
const password = z
  .string(messageKey("links.errors.passwordShort"))
  .min(SHORTEST_PASSWORD, messageKey("links.errors.passwordShort"))
  .max(LONGEST_PASSWORD, messageKey("links.errors.passwordLong"));

/** The options as one form field each, so that whatever is wrong with them is said all at once. */
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

/** What a link lets its readers do, read from a form. */
export interface LinkOptions {
  label: string;
  /** Null: never. A link is good through its last day. */
  expiresAt: Date | null;
  /** Number of the release it is held to; null: always the latest. */
  release: number | null;
  /** Codes of the indicators shared; null: all, those to come as well. */
  indicators: readonly string[] | null;
  /** Origins whose pages may hold a chart in a frame. */
  origins: readonly string[];
}

/** The form of a new public link; `release` blank follows the latest, `password` blank: none. */
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

/** The form that changes a link; `lockVersion` is the one that was looked at. */
export const linkOptionsSchema = z
  .preprocess(gather, z.object({ ...OPTIONS, linkId: id, lockVersion: version }))
  .transform(named);

/** `intent` remove takes the password away, set replaces it. */
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

/** The rules for all links; a box that is not ticked is not sent. */
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

/** What is left out: all indicators, no frames, no password. */
export interface LinkInput
  extends
    Pick<LinkOptions, "label" | "expiresAt" | "release">,
    Partial<Pick<LinkOptions, "indicators" | "origins">> {
  password?: string | null;
}

/** The options under the names that the rest of the program has for them. */
function named<Read extends { expiresOn: Date | null; share: readonly string[] | null }>({
  expiresOn,
  share,
  ...rest
}: Read) {
  return { ...rest, expiresAt: expiresOn, indicators: share };
}

/** Puts together what a form sends apart: the choice and the day, the choice and a box `indicator-<code>` each. */
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
