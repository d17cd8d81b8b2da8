import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { diffSchemas } from "./schema-engine";

/**
 * `npm run db:migration -- NAME [OLD_SCHEMA_FILE]` writes prisma/migrations/<time>_NAME/migration.sql: the way
 * from the old schema (an empty database where none is given) to prisma/schema.prisma. CHECK constraints and
 * triggers are then added by hand, because Prisma's schema language has no words for them.
 */
async function main(): Promise<void> {
  const [name, oldFile] = process.argv.slice(2);
  if (name === undefined || !/^[a-z0-9_]+$/.test(name)) {
    throw new Error("Give the migration a name of small letters, digits and underscores.");
  }
  const from = oldFile === undefined ? null : await readFile(oldFile, "utf8");
  const sql = await diffSchemas(from, await readFile("prisma/schema.prisma", "utf8"));
  const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = join("prisma/migrations", `${stamp}_${name}`);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "migration.sql"), sql);
  process.stdout.write(`Wrote ${folder}/migration.sql\n`);
}

await main();
