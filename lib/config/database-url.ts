import { dirname, isAbsolute, resolve } from "node:path";

export const DEFAULT_DATABASE_URL = "file:data/hubei.db";

/**
 * Finds the file behind a `file:` address, absolute.
 * @throws Error with one sentence for any other address
 */
export function databaseFile(url: string): string {
  if (!url.startsWith("file:") || url.length <= "file:".length) {
    throw new Error(
      `DATABASE_URL is "${url}": it must be a SQLite file address such as "${DEFAULT_DATABASE_URL}".`,
    );
  }
  const path = url.slice("file:".length);
  // Without the mark the bundler takes the whole project for data of the server.
  return isAbsolute(path) ? path : resolve(/* turbopackIgnore: true */ process.cwd(), path);
}

export function databaseFolder(url: string): string {
  return dirname(databaseFile(url));
}
