import { z } from "zod";

/** How roles may be named in `REQUIRE_TOTP`: as in the database, or as one says it. */
const ROLE_WORDS = {
  admin: "admin",
  administrators: "admin",
  reviewer: "reviewer",
  reviewers: "reviewer",
  analyst: "analyst",
  analysts: "analyst",
  official: "official",
  officials: "official",
} as const;

const isRoleWord = (word: string): word is keyof typeof ROLE_WORDS =>
  Object.hasOwn(ROLE_WORDS, word);

const rolesSchema = z
  .string()
  .default("")
  .transform((text) => text.split(",").map((word) => word.trim().toLowerCase()))
  .transform((words) => words.filter((word) => word !== ""))
  .refine(
    (words) => words.every(isRoleWord),
    "must be a list of administrators, reviewers, analysts, officials",
  )
  .transform((words) => words.filter(isRoleWord).map((word) => ROLE_WORDS[word]));

/** An address of the provider. Without TLS only on this machine: tokens travel there. */
const providerUrlSchema = z
  .url({ protocol: /^https?$/, error: "must be an https address" })
  .refine(isPrivateOnTheWay, "must be an https address");

const nameSchema = z.string().max(30, "must have at most 30 characters");

/** Settings of the second step and of the office's own sign-on (docs/decisions/157-sign-on.md). */
export const signOnShape = {
  REQUIRE_TOTP: rolesSchema,
  OIDC_ISSUER: providerUrlSchema.optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_CLIENT_AUTH: z
    .enum(["basic", "post"], { error: 'must be "basic" or "post"' })
    .default("basic"),
  OIDC_DISCOVERY_URL: providerUrlSchema.optional(),
  OIDC_AUTHORIZATION_URL: providerUrlSchema.optional(),
  OIDC_TOKEN_URL: providerUrlSchema.optional(),
  OIDC_JWKS_URL: providerUrlSchema.optional(),
  OIDC_USERINFO_URL: providerUrlSchema.optional(),
  OIDC_SCOPES: z
    .string()
    .default("openid email profile")
    .refine((text) => text.split(" ").includes("openid"), 'must hold the word "openid"'),
  OIDC_EMPLOYEE_CLAIM: z.string().optional(),
  OIDC_NAME_ZH: nameSchema.default("统一身份认证"),
  OIDC_NAME_EN: nameSchema.default("the office's sign-on"),
  OIDC_SECOND_STEP: z
    .enum(["here", "provider"], { error: 'must be "here" or "provider"' })
    .default("here"),
  OIDC_PASSWORDS: z.enum(["on", "off"], { error: 'must be "on" or "off"' }).default("on"),
};

/** Settings of the sign-on that mean nothing without another one. */
export const SIGN_ON_NEEDS = [
  ["OIDC_ISSUER", "OIDC_CLIENT_ID"],
  ["OIDC_ISSUER", "OIDC_CLIENT_SECRET"],
  ["OIDC_CLIENT_ID", "OIDC_ISSUER"],
  ["OIDC_AUTHORIZATION_URL", "OIDC_TOKEN_URL"],
  ["OIDC_AUTHORIZATION_URL", "OIDC_JWKS_URL"],
  ["OIDC_TOKEN_URL", "OIDC_AUTHORIZATION_URL"],
  ["OIDC_JWKS_URL", "OIDC_AUTHORIZATION_URL"],
] as const;

function isPrivateOnTheWay(url: string): boolean {
  if (!URL.canParse(url)) return true;
  const { protocol, hostname } = new URL(url);
  return protocol === "https:" || ["127.0.0.1", "localhost", "[::1]"].includes(hostname);
}
