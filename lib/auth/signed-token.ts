import { createHmac, timingSafeEqual } from "node:crypto";

/** Signs a session's token as the sign-in library does: `token.signature`, an HMAC-SHA-256 in base64. */
export function signToken(token: string, secret: string): string {
  return `${token}.${signature(token, secret)}`;
}

/** Takes the token out of what `signToken` made; null for any other text. */
export function readSignedToken(value: string | undefined, secret: string): string | null {
  const dot = value?.lastIndexOf(".") ?? -1;
  if (value === undefined || dot < 1) return null;
  const token = value.slice(0, dot);
  const expected = Buffer.from(signature(token, secret));
  const given = Buffer.from(value.slice(dot + 1));
  return given.length === expected.length && timingSafeEqual(given, expected) ? token : null;
}

function signature(token: string, secret: string): string {
  return createHmac("sha256", secret).update(token).digest("base64");
}
