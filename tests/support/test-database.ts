import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inject } from "vitest";

import { forgetEnv } from "@/lib/config/env";
import { closeDatabase } from "@/lib/db/client";

export interface TestDatabase {
  url: string;
  /** Closes the connections, removes the file and restores DATABASE_URL. */
  cleanup: () => Promise<void>;
}

/**
 * A fresh, migrated SQLite file for this test file, already the one that `writeTransaction` and
 * `readSnapshot` open. Call it in `beforeAll` (or `beforeEach`) and `cleanup` in the matching `after…`.
 */
export async function useTestDatabase(): Promise<TestDatabase> {
  await closeDatabase();
  const before = process.env.DATABASE_URL;
  const folder = await mkdtemp(join(tmpdir(), "figures-test-"));
  const file = join(folder, "test.db");
  await copyFile(inject("databaseTemplate"), file);
  const url = `file:${file}`;
  process.env.DATABASE_URL = url;
  forgetEnv();
  return {
    url,
    cleanup: async () => {
      await closeDatabase();
      await rm(folder, { recursive: true, force: true });
      if (before === undefined) delete process.env.DATABASE_URL;
      else process.env.DATABASE_URL = before;
      forgetEnv();
    },
  };
}
