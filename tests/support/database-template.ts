import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { TestProject } from "vitest/node";

import { processWide } from "@/lib/config/process-wide";
import { applyMigrations } from "@/lib/db/migrate";

declare module "vitest" {
  interface ProvidedContext {
    /** A migrated, empty SQLite file that nobody has open: `useTestDatabase` copies it. */
    databaseTemplate: string;
  }
}

/**
 * Vitest calls it once for each project of tests that need it: to migrate a database takes as long as many a test. The
 * projects are set up at once in one process, so they share one.
 */
export default async function provideDatabaseTemplate({ provide }: TestProject) {
  const file = await processWide("database-template", makeTemplate);
  provide("databaseTemplate", file);
  return () => rm(dirname(file), { recursive: true, force: true });
}

async function makeTemplate(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "database-template-"));
  const file = join(folder, "migrated.db");
  await applyMigrations(`file:${file}`);
  return file;
}
