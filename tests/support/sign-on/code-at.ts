import { Secret, TOTP } from "otpauth";

/** The code that an authenticator shows, so many half minutes from now. */
export function codeAt(secret: string, steps = 0): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({
    timestamp: Date.now() + steps * 30_000,
  });
}
