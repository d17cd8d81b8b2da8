import { randomBytes } from "node:crypto";
import { chmodSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";

import { databaseFile, databaseFolder, databaseKind } from "./database-url";
import { env } from "./env";

const MIN_LENGTH = 32;

/**
 * Gives the text that session cookies are signed with: `AUTH_SECRET`, or else the one kept in `<database
 * file>.secret` (readable by the owner only), made on first use so that sessions survive a restart.
 * @throws Error where that file cannot be written or holds too little.
 */
export function authSecret(): string {
  const { AUTH_SECRET, DATABASE_URL } = env();
  return AUTH_SECRET ?? keptSecret(DATABASE_URL, "secret");
}

/**
 * Gives the key of the audit chain: `AUDIT_SECRET`, or else the one kept in `<database file>.audit-secret`, made
 * on first use. A key of its own, because sessions may get a new secret at any time, while the chain must keep
 * the one it has.
 * @throws Error where that file cannot be written or holds too little.
 */
export function auditSecret(): string {
  const { AUDIT_SECRET, DATABASE_URL } = env();
  return AUDIT_SECRET ?? keptSecret(DATABASE_URL, "audit-secret");
}

/**
 * Reads the key of the audit chain of a database and never makes one: null where no key exists yet.
 * @throws Error where the file holds too little
 */
export function findAuditSecret(url = env().DATABASE_URL): string | null {
  const { AUDIT_SECRET } = env();
  // Of a PostgreSQL it is a setting, and `env` has asked for it.
  if (AUDIT_SECRET !== undefined || databaseKind(url) === "postgres") return AUDIT_SECRET ?? null;
  const file = `${databaseFile(url)}.audit-secret`;
  const secret = read(file);
  return secret === null ? null : requireLong(secret, file);
}

function keptSecret(url: string, suffix: string): string {
  const file = `${databaseFile(url)}.${suffix}`;
  return requireLong(read(file) ?? make(file, databaseFolder(url)), file);
}

function requireLong(secret: string, file: string): string {
  if (secret.length >= MIN_LENGTH) return secret;
  throw new Error(
    `The secret in ${file} has fewer than ${MIN_LENGTH} characters: delete the file.`,
  );
}

function read(file: string): string | null {
  try {
    return readFileSync(file, "utf8").trim();
  } catch (error) {
    if (isCode(error, "ENOENT")) return null;
    throw error;
  }
}

/**
 * Makes a secret: written whole under another name and then linked, so that two processes starting at once keep
 * one secret.
 */
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
