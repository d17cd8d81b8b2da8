import { resolve } from "node:path";

import { databaseFile, databaseKind } from "./database-url";
import { env } from "./env";

/**
 * Gives what the paths of all begin with that is kept as files beside a database: the file itself; for a PostgreSQL,
 * which has no place here, `postgres` in DATA_FOLDER, which the machines of a site share.
 */
export function fileStem(url: string): string {
  return databaseKind(url) === "sqlite"
    ? databaseFile(url)
    : // Without the mark the bundler takes the whole project for data of the server.
      resolve(/* turbopackIgnore: true */ process.cwd(), env().DATA_FOLDER, "postgres");
}
