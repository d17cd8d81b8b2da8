import { z } from "zod";

import { SIGN_ON_NEEDS, signOnShape } from "./sign-on-settings";
import { databaseKind, DEFAULT_DATABASE_URL } from "./database-url";

const portSchema = z
  .string()
  .regex(/^\d{1,5}$/, "must be a port number")
  .refine((text) => Number(text) >= 1 && Number(text) <= 65_535, "must be between 1 and 65535")
  .transform(Number);

const httpUrlSchema = z.url({ protocol: /^https?$/, error: "must be an http or https address" });

/** Settings that mean nothing without another one. */
const NEEDED_WITH = [
  ["SMTP_URL", "MAIL_FROM"],
  ["WEBHOOK_URL", "WEBHOOK_SECRET"],
  ...SIGN_ON_NEEDS,
] as const;

const schema = z
  .object({
    PORT: portSchema.default(3000),
    DATABASE_URL: z
      .string()
      .default(DEFAULT_DATABASE_URL)
      .refine(
        isDatabaseUrl,
        `must be a SQLite file address such as "${DEFAULT_DATABASE_URL}", or the address of a PostgreSQL database: postgres://…`,
      ),
    /** Where files lie that belong to a PostgreSQL database: a folder that all machines of the site share. */
    DATA_FOLDER: z.string().default("data"),
    APP_URL: z
      .url({ protocol: /^https?$/, error: "must be an http or https address" })
      .refine(
        isOrigin,
        "must be an address without path or query, such as https://targets.example.org",
      )
      .transform((url) => new URL(url).origin)
      .optional(),
    AUTH_SECRET: z.string().min(32, "must have at least 32 characters").optional(),
    AUDIT_SECRET: z.string().min(32, "must have at least 32 characters").optional(),
    /** Where the backups are made: their age is part of readiness, and an upgrade begins with one. */
    BACKUP_FOLDER: z.string().optional(),
    LOG_LEVEL: z
      .enum(["info", "warn", "error"], { error: 'must be "info", "warn" or "error"' })
      .optional(),
    METRICS_PORT: portSchema.optional(),
    // Channels of messages (docs/decisions/156-messages.md); each is off without its address.
    SMTP_URL: z.url({ protocol: /^smtps?$/, error: "must be an smtp or smtps address" }).optional(),
    MAIL_FROM: z
      .string()
      .refine(isMailbox, "must be an e-mail address, alone or as Name <address>")
      .optional(),
    WEBHOOK_URL: httpUrlSchema.optional(),
    WEBHOOK_SECRET: z
      .string()
      .regex(/^whsec_[A-Za-z0-9+/]{32,}={0,2}$/, "must be whsec_ and at least 24 bytes in base64")
      .optional(),
    WECOM_ROBOT_URL: httpUrlSchema.optional(),
    DINGTALK_ROBOT_URL: httpUrlSchema.optional(),
    DINGTALK_ROBOT_SECRET: z.string().optional(),
    FEISHU_ROBOT_URL: httpUrlSchema.optional(),
    FEISHU_ROBOT_SECRET: z.string().optional(),
    ...signOnShape,
    ADMIN_EMAIL: z.email("must be an e-mail address").optional(),
    // Judged where an account gets them, by the one rule for passwords (lib/access/password-problems).
    ADMIN_PASSWORD: z.string().optional(),
    DEMO_PASSWORD: z.string().optional(),
    PUBLIC_TOKEN: z
      .string()
      .regex(/^[A-Za-z0-9_-]{43}$/, "must be 32 random bytes in base64url, 43 characters")
      .optional(),
  })
  .superRefine((settings, context) => {
    for (const [name, needed] of NEEDED_WITH) {
      if (settings[name] === undefined || settings[needed] !== undefined) continue;
      context.addIssue({ code: "custom", path: [needed], message: `must be set with ${name}` });
    }
    if (!isDatabaseUrl(settings.DATABASE_URL) || databaseKind(settings.DATABASE_URL) === "sqlite")
      return;
    // Every process of the site has to have the same, and none may make its own.
    for (const name of ["AUTH_SECRET", "AUDIT_SECRET"] as const) {
      if (settings[name] !== undefined) continue;
      context.addIssue({ code: "custom", path: [name], message: "must be set with a PostgreSQL" });
    }
  });

export type Env = Readonly<z.output<typeof schema>>;

let cached: Env | undefined;

/**
 * Gives the checked settings; a blank setting counts as unset.
 * @throws Error with one sentence for each wrong setting, naming it
 */
export function env(): Env {
  cached ??= readEnv(process.env);
  return cached;
}

/** Runs `task` under other settings, for commands that work over a copy; nothing else may run beside it. */
export async function withSettings<Result>(
  changes: Partial<Env>,
  task: () => Promise<Result>,
): Promise<Result> {
  const before = env();
  cached = { ...before, ...changes };
  try {
    return await task();
  } finally {
    cached = before;
  }
}

/** Reads the settings anew the next time, for tests that change `process.env`. */
export function forgetEnv(): void {
  cached = undefined;
}

/**
 * Checks settings; secrets are not repeated in the message.
 * @throws Error whose message has one sentence for each setting that is wrong
 */
export function readEnv(values: Readonly<Record<string, string | undefined>>): Env {
  const present = Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined && value.trim() !== ""),
  );
  const result = schema.safeParse(present);
  if (result.success) return result.data;
  const sentences = result.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}.`);
  throw new Error(sentences.join("\n"));
}

/** Whether a web address names a site and nothing on it; true for what is no web address. */
function isOrigin(url: string): boolean {
  if (!URL.canParse(url)) return true;
  const { protocol, href, origin } = new URL(url);
  return !protocol.startsWith("http") || href === `${origin}/`;
}

function isDatabaseUrl(url: string): boolean {
  try {
    databaseKind(url);
    return true;
  } catch {
    return false;
  }
}

/** Whether a text is an address, or a name and an address in angle brackets; no line can be smuggled into a head. */
function isMailbox(text: string): boolean {
  const address = /^[^<>\r\n"]{1,100}<([^<>]+)>$/.exec(text)?.[1] ?? text;
  return z.email().safeParse(address).success;
}
