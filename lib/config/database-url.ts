import { existsSync } from "node:fs";
import { dirname, isAbsolute, resolve } from "node:path";

export const DEFAULT_DATABASE_URL = "file:data/hubei.db";

/** A file of SQLite, which needs nothing else, or a PostgreSQL that several processes share. */
export type DatabaseKind = "sqlite" | "postgres";

const KINDS: readonly (readonly [RegExp, DatabaseKind])[] = [
  [/^file:./, "sqlite"],
  [/^postgres(ql)?:\/\/./, "postgres"],
];

/**
 * Says by its address what a database is.
 * @throws Error with one sentence for the address of anything else
 */
export function databaseKind(url: string): DatabaseKind {
  const kind = KINDS.find(([pattern]) => pattern.test(url))?.[1];
  if (kind !== undefined) return kind;
  throw new Error(
    `DATABASE_URL is "${url}": it must be a SQLite file address such as "${DEFAULT_DATABASE_URL}", or one of PostgreSQL.`,
  );
}

/**
 * Finds the file behind a `file:` address, absolute.
 * @throws Error with one sentence for any other address
 */
export function databaseFile(url: string): string {
  if (databaseKind(url) !== "sqlite") {
    throw new Error(`This works on a file of SQLite only, and DATABASE_URL names a PostgreSQL.`);
  }
  return absolute(url.slice("file:".length));
}

export function databaseFolder(url: string): string {
  return dirname(databaseFile(url));
}

/** How a database is called in sentences that people read: its file, or its address without the password. */
export function databaseName(url: string): string {
  return databaseKind(url) === "sqlite"
    ? databaseFile(url)
    : url.replace(/^(\w+:\/\/[^:@/]*):[^@]*@/, "$1:…@").replace(/([?&]password=)[^&]*/, "$1…");
}

/**
 * Refuses a file of SQLite that is not there: who opens it would make it.
 * @throws Error with one sentence; `remedy` ends it
 */
export function requireDatabase(url: string, remedy = ""): void {
  if (databaseKind(url) === "postgres" || existsSync(databaseFile(url))) return;
  throw new Error(`There is no database at ${databaseFile(url)}${remedy}.`);
}

function absolute(path: string): string {
  // Without the mark the bundler takes the whole project for data of the server.
  return isAbsolute(path) ? path : resolve(/* turbopackIgnore: true */ process.cwd(), path);
}
