import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { applyMigrations } from "@/lib/db/migrate";
import { diffSchemas } from "@/lib/db/schema-engine";

const path = join(mkdtempSync(join(tmpdir(), "hubei-db-")), "test.db");
const T = "2026-01-01T00:00:00.000+00:00";
const REVIEWED = "2026-02-01T00:00:00.000+00:00";
let db: Database.Database;

beforeAll(async () => {
  await applyMigrations(`file:${path}`);
  db = new Database(path);
  db.pragma("foreign_keys = ON");
  db.exec(`
    INSERT INTO "Plan" VALUES ('plan', 'plan', '方案', 'Plan', 2023, 2025, 0, 0, '${T}', NULL, NULL, NULL, NULL, NULL);
    INSERT INTO "Scope" VALUES ('province', 'plan', 'province', 'province', '全省', 'Province', NULL, 0, NULL);
    INSERT INTO "Indicator" VALUES ('firms', 'plan', 'firms', '企业', 'Firms', '家', 'firms', 'stock', 0, 0, 0, NULL, NULL, NULL, NULL, 0, NULL);
    INSERT INTO "Calibre" VALUES ('count', 'count', '公布数', 'Count', NULL, NULL, 0);
    INSERT INTO "Calibre" VALUES ('other', 'other', '名录数', 'Directory', NULL, NULL, 1);
    INSERT INTO "Member" ("id", "name", "email", "role", "createdAt", "updatedAt") VALUES
      ('ann', '甲', 'ann@example.test', 'analyst', '${T}', '${T}'),
      ('rev', '乙', 'rev@example.test', 'reviewer', '${T}', '${T}');
    INSERT INTO "Figure" VALUES ('figure', 'plan', 'firms', 'province', 2024, 'count', '${T}');
    INSERT INTO "AuditEvent" VALUES (1, '${T}', 'ann', 'test.done', 'Test', 'x', '{}', '', 'hash');
    INSERT INTO "Bridge" VALUES ('bridge', 'firms', 'other', 'count', '可比', 'Comparable', 'rev', '${T}', NULL);
    INSERT INTO "Target" VALUES ('target', 'firms', 'province', 1, 2025, 'gte', 100, NULL, 'count', '100家以上', '100 or more', 'plan', NULL, NULL, 'rev', '${T}', NULL, NULL);
    INSERT INTO "Baseline" VALUES ('baseline', 'firms', 'province', 1, 2022, 10, 'exact', 'count', '10家', '10', NULL, NULL, 'rev', '${T}', NULL, NULL);
    INSERT INTO "Release" VALUES ('release', 'plan', 1, '${T}', '说明', NULL, 1, 'rev', NULL);
  `);
});

afterAll(() => {
  db.close();
});

interface RevisionColumns {
  id: string;
  number?: number;
  value?: number | string | null;
  flag?: string | null;
  qualifier?: string;
  nature?: string;
  state?: string;
  author?: string;
  reviewer?: string | null;
  note?: string | null;
}

let next = 0;

