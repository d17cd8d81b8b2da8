import { defineConfig } from "prisma/config";

import { takeEnvFile } from "./lib/config/env-file.mjs";

takeEnvFile();

// The CLI would download a schema engine that many networks cannot reach. Pointing it at any
// executable lets `prisma generate` run (the client is TypeScript + WASM). Migrations go through
// lib/db/migrate.ts instead: see docs/decisions/002-migrations-in-wasm.md.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
  datasource: { url: process.env.DATABASE_URL?.trim() || "file:data/hubei.db" },
});
