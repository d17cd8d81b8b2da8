import { Secret, TOTP } from "otpauth";

/** What every authenticator understands, and the only thing that some of them do: RFC 6238 with its defaults. */
const KIND = { algorithm: "SHA1", digits: 6, period: 30 } as const;
/** 160 bits, as RFC 4226 asks for. */
const SECRET_BYTES = 20;
/** Half minutes before and after the present one whose codes are taken: clocks differ, and people type slowly. */
const WINDOW = 1;

/** Makes a secret, in the 32 letters and digits that people can type. */
export function newSecret(): string {
  return new Secret({ size: SECRET_BYTES }).base32;
}

/** Writes the address that an authenticator reads from a QR code. */
export function authenticatorAddress(secret: string, site: string, email: string): string {
  return new TOTP({
    ...KIND,
    secret: Secret.fromBase32(secret),
    issuer: site,
    label: email,
  }).toString();
}

/**
 * Finds the half minute, counted since 1970, whose code was typed; null where it is no code of now. One that has been
 * taken, and all before it, are not taken again, so that a code that was seen over a shoulder opens nothing.
 */
export function stepOfCode(
  secret: string,
  code: string,
  at: Date,
  lastStep: number,
): number | null {
  const now = Math.floor(at.getTime() / 1000 / KIND.period);
  const delta = TOTP.validate({
    ...KIND,
    token: code,
    secret: Secret.fromBase32(secret),
    timestamp: at.getTime(),
    window: WINDOW,
  });
  if (delta === null) return null;
  const step = now + delta;
  return step > lastStep ? step : null;
}
