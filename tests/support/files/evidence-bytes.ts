import { createHash } from "node:crypto";

/** A PNG as far as anybody looks: its signature, and something behind it that makes each one another. */
export function pngBytes(salt = "a"): Uint8Array {
  const rest = createHash("sha256").update(salt).digest();
  return new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...rest]);
}
