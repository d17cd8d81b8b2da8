import { z } from "zod";

import { textSchema } from "@/lib/actions/text-schema";
import { endOfChinaDay } from "@/lib/i18n/china-time";
import { LONGEST_PASSWORD } from "@/lib/members/password-policy";

import { readOrigins } from "./origins";

const LONGEST_LABEL = 120;
const SHORTEST_PASSWORD = 8;
const SHARED = /^indicator-(.{1,64})$/;

const id = z.string("errors.invalid").min(1, "errors.invalid");
const version = z
  .string("errors.invalid")
  .regex(/^\d{1,9}$/, "errors.invalid")
  .transform(Number);

/** What whoever opens the link has to type: kept as typed, because that is what people hand on. */
const password = z
  .string("links.errors.passwordShort")
  .min(SHORTEST_PASSWORD, "links.errors.passwordShort")
  .max(LONGEST_PASSWORD, "links.errors.passwordLong");

/** The fields that a link is made with and changed by; a box `indicator-<code>` for each one shared. */
const OPTIONS = {
  label: textSchema(LONGEST_LABEL, "links.errors.labelTooLong").min(1, "links.errors.labelMissing"),
  expires: z.enum(["on", "never"], "errors.invalid"),
  expiresOn: z.string().trim().default(""),
  share: z.enum(["all", "some"], "errors.invalid").default("all"),
  origins: z.string().default(""),
};

type Typed = z.output<z.ZodObject<typeof OPTIONS>>;

/** What a link lets its readers do, read from a form. */
export interface LinkOptions {
  readonly label: string;
  /** Null: never. A link is good through its last day. */
  readonly expiresAt: Date | null;
  /** Codes of the indicators shared; null: all, those to come as well. */
  readonly indicators: readonly string[] | null;
  /** Origins whose pages may hold a chart in a frame. */
  readonly origins: readonly string[];
}

/** The form of a new public link; `release` blank follows the latest, `password` blank: none. */
export const linkSchema = z
  .looseObject({
    ...OPTIONS,
    planCode: id,
    release: z
      .string("errors.invalid")
      .regex(/^([1-9]\d{0,8})?$/, "errors.invalid")
      .transform((text) => (text === "" ? null : Number(text))),
    password: z.union([z.literal("").transform(() => null), password]).default(null),
  })
  .transform((typed, context) => {
    const { planCode, release } = typed;
    return { planCode, release, password: typed.password, ...readOptions(typed, context) };
  });

/** The form that changes a link; `lockVersion` is the one that was looked at. */
export const linkOptionsSchema = z
  .looseObject({ ...OPTIONS, linkId: id, lockVersion: version })
  .transform((typed, context) => {
    const { linkId, lockVersion } = typed;
    return { linkId, lockVersion, ...readOptions(typed, context) };
  });

/** `intent` remove takes the password away, set replaces it. */
export const linkPasswordSchema = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("set"), linkId: id, lockVersion: version, password }),
  z.object({ intent: z.literal("remove"), linkId: id, lockVersion: version }),
]);

export const listedSchema = z.object({
  linkId: id,
  lockVersion: version,
  listed: z.enum(["on", "off"], "errors.invalid").transform((text) => text === "on"),
});

export const linkRefSchema = z.object({ linkId: id });

const DAYS = "links.errors.maxDays";

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

/** What is left out: all indicators, no frames, no password. `release` null: always the latest. */
export interface LinkInput
  extends
    Pick<LinkOptions, "label" | "expiresAt">,
    Partial<Pick<LinkOptions, "indicators" | "origins">> {
  readonly release: number | null;
  readonly password?: string | null;
}

function readOptions(typed: Typed, context: z.core.$RefinementCtx): LinkOptions {
  return {
    label: typed.label,
    expiresAt: readExpiry(typed, context),
    indicators: readShared(typed, context),
    origins: readFrames(typed, context),
  };
}

function readExpiry({ expires, expiresOn }: Typed, context: z.core.$RefinementCtx): Date | null {
  if (expires === "never") return null;
  if (z.iso.date().safeParse(expiresOn).success) return endOfChinaDay(expiresOn);
  return refuse(context, "expiresOn", "links.errors.expiresOnMissing");
}

function readShared(typed: Typed, context: z.core.$RefinementCtx): readonly string[] | null {
  if (typed.share === "all") return null;
  const codes = Object.keys(typed).flatMap((name) => SHARED.exec(name)?.[1] ?? []);
  return codes.length > 0 ? codes : refuse(context, "share", "links.errors.shareNone");
}

function readFrames({ origins }: Typed, context: z.core.$RefinementCtx): readonly string[] {
  const read = readOrigins(origins);
  if (read.ok) return read.origins;
  const params = { values: { wrong: read.wrong.join(" ") } };
  return refuse(context, "origins", "links.errors.originWrong", params);
}

function refuse(
  context: z.core.$RefinementCtx,
  field: string,
  message: string,
  params?: { readonly values: Readonly<Record<string, string>> },
): never {
  context.addIssue({ code: "custom", path: [field], message, ...(params && { params }) });
  return z.NEVER;
}
