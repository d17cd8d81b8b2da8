import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import type { SchemaEngine } from "@prisma/schema-engine-wasm";

import { SafeSqliteFactory } from "./safe-sqlite";

const NO_FILTERS = { externalTables: [], externalEnums: [] };

/** Writes the SQL that leads from the schema text `from` (null for an empty database) to the schema text `to`. */
export async function diffSchemas(
  from: string | null,
  to: string,
  root = process.cwd(),
): Promise<string> {
  return withSchemaEngine(root, "file::memory:", (engine) => writeDiff(engine, from, to));
}

/** As `diffSchemas`, of schemas for PostgreSQL and in its words; the engine asks `server` for its version alone. */
export async function diffPostgresSchemas(
  from: string | null,
  to: string,
  server: string,
): Promise<string> {
  const engine = await makeEngine(to, new PrismaPg({ connectionString: server }));
  return writeDiff(engine, from, to);
}

async function writeDiff(engine: SchemaEngine, from: string | null, to: string): Promise<string> {
  const target = (content: string) => ({
    tag: "schemaDatamodel" as const,
    files: [{ path: "schema.prisma", content }],
  });
  const { stdout } = await engine.diff({
    from: from === null ? { tag: "empty" } : target(from),
    to: target(to),
    script: true,
    exitCode: null,
    filters: NO_FILTERS,
  });
  return stdout ?? "";
}

/** Runs `task` with the very engine of `prisma migrate` on a database, as WASM: no binary is downloaded. */
export async function withSchemaEngine<Result>(
  root: string,
  url: string,
  task: (engine: SchemaEngine) => Promise<Result>,
): Promise<Result> {
  const factory = new SafeSqliteFactory(url);
  try {
    const schema = await readFile(join(root, "prisma/schema.prisma"), "utf8");
    return await task(await makeEngine(schema, factory));
  } finally {
    await factory.close();
  }
}

async function makeEngine(
  schema: string,
  factory: SqlMigrationAwareDriverAdapterFactory,
): Promise<SchemaEngine> {
  const { SchemaEngine } = await loadWasm();
  return SchemaEngine.new(
    { datamodels: [["schema.prisma", schema]] },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(factory),
  );
}

interface Glue {
  SchemaEngine: typeof SchemaEngine;
}

let glue: Glue | undefined;

/** Loads the .wasm by hand: the package's entry file imports it, which Node cannot do without a flag. */
async function loadWasm(): Promise<Glue> {
  if (glue !== undefined) return glue;
  const require = createRequire(import.meta.url);
  const folder = resolve(require.resolve("@prisma/schema-engine-wasm"), "..");
  const bindings = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const bytes = await readFile(join(folder, "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, {
    "./schema_engine_bg.js": bindings as unknown as WebAssembly.ModuleImports,
  });
  const internal = bindings as unknown as { __wbg_set_wasm: (exports: unknown) => void };
  internal.__wbg_set_wasm(instance.exports);
  (instance.exports as { __wbindgen_start: () => void }).__wbindgen_start();
  glue = bindings;
  return glue;
}
