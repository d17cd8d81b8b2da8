import { cpSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, it } from "vitest";

import { applyMigrations } from "@/lib/db/migrate";

const T = "2026-01-01T00:00:00.000+00:00";

describe("the migrations on a filled database", () => {
  it("carry targets and their milestones over into the table that knows 'lte'", async () => {
    const folder = mkdtempSync(join(tmpdir(), "hubei-db-"));
    const migrations = join(folder, "prisma/migrations");
    cpSync("prisma", join(folder, "prisma"), { recursive: true });
    const since = readdirSync(migrations).filter(
      (name) => /^\d/.test(name) && name >= "20261123174",
    );
    for (const name of since) rmSync(join(migrations, name), { recursive: true });
    const url = `file:${join(folder, "old.db")}`;
    await applyMigrations(url, folder);
    const old = new Database(join(folder, "old.db"));
    old.exec(`
      INSERT INTO "Plan" VALUES ('plan', 'plan', '方案', 'Plan', 2023, 2025, 0, 0, '${T}');
      INSERT INTO "Scope" VALUES ('s', 'plan', 's', 'province', '省', 'Province', NULL, 0);
      INSERT INTO "Indicator" VALUES ('i', 'plan', 'i', '企', 'F', '家', 'firms', 'stock', 0, 0, 0, NULL, NULL, NULL, NULL, 0);
      INSERT INTO "Calibre" VALUES ('c', 'c', '数', 'C', NULL, NULL, 0);
      INSERT INTO "Member" ("id", "name", "email", "role", "createdAt", "updatedAt") VALUES ('m', '甲', 'm@example.test', 'admin', '${T}', '${T}');
      INSERT INTO "Target" VALUES ('t', 'i', 's', 1, 2025, 'gte', 100.5, NULL, 'c', '以上', 'or more', 'plan', NULL, NULL, 'm', '${T}');
      INSERT INTO "TargetMilestone" VALUES ('t', 2024, 50);
    `);
    const before = old.prepare(`SELECT * FROM "Target"`).all();
    old.close();
    await applyMigrations(url);
    const upgraded = new Database(join(folder, "old.db"));
    const unread = { readingZh: null, readingEn: null };
    expect(upgraded.prepare(`SELECT * FROM "Target"`).all()).toEqual(
      before.map((row) => ({ ...(row as object), ...unread })),
    );
    expect(upgraded.prepare(`SELECT * FROM "TargetMilestone"`).all()).toHaveLength(1);
    expect(upgraded.pragma("foreign_key_check")).toEqual([]);
    expect(() => upgraded.exec(`DELETE FROM "Target"`)).toThrow(/never deleted/);
    upgraded.close();
  });
});
