import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import Database from "better-sqlite3";

import { readMigrations } from "@/lib/db/ground/migrations";
import { postgresSchema } from "@/lib/db/postgres/postgres-schema.mjs";
import { readSqliteRules, translateRule, type SqliteRule } from "@/lib/db/postgres/translate";
import { diffPostgresSchemas } from "@/lib/db/schema-engine";

import { startPostgres } from "./postgres-server";

const FOLDER = "prisma/postgres/migrations";

/**
 * `npm run db:migration:postgres -- [OLD_SCHEMA_FILE]` writes the migration for PostgreSQL that the newest of
 * prisma/migrations lacks, under its name: tables as the engine of Prisma writes them, from the old schema to
 * prisma/schema.prisma, then every rule that SQLite has got, lost or changed since. What the newest migration does
 * to rows is added by hand.
 */
async function main(): Promise<void> {
  const [oldFile] = process.argv.slice(2);
  const migrations = readMigrations(process.cwd());
  const newest = migrations.at(-1);
  if (newest === undefined) throw new Error("There is no migration to follow.");
  const done = new Set((await readdir(FOLDER)).filter((name) => /^\d/.test(name)));
  if (done.has(newest.name)) throw new Error(`${FOLDER}/${newest.name} is there already.`);
  const before = migrations.filter(({ name }) => [...done].some((known) => name <= known));
  const tables = await writeTables(oldFile);
  const rules = writeRules(rulesOf(before), rulesOf(migrations));
  const folder = join(FOLDER, newest.name);
  await mkdir(folder);
  await writeFile(join(folder, "migration.sql"), `${[tables.trim(), ...rules].join("\n\n")}\n`);
  process.stdout.write(`Wrote ${folder}/migration.sql\n`);
}

async function writeTables(oldFile: string | undefined): Promise<string> {
  const server = await startPostgres();
  try {
    const from = oldFile === undefined ? null : postgresSchema(await readFile(oldFile, "utf8"));
    const to = postgresSchema(await readFile("prisma/schema.prisma", "utf8"));
    return await diffPostgresSchemas(from, to, server.urlOf("postgres"));
  } finally {
    await server.stop();
  }
}

/** The rules of a SQLite database that has these migrations, by kind and name. */
function rulesOf(migrations: readonly { sql: string }[]): ReadonlyMap<string, SqliteRule> {
  const database = new Database(":memory:");
  for (const { sql } of migrations) database.exec(sql);
  const kept = database
    .prepare(
      `SELECT "type", "name", "tbl_name", "sql" FROM "sqlite_schema" WHERE "sql" IS NOT NULL
       ORDER BY "type" <> 'table', "type", "tbl_name", "name"`,
    )
    .all() as { type: string; name: string; tbl_name: string; sql: string }[];
  database.close();
  return new Map(readSqliteRules(kept).map((rule) => [`${rule.kind} ${rule.name}`, rule]));
}

function writeRules(
  before: ReadonlyMap<string, SqliteRule>,
  after: ReadonlyMap<string, SqliteRule>,
): string[] {
  const gone = [...before].filter(([key, { sql }]) => after.get(key)?.sql !== sql);
  const come = [...after].filter(([key, { sql }]) => before.get(key)?.sql !== sql);
  return [
    ...gone.map(([, rule]) => translateRule(rule).drop),
    ...come.map(([, rule]) => translateRule(rule).make),
  ];
}

await main();
process.exit();
