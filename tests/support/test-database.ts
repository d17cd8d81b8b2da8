import { randomBytes } from "node:crypto";
import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inject } from "vitest";

import { databaseKind, type DatabaseKind } from "@/lib/config/database-url";
import { forgetEnv } from "@/lib/config/env";
import { closeDatabase } from "@/lib/db/client";

import { copyPostgres, dropPostgres } from "./databases/postgres-server";
import { TEMPLATE } from "./databases/postgres-template";

export interface TestDatabase {
  kind: DatabaseKind;
  url: string;
  /** Closes the connections, removes the database and restores the settings. */
  cleanup: () => Promise<void>;
}

/**
 * A fresh, migrated database for this test file, a SQLite file or in the projects of PostgreSQL one there, already the one that `writeTransaction` and
 * `readSnapshot` open. Call it in `beforeAll` (or `beforeEach`) and `cleanup` in the matching `after…`.
 */
export async function useTestDatabase(): Promise<TestDatabase> {
  await closeDatabase();
  const folder = await mkdtemp(join(tmpdir(), "figures-test-"));
  const server = inject("postgresTemplate");
  const made = server === undefined ? await copyFileOf(folder) : await copyOn(server);
  const settings = { ...made.settings, DATA_FOLDER: folder, DATABASE_URL: made.url };
  const before = Object.keys(settings).map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, settings);
  forgetEnv();
  return {
    kind: databaseKind(made.url),
    url: made.url,
    cleanup: async () => {
      await closeDatabase();
      await made.drop();
      await rm(folder, { recursive: true, force: true });
      for (const [name, value] of before) {
        if (value === undefined) Reflect.deleteProperty(process.env, name);
        else process.env[name] = value;
      }
      forgetEnv();
    },
  };
}

interface MadeDatabase {
  url: string;
  settings: Readonly<Record<string, string>>;
  drop: () => Promise<void>;
}

async function copyFileOf(folder: string): Promise<MadeDatabase> {
  const file = join(folder, "test.db");
  await copyFile(inject("databaseTemplate"), file);
  return { url: `file:${file}`, settings: {}, drop: () => Promise.resolve() };
}

async function copyOn(server: string): Promise<MadeDatabase> {
  const name = `test_${randomBytes(6).toString("hex")}`;
  await copyPostgres(server, name, TEMPLATE);
  const url = new URL(server);
  url.pathname = name;
  return {
    url: url.href,
    settings: { AUTH_SECRET: "a".repeat(32), AUDIT_SECRET: "b".repeat(32) },
    drop: () => dropPostgres(server, name),
  };
}