function insertRevision(columns: RevisionColumns): void {
  const state = columns.state ?? "draft";
  const reviewed = ["approved", "returned", "reference"].includes(state);
  const reviewer = columns.reviewer === undefined ? (reviewed ? "rev" : null) : columns.reviewer;
  db.prepare(
    `INSERT INTO "Revision" ("id", "figureId", "number", "value", "flag", "qualifier", "nature", "state",
       "authorId", "createdAt", "submittedAt", "reviewerId", "reviewedAt", "returnNote")
     VALUES (?, 'figure', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    columns.id,
    columns.number ?? (next += 1),
    columns.value === undefined ? 5 : columns.value,
    columns.flag ?? null,
    columns.qualifier ?? "exact",
    columns.nature ?? "actual",
    state,
    columns.author ?? "ann",
    T,
    state === "draft" ? null : T,
    reviewer,
    reviewer === null ? null : REVIEWED,
    columns.note ?? null,
  );
}

describe("the migrations", () => {
  it("are recorded the way `prisma migrate deploy` records them", () => {
    const names = readdirSync("prisma/migrations").filter((name) => /^\d{14}_/.test(name));
    const rows = db
      .prepare(`SELECT migration_name, checksum, finished_at FROM "_prisma_migrations" ORDER BY 1`)
      .all() as { migration_name: string; checksum: string; finished_at: string | null }[];
    expect(rows.map((row) => row.migration_name)).toEqual(names.sort());
    for (const row of rows) {
      const sql = readFileSync(`prisma/migrations/${row.migration_name}/migration.sql`);
      expect(row.checksum).toBe(createHash("sha256").update(sql).digest("hex"));
      expect(row.finished_at).not.toBeNull();
    }
  });

  it("apply a second time as nothing", async () => {
    const other = join(mkdtempSync(join(tmpdir(), "hubei-db-")), "test.db");
    expect(await applyMigrations(`file:${other}`)).not.toEqual([]);
    expect(await applyMigrations(`file:${other}`)).toEqual([]);
  });

  it("have every table and column of the schema", async () => {
    const schema = readFileSync("prisma/schema.prisma", "utf8");
    const wanted = await diffSchemas(null, schema);
    const columns = [...wanted.matchAll(/CREATE TABLE "(\w+)" \(([\s\S]*?)\n\);/g)].flatMap(
      ([, table, body]) =>
        [...body!.matchAll(/^ {4}"(\w+)" /gm)].map((match) => `${table!}.${match[1]!}`),
    );
    const present = new Set(
      columns
        .map((column) => column.split(".")[0]!)
        .flatMap((table) =>
          (db.pragma(`table_info("${table}")`) as { name: string }[]).map(
            ({ name }) => `${table}.${name}`,
          ),
        ),
    );
    expect(columns.length).toBeGreaterThan(100);
    expect(columns.filter((column) => !present.has(column))).toEqual([]);
  });
});

describe("the CHECK constraints", () => {
  it.each<[string, () => void]>([
    ["a state that is none", () => insertRevision({ id: "a", state: "done" })],
    ["a qualifier that is none", () => insertRevision({ id: "b", qualifier: "maybe" })],
    ["a nature that is none", () => insertRevision({ id: "c", nature: "guess" })],
    ["a flag that is none", () => insertRevision({ id: "d", value: null, flag: "lost" })],
    ["a value beside a flag", () => insertRevision({ id: "e", flag: "not-collected" })],
    ["a text in place of a value", () => insertRevision({ id: "f", value: "many" })],
    [
      "neither value nor flag once submitted",
      () => insertRevision({ id: "g", value: null, state: "submitted" }),
    ],
    [
      "a reviewer who is the author",
      () => insertRevision({ id: "h", state: "approved", reviewer: "ann" }),
    ],
    [
      "an approval without a reviewer",
      () => insertRevision({ id: "i", state: "approved", reviewer: null }),
    ],
    ["a return without a note", () => insertRevision({ id: "j", state: "returned" })],
    [
      "a role that is none",
      () => db.exec(`UPDATE "Member" SET "role" = 'boss' WHERE "id" = 'ann'`),
    ],
    [
      "a comparison that is none",
      () =>
        db.exec(
          `INSERT INTO "Target" VALUES ('t', 'firms', 'province', 2, 2025, 'lt', 1, NULL, 'count', 'w', 'w', 'plan', 'r', NULL, 'rev', '${REVIEWED}', NULL, NULL)`,
        ),
    ],
    [
      "an upper bound beside a value not to exceed",
      () =>
        db.exec(
          `INSERT INTO "Target" VALUES ('t', 'firms', 'province', 2, 2025, 'lte', 1, 3, 'count', 'w', 'w', 'plan', 'r', NULL, 'rev', '${REVIEWED}', NULL, NULL)`,
        ),
    ],
    [
      "a range without an upper bound",
      () =>
        db.exec(
          `INSERT INTO "Target" VALUES ('t', 'firms', 'province', 2, 2025, 'between', 1, NULL, 'count', 'w', 'w', 'plan', 'r', NULL, 'rev', '${REVIEWED}', NULL, NULL)`,
        ),
    ],
    [
      "a changed target without a reason",
      () =>
        db.exec(
          `INSERT INTO "Target" VALUES ('t', 'firms', 'province', 2, 2025, 'gte', 1, NULL, 'count', 'w', 'w', 'plan', NULL, NULL, 'rev', '${REVIEWED}', NULL, NULL)`,
        ),
    ],
    [
      "a kind of scope that is none",
      () => db.exec(`INSERT INTO "Scope" VALUES ('s', 'plan', 's', '', 's', 's', NULL, 1, NULL)`),
    ],
    [
      "an accrual that is none",
      () => db.exec(`UPDATE "Indicator" SET "accrual" = 'flow' WHERE "id" = 'firms'`),
    ],
    [
      "a grade that is none",
      () =>
        db.exec(
          `INSERT INTO "Source" VALUES ('s', 's', 's', 's', NULL, NULL, 'E', NULL, NULL, '${T}')`,
        ),
    ],
  ])("refuse %s", (_name, write) => {
    expect(write).toThrow(/CHECK constraint failed/);
  });

  it("allow one submission a figure, and one draft an author", () => {
    insertRevision({ id: "draft-1" });
    expect(() => insertRevision({ id: "draft-2" })).toThrow(/UNIQUE/);
    insertRevision({ id: "submitted-1", state: "submitted" });
    expect(() => insertRevision({ id: "submitted-2", state: "submitted", author: "rev" })).toThrow(
      /UNIQUE/,
    );
  });
});

/** What each trigger refuses stands in triggers.test.ts; here is what they let through beside it. */
describe("the triggers", () => {
  it.each(["approved", "returned", "reference"])("freeze a revision that is %s", (state) => {
    insertRevision({ id: state, state, note: state === "returned" ? "请改" : null });
    expect(() => db.exec(`UPDATE "Revision" SET "value" = 6 WHERE "id" = '${state}'`)).toThrow(
      /never changed/,
    );
    expect(() => db.exec(`DELETE FROM "Revision" WHERE "id" = '${state}'`)).toThrow(
      /only a draft can be discarded/,
    );
  });

  it("keep a submission as it was submitted", () => {
    expect(() => db.exec(`UPDATE "Revision" SET "value" = 6 WHERE "id" = 'submitted-1'`)).toThrow(
      /reviewed as it was submitted/,
    );
    db.exec(
      `UPDATE "Revision" SET "state" = 'draft', "authorId" = 'rev' WHERE "id" = 'submitted-1'`,
    );
  });

  it("let a bridge be withdrawn once and changed never", () => {
    expect(() => db.exec(`UPDATE "Bridge" SET "noteZh" = '别的'`)).toThrow(/only be withdrawn/);
    expect(() => db.exec(`DELETE FROM "Bridge"`)).toThrow(/never deleted/);
    db.exec(`UPDATE "Bridge" SET "withdrawnAt" = '${REVIEWED}'`);
    expect(() => db.exec(`UPDATE "Bridge" SET "withdrawnAt" = NULL`)).toThrow(/only be withdrawn/);
  });

  it.each<[string, string]>([
    ["itself", `UPDATE "Plan" SET "predecessorId" = 'plan' WHERE "id" = 'plan'`],
    [
      "a plan that is still running when it begins",
      `INSERT INTO "Plan" VALUES ('p2', 'p2', '二', 'Two', 2025, 2027, 0, 0, '${T}', 'plan', NULL, NULL, NULL, NULL)`,
    ],
    [
      "a plan that is not there",
      `INSERT INTO "Plan" VALUES ('p3', 'p3', '三', 'Three', 2026, 2027, 0, 0, '${T}', 'none', NULL, NULL, NULL, NULL)`,
    ],
  ])("let no plan continue %s", (_name, write) => {
    expect(() => db.exec(write)).toThrow(/continues one that ended/);
  });

  it("hold the end of a plan that another one continues", () => {
    db.exec(
      `INSERT INTO "Plan" VALUES ('next', 'next', '后续', 'Next', 2026, 2027, 0, 0, '${T}', 'plan', NULL, NULL, NULL, NULL)`,
    );
    expect(() => db.exec(`UPDATE "Plan" SET "endYear" = 2026 WHERE "id" = 'plan'`)).toThrow(
      /continues one that ended/,
    );
  });
});
