import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { applyMigrations } from "@/lib/db/migrate";

const path = join(mkdtempSync(join(tmpdir(), "hubei-db-")), "test.db");
const T = "2026-01-01T00:00:00.000+00:00";
const LATER = "2026-03-01T00:00:00.000+00:00";
let db: Database.Database;

beforeAll(async () => {
  await applyMigrations(`file:${path}`);
  db = new Database(path);
  db.pragma("foreign_keys = ON");
  db.exec(`
    INSERT INTO "Plan" VALUES ('plan', 'plan', '方案', 'Plan', 2023, 2025, 0, 0, '${T}', NULL, NULL, NULL, NULL, NULL);
    INSERT INTO "Member" ("id", "name", "email", "role", "createdAt", "updatedAt") VALUES
      ('rev', '乙', 'rev@example.test', 'admin', '${T}', '${T}');
  `);
});

afterAll(() => {
  db.close();
});

describe("the database's own guards of public links", () => {
  it("let a link end once, its token retire once, and only one link be the public site", () => {
    const insert = (id: string, hash: string, more = "", values = "") =>
      db.exec(
        `INSERT INTO "PublicLink" ("id", "planId", "label", "tokenHash", "createdById", "createdAt"${more}) VALUES ('${id}', 'plan', '标签', '${hash}', 'rev', '${T}'${values})`,
      );
    insert("rotated", "hash-1");
    db.exec(`INSERT INTO "RetiredToken" VALUES ('hash-1', 'rotated', '${T}')`);
    db.exec(`UPDATE "PublicLink" SET "tokenHash" = 'hash-2' WHERE "id" = 'rotated'`);
    expect(() => insert("again", "hash-1")).toThrow(/retired token never opens/);
    expect(() =>
      db.exec(`UPDATE "PublicLink" SET "tokenHash" = 'hash-1' WHERE "id" = 'rotated'`),
    ).toThrow(/retired token never opens/);
    expect(() => db.exec(`DELETE FROM "RetiredToken"`)).toThrow(/never forgotten/);
    expect(() => db.exec(`UPDATE "RetiredToken" SET "tokenHash" = 'x'`)).toThrow(/never changed/);
    expect(() =>
      db.exec(`INSERT OR REPLACE INTO "RetiredToken" VALUES ('hash-1', 'rotated', '${LATER}')`),
    ).toThrow(/never replaced/);

    db.exec(`UPDATE "PublicLink" SET "revokedAt" = '${T}' WHERE "id" = 'rotated'`);
    for (const change of [`"revokedAt" = NULL`, `"tokenHash" = 'x'`, `"expiresAt" = '${LATER}'`]) {
      expect(() => db.exec(`UPDATE "PublicLink" SET ${change} WHERE "id" = 'rotated'`)).toThrow(
        /never opens again/,
      );
    }
    db.exec(`UPDATE "PublicLink" SET "useCount" = 3 WHERE "id" = 'rotated'`);

    insert("open", "hash-3", `, "listed"`, `, 1`);
    expect(() => insert("open-too", "hash-4", `, "listed"`, `, 1`)).toThrow(/UNIQUE/);
    for (const [columns, values] of [
      [`, "listed", "passwordHash"`, `, 1, 'p'`],
      [`, "passwordHash", "origins"`, `, 'p', '["https://a.cn"]'`],
      [`, "indicators"`, `, '[]'`],
      [`, "indicators"`, `, 'scale'`],
    ] as const) {
      expect(() => insert("wrong", "hash-5", columns, values)).toThrow(/CHECK/);
    }
  });

  it("keep the rules for links as they were decided", () => {
    db.exec(`INSERT INTO "LinkRule" VALUES (1, 30, 0, 'rev', '${T}')`);
    expect(() => db.exec(`UPDATE "LinkRule" SET "maxDays" = 31`)).toThrow(/never changed/);
    expect(() => db.exec(`DELETE FROM "LinkRule"`)).toThrow(/never deleted/);
    expect(() =>
      db.exec(`INSERT OR REPLACE INTO "LinkRule" VALUES (1, 31, 0, 'rev', '${T}')`),
    ).toThrow(/never replaced/);
    expect(() => db.exec(`INSERT INTO "LinkRule" VALUES (2, 0, 0, 'rev', '${T}')`)).toThrow(
      /CHECK/,
    );
  });
});
