import type { TestProject } from "vitest/node";

import { processWide } from "@/lib/config/process-wide";
import { migratePostgres } from "@/lib/db/postgres/migrate-postgres";

import { copyPostgres, startPostgres } from "./postgres-server";

declare module "vitest" {
  interface ProvidedContext {
    /** Address of a PostgreSQL with a migrated, empty database, which `useTestDatabase` copies; absent on SQLite. */
    postgresTemplate?: string;
  }
}

export const TEMPLATE = "hubei_template";

/** Starts one PostgreSQL for a run, with one migrated database: Vitest calls it for each project that tests on it. */
export default async function providePostgres({ provide }: TestProject) {
  const { server, address } = await processWide("postgres-template", makeTemplate);
  provide("postgresTemplate", address);
  return () => server.stop();
}

async function makeTemplate() {
  const server = await startPostgres();
  await copyPostgres(server.urlOf("postgres"), TEMPLATE);
  await migratePostgres(server.urlOf(TEMPLATE));
  return { server, address: server.urlOf("postgres") };
}
