import { mkdirSync, mkdtempSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { MigrationList } from "@prisma/schema-engine-wasm";
import Database from "better-sqlite3";
import { beforeEach, describe, expect, it } from "vitest";

import { backUp, listBackups } from "@/lib/db/backup";
import { databaseSentence } from "@/lib/db/database-sentence";
import { applyMigrations, upgradeDatabase } from "@/lib/db/migrate";
import { readMigrations } from "@/lib/db/ground/migrations";
import { withSchemaEngine } from "@/lib/db/schema-engine";
import { makeEarlierDatabase, MIGRATIONS, prismaOfThen } from "@/tests/support/earlier-database";

const LATE = 8;
let file: string;
let url: string;

beforeEach(() => {
  file = join(mkdtempSync(join(tmpdir(), "hubei-db-")), "site.db");
  url = `file:${file}`;
});

function read(path: string, sql: string): unknown[] {
  const database = new Database(path, { readonly: true });
  try {
    return database.prepare(sql).all();
  } finally {
    database.close();
  }
}

/** The project with one more migration than there is. */
function withMigration(sql: string): string {
  const root = prismaOfThen(MIGRATIONS.length);
  const folder = join(root, "prisma/migrations/99991231000000_next");
  mkdirSync(folder);
  writeFileSync(join(folder, "migration.sql"), sql);
  return root;
}

/** What the engine of `prisma migrate deploy` is told of the project in `root`. */
function migrationsList(root: string): MigrationList {
  const baseDir = join(root, "prisma/migrations");
  const lockfile = "migration_lock.toml";
  const contentOf = (...path: string[]) => readFileSync(join(baseDir, ...path), "utf8");
  return {
    baseDir,
    lockfile: { path: lockfile, content: contentOf(lockfile) },
    shadowDbInitScript: "",
    migrationDirectories: readMigrations(root).map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: "migration.sql", content: { tag: "ok", value: sql } },
    })),
  };
}

/** What the console says of an upgrade that must fail. */
async function refusal(root?: string): Promise<string> {
  const error: unknown = await upgradeDatabase(url, root).then(
    () => null,
    (reason: unknown) => reason,
  );
  return databaseSentence(url, error) ?? String(error);
}

const ALL_ROWS = `SELECT "name", "sql" FROM "sqlite_schema" UNION ALL
  SELECT "migration_name", "checksum" FROM "_prisma_migrations"`;

