import { randomBytes } from "node:crypto";
import { chmodSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";

import { databaseFile, databaseFolder } from "./database-url";
import { env } from "./env";

const MIN_LENGTH = 32;

/**
 * The text session cookies are signed with: `AUTH_SECRET`, or else the one kept in `<database file>.secret`
 * (readable by the owner only), made on first use so that sessions survive a restart.
 * @throws Error where that file cannot be written or holds too little.
 */
export function authSecret(): string {
  const { AUTH_SECRET, DATABASE_URL } = env();
  return AUTH_SECRET ?? keptSecret(DATABASE_URL);
}

function keptSecret(url: string): string {
  const file = `${databaseFile(url)}.secret`;
  const secret = read(file) ?? make(file, databaseFolder(url));
  if (secret.length < MIN_LENGTH) {
    throw new Error(
      `The secret in ${file} has fewer than ${MIN_LENGTH} characters: delete the file.`,
    );
  }
  return secret;
}

function read(file: string): string | null {
  try {
    return readFileSync(file, "utf8").trim();
  } catch (error) {
    if (isCode(error, "ENOENT")) return null;
    throw error;
  }
}

/** Written whole under another name and linked: two processes starting at once keep the same secret. */
function make(file: string, folder: string): string {
  mkdirSync(folder, { recursive: true });
  const draft = `${file}.${randomBytes(6).toString("hex")}`;
  writeFileSync(draft, randomBytes(48).toString("base64url"), { mode: 0o600, flag: "wx" });
  try {
    chmodSync(draft, 0o600);
    linkSync(draft, file);
  } catch (error) {
    if (!isCode(error, "EEXIST")) throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return readFileSync(file, "utf8").trim();
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
