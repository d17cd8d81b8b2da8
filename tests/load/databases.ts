import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";

import { postgresHindrance } from "@/lib/commands/test-runs/postgres.mjs";
import { bundleProgram, SHORT_LIVED } from "@/lib/commands/workers.mjs";
import { forgetEnv } from "@/lib/config/env";
import { closeDatabase } from "@/lib/db/client";
import { copyPostgres, startPostgres } from "@/tests/support/databases/postgres-server";

import type { Result } from "./measure";

export const TOKEN = "bench-link-for-the-load-measurements-000001";

/** A folder that is removed at the end, whatever happens. */
export async function withFolder(task: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "bench-"));
  try {
    await task(folder);
  } finally {
    await closeDatabase();
    await rm(folder, { recursive: true, force: true });
  }
}

/** The demonstration, in a file of its own. Returns its address for DATABASE_URL. */
export function seedDemo(file: string): Promise<string> {
  return seedDemoInto(`file:${file}`);
}

/** The demonstration, in an empty database: a file or a PostgreSQL. Returns its address. */
export async function seedDemoInto(url: string): Promise<string> {
  const args = [...SHORT_LIVED, await bundleProgram("prisma/seed/demo.ts")];
  const env = { ...process.env, DATABASE_URL: url, PUBLIC_TOKEN: TOKEN };
  await new Promise<void>((resolve, reject) => {
    const child = spawn(process.execPath, args, { env, stdio: ["ignore", "ignore", "inherit"] });
    child.on("exit", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`Seeding the demonstration ended with code ${code}.`));
    });
  });
  return url;
}

/** From here on `lib` reads and writes this database. */
export async function switchDatabase(url: string): Promise<void> {
  await closeDatabase();
  process.env.DATABASE_URL = url;
  forgetEnv();
}

/**
 * Measures over a file and over a PostgreSQL, one after the other; `what` names the measurement where this machine cannot
 * start a PostgreSQL. `measure` is given the address of an empty database and its words. Afterwards `lib` has the file again.
 */
export async function overBoth<Measured>(
  folder: string,
  what: string,
  measure: (url: string, where: string) => Promise<Measured>,
): Promise<{ measured: Measured[]; missing: Result[] }> {
  const file = `file:${join(folder, `${what}.db`)}`;
  const measured = [await measure(file, "a file")];
  const hindrance = postgresHindrance();
  if (hindrance !== null) {
    return { measured, missing: [{ what: `${what} over a PostgreSQL`, result: hindrance }] };
  }
  const server = await startPostgres();
  try {
    await copyPostgres(server.urlOf("postgres"), "measured", "template0");
    process.env.DATA_FOLDER = folder;
    measured.push(await measure(server.urlOf("measured"), "a PostgreSQL"));
    return { measured, missing: [] };
  } finally {
    await switchDatabase(file);
    await server.stop();
  }
}

/** The adopted revision of every figure. */
const ADOPTED = `SELECT * FROM "Revision" a WHERE a."id" = (
  SELECT r."id" FROM "Revision" r WHERE r."figureId" = a."figureId" AND r."state" = 'approved'
  ORDER BY r."reviewedAt" DESC, r."number" DESC LIMIT 1)`;

/** What differs from the copied revision: `n` counts up, each copy is approved a second after the one before. */
const CHANGED: Readonly<Record<string, string>> = {
  id: `adopted."id" || '-' || copy.n`,
  number: `100000 + copy.n`,
  reviewedAt: `strftime('%Y-%m-%dT%H:%M:%S.000+00:00', (SELECT max("instant") FROM "Release"), '+' || copy.n || ' seconds')`,
  basedOnId: "NULL",
  submissionId: "NULL",
};

/**
 * Gives every figure a long history, until the file holds `wanted` revisions: its value approved again and
 * again, so that what is shown stays what it was. Written past the application, because a million reviews
 * through it would take hours; the database's own rules are on.
 */
export function growHistory(file: string, wanted: number): void {
  const database = new Database(file);
  try {
    const count = (sql: string) =>
      Number(database.prepare(`SELECT count(*) FROM ${sql}`).pluck().get());
    const copies = Math.ceil((wanted - count(`"Revision"`)) / count(`(${ADOPTED})`));
    const columns = database.pragma(`table_info("Revision")`) as { name: string }[];
    const names = columns.map(({ name }) => `"${name}"`).join(", ");
    const values = columns.map(({ name }) => CHANGED[name] ?? `adopted."${name}"`).join(", ");
    database.exec(`
      PRAGMA foreign_keys = ON;
      BEGIN;
      CREATE TEMP TABLE adopted AS ${ADOPTED};
      WITH RECURSIVE copy(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM copy WHERE n < ${copies})
      INSERT INTO "Revision" (${names}) SELECT ${values} FROM adopted, copy;
      COMMIT;`);
  } finally {
    database.close();
  }
}
