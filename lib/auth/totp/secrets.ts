import "server-only";

import { symmetricDecrypt, symmetricEncrypt } from "better-auth/crypto";

import { keyedDigest } from "@/lib/config/keyed-digest";

/**
 * Encrypts a member's secret under the site's own (XChaCha20-Poly1305). Whose it is goes in with it, so that a row copied
 * to another member opens nothing.
 */
export async function sealSecret(owner: string, secret: string): Promise<string> {
  return symmetricEncrypt({ key: key(), data: JSON.stringify([owner, secret]) });
}

/** Opens what `sealSecret` made; null under another secret of the site, or for another owner. */
export async function openSecret(owner: string, sealed: string): Promise<string | null> {
  try {
    const [whose, secret] = JSON.parse(
      await symmetricDecrypt({ key: key(), data: sealed }),
    ) as string[];
    return whose === owner && secret !== undefined ? secret : null;
  } catch {
    return null;
  }
}

function key(): string {
  return keyedDigest("totp-secret").toString("hex");
}
