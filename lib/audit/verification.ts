import "server-only";

import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { z } from "zod";

import { fileStem } from "@/lib/config/file-stem";

import { BREAK_KINDS } from "./check-chain";

const place = z.object({ id: z.number(), hash: z.string() });
const schema = z.object({
  at: z.iso.datetime(),
  /** Newest event that was sound, kept from one verification to the next. */
  verified: place.nullable(),
  broken: z
    .object({ kind: z.enum(BREAK_KINDS), id: z.number(), after: z.number().nullable() })
    .nullable(),
  /** How many rows and releases were not as sealed; absent where only the chain was verified. */
  findings: z.number().int().nonnegative().optional(),
});

/** Result of the last verification of the chain. */
export type Verification = Readonly<z.output<typeof schema>>;

/**
 * Reads the last verification; null where none has been made yet.
 * @throws Error where the file beside the database is not one of ours
 */
export function readVerification(url: string): Verification | null {
  const file = fileOf(url);
  try {
    return schema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw new Error(`${file} cannot be read as the result of a verification.`, { cause: error });
  }
}

/**
 * Writes a verification beside the database, not into it: what it says of the newest event must outlive a change
 * of the rows.
 */
export function writeVerification(url: string, verification: Verification): void {
  const file = fileOf(url);
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  writeFileSync(`${file}.new`, `${JSON.stringify(verification)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

function fileOf(url: string): string {
  return `${fileStem(url)}.audit-verified`;
}