describe("the migrations on a filled database", () => {
  it.each(MIGRATIONS.map((_, index) => index).slice(1))(
    "carry the rows of the version with %i of them over, and keep a sound backup",
    async (count) => {
      await makeEarlierDatabase(file, count);
      const targets = `SELECT "Target"."id", "Target"."year", "min", "wordingZh", "approvedAt",
        "TargetMilestone".* FROM "Target" JOIN "TargetMilestone" ON "targetId" = "id"`;
      const before = read(file, targets);
      expect(before).toHaveLength(1);
      const { applied, backup } = await upgradeDatabase(url);
      expect(applied).toEqual(MIGRATIONS.slice(count));
      expect(read(file, targets)).toEqual(before);
      expect(read(backup!, targets)).toEqual(before);
      expect(read(backup!, `SELECT * FROM "_prisma_migrations"`)).toHaveLength(count);
      expect(statSync(backup!).mode & 0o777).toBe(0o600);
      const upgraded = new Database(file);
      expect(upgraded.pragma("foreign_key_check")).toEqual([]);
      expect(() => upgraded.exec(`DELETE FROM "Target"`)).toThrow(/never deleted/);
      upgraded.close();
    },
  );

  it("leave nothing to do for `prisma migrate deploy`, and go on from what it has done", async () => {
    const deploy = (root: string) =>
      withSchemaEngine(root, url, (engine) =>
        engine.applyMigrations({
          migrationsList: migrationsList(root),
          filters: { externalTables: [], externalEnums: [] },
        }),
      );
    const earlier = prismaOfThen(LATE);
    expect((await deploy(earlier)).appliedMigrationNames).toEqual(MIGRATIONS.slice(0, LATE));
    expect(await applyMigrations(url)).toEqual(MIGRATIONS.slice(LATE));
    expect((await deploy(process.cwd())).appliedMigrationNames).toEqual([]);
  });

  it("that fail in the middle change nothing, and name the backup", async () => {
    await makeEarlierDatabase(file, LATE);
    const before = read(file, ALL_ROWS);
    const root = withMigration(`CREATE TABLE "X" ("a"); INSERT INTO "Nowhere" VALUES (1);`);
    const sentence = await refusal(root);
    const [backup] = listBackups(file);
    expect(sentence).toBe(
      `DATABASE_URL is "${url}": ${file} was not upgraded: migration 99991231000000_next failed (no such table: Nowhere); nothing was changed, the version before still works, and the backup made before is ${backup!}.`,
    );
    expect(read(file, ALL_ROWS)).toEqual(before);
    // The version before finds nothing that it does not know.
    expect(await applyMigrations(url, prismaOfThen(LATE))).toEqual([]);
    // A start that fails again and again does not fill the disk.
    await refusal(root);
    expect(listBackups(file)).toEqual([backup]);
  });

  it.each([
    [
      "leave rows without what they point to",
      `PRAGMA foreign_keys=OFF; DELETE FROM "Calibre"; PRAGMA foreign_keys=ON;`,
      /rows of Target point to none of Calibre/,
    ],
    ["end the transaction themselves", `DELETE FROM "Calibre"; COMMIT;`, /transaction of its own/],
  ])("that %s change nothing", async (_name, sql, why) => {
    await makeEarlierDatabase(file, MIGRATIONS.length);
    const before = read(file, `SELECT * FROM "Calibre"`);
    const sentence = await refusal(withMigration(sql));
    expect(sentence).toMatch(why);
    expect(sentence).toContain("nothing was changed");
    expect(read(file, `SELECT * FROM "Calibre"`)).toEqual(before);
  });
});

describe("a database that this version must not touch", () => {
  it("is one of a newer version", async () => {
    await upgradeDatabase(url, withMigration(`CREATE TABLE "X" ("a");`));
    expect(await refusal()).toBe(
      `DATABASE_URL is "${url}": ${file} was written by a newer version of this software: start that version, or put back a backup (migration 99991231000000_next).`,
    );
  });

  it("is one that an earlier version left half migrated", async () => {
    await upgradeDatabase(url);
    const database = new Database(file);
    database.exec(
      `UPDATE "_prisma_migrations" SET "finished_at" = NULL WHERE "migration_name" = '${MIGRATIONS[3]!}'`,
    );
    expect(await refusal()).toMatch(/was left unfinished by an earlier version/);
    // As `prisma migrate resolve` leaves it after a repair by hand.
    database.exec(
      `UPDATE "_prisma_migrations" SET "finished_at" = "started_at" WHERE "finished_at" IS NULL`,
    );
    database.close();
    expect(await applyMigrations(url)).toEqual([]);
  });

  it("is one of another program", async () => {
    const database = new Database(file);
    database.exec(`CREATE TABLE "bookmarks" ("url")`);
    database.close();
    expect(await refusal()).toMatch(
      /site\.db is the database of another program: name another file\.$/,
    );
    expect(read(file, `SELECT "name" FROM "sqlite_schema"`)).toEqual([{ name: "bookmarks" }]);
  });
});

describe("the backups", () => {
  it("are five at most, the newest ones", async () => {
    await makeEarlierDatabase(file, LATE);
    for (let day = 1; day <= 7; day += 1) {
      const database = new Database(file);
      database.exec(`UPDATE "Member" SET "name" = '第${day}天'`);
      database.close();
      await backUp(file, "1.0.0", new Date(Date.UTC(2026, 0, day)));
    }
    const names = listBackups(file).map((path) => path.slice(file.length));
    expect(names).toEqual(
      [3, 4, 5, 6, 7].map((day) => `.backup-2026010${day}T000000Z-before-1.0.0`),
    );
  });
});
