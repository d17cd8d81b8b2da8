import { cpSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";

import { upgradeDatabase } from "@/lib/db/migrate";

const T = "2026-01-01T00:00:00.000+00:00";

/** Names of all migrations, oldest first. */
export const MIGRATIONS: readonly string[] = readdirSync("prisma/migrations")
  .filter((name) => /^\d{14}_/.test(name))
  .sort();

/** Copies `prisma` into a folder of its own, without the migrations after the first `count`; gives that folder. */
export function prismaOfThen(count: number): string {
  const root = mkdtempSync(join(tmpdir(), "earlier-prisma-"));
  cpSync("prisma", join(root, "prisma"), { recursive: true });
  for (const name of MIGRATIONS.slice(count)) {
    rmSync(join(root, "prisma/migrations", name), { recursive: true });
  }
  return root;
}

/** Makes a database as a version with the first `count` migrations left it, with a target and the importer who loaded it. */
export async function makeEarlierDatabase(file: string, count: number): Promise<void> {
  const root = prismaOfThen(count);
  await upgradeDatabase(`file:${file}`, root);
  rmSync(root, { recursive: true });
  const database = new Database(file);
  const insert = (table: string, values: string) => {
    const columns = database.pragma(`table_info("${table}")`) as unknown[];
    // Columns that a later migration has put at the end are still empty.
    const later = columns.slice(values.split(", ").length).map(() => ", NULL");
    database.exec(`INSERT INTO "${table}" VALUES (${values}${later.join("")})`);
  };
  insert("Plan", `'plan', 'plan', '方案', 'Plan', 2023, 2025, 0, 0, '${T}'`);
  insert("Scope", `'s', 'plan', 's', 'province', '省', 'Province', NULL, 0`);
  insert(
    "Indicator",
    `'i', 'plan', 'i', '企', 'F', '家', 'firms', 'stock', 0, 0, 0, NULL, NULL, NULL, NULL, 0`,
  );
  insert("Calibre", `'c', 'c', '数', 'C', NULL, NULL, 0`);
  database.exec(`INSERT INTO "Member" ("id", "name", "email", "role", "createdAt", "updatedAt")
    VALUES ('m', '甲', 'importer@system.local', 'system', '${T}', '${T}')`);
  insert(
    "Target",
    `'t', 'i', 's', 1, 2025, 'gte', 100.5, NULL, 'c', '以上', 'or more', 'plan', NULL, NULL, 'm', '${T}'`,
  );
  insert("TargetMilestone", `'t', 2024, 50`);
  database.close();
}
