import { createHash, randomBytes } from "node:crypto";

const TOKEN_BYTES = 32;
const TOKEN_SHAPE = /^[A-Za-z0-9_-]{43}$/;

/** Makes a fresh token of a public link: 32 random bytes in base64url, 43 characters. Shown once, never kept. */
export function newToken(): string {
  return randomBytes(TOKEN_BYTES).toString("base64url");
}

/**
 * Computes what is kept of a token: SHA-256 in lower-case hex, 64 characters. A plain hash is enough because a
 * token has 256 random bits: there is nothing to guess, and look-up by the hash reveals nothing by its timing.
 */
export function hashToken(token: string): string {
  return createHash("sha256").update(token, "utf8").digest("hex");
}

/** Whether `text` could be a token at all; anything else is refused before the database is asked. */
export function isTokenShaped(text: unknown): text is string {
  return typeof text === "string" && TOKEN_SHAPE.test(text);
}
