import Database from "better-sqlite3";
import fc from "fast-check";
import { expect } from "vitest";

import { databaseFile } from "@/lib/config/database-url";
import { readSnapshot } from "@/lib/db/client";
import { cellId } from "@/lib/figures/cell-id";
import { loadRevisions } from "@/lib/figures/load-revisions";
import type { EntryInput } from "@/lib/figures/schema";
import type { Revision } from "@/lib/figures/types";
import { decideYear } from "@/lib/figures/years/year-mutations";
import type { Actor } from "@/lib/access/types";
import { entryInput } from "@/tests/support/entry-input";
import { createMember, createPlan, type TestPlan } from "@/tests/support/factories";
import type { TestDatabase } from "@/tests/support/test-database";
import { writeRevision } from "@/tests/support/write-revision";

/** One of the usual ones, now and then the odd one. */
function often<Value>(usual: readonly Value[], odd: Value): fc.Arbitrary<Value> {
  const arbitrary = fc.constantFrom(...usual);
  return fc.oneof({ weight: 25, arbitrary }, { weight: 1, arbitrary: fc.constant(odd) });
}

/** One typed row; the second round of a cell goes on from the draft of the first. */
export const row = fc.record({
  indicator: fc.constantFrom("scale", "firms", "results"),
  scope: often(["province", "wuhan", "xiangyang", "optics-valley"], "nowhere"),
  year: often(["2024", "2025"], "2023"),
  calibre: fc.constantFrom("industry-scale", "department-count"),
  value: fc.oneof(
    { weight: 25, arbitrary: fc.integer({ min: 0, max: 99_999 }).map(String) },
    { weight: 10, arbitrary: fc.constantFrom("约700", "超1000", "0", "") },
    { weight: 1, arbitrary: fc.constantFrom("1,50", "-3") },
  ),
  title: fc.constantFrom("", "统计公报", "工作简报 “甲”", "说明\\n'乙'"),
  evidence: fc.constantFrom("", "第3页", "表“2-1”\n附注 😀"),
  stale: often([false], true),
});
export type Row = typeof row extends fc.Arbitrary<infer T> ? T : never;

/** A database whose plans can be compared in every byte that drafts leave. */
export interface RowsWorld {
  file: Database.Database;
  analyst: Actor;
  /** A new plan with a value by somebody else, an own submission, an approved one, and a closed year. */
  createFurnishedPlan: () => Promise<TestPlan>;
}

export async function createRowsWorld({ url }: TestDatabase): Promise<RowsWorld> {
  const file = new Database(databaseFile(url), { readonly: true });
  const analyst = await createMember("analyst");
  const other = await createMember("analyst");
  const reviewer = await createMember("reviewer");
  const admin = await createMember("admin");
  return {
    file,
    analyst,
    createFurnishedPlan: async () => {
      const plan = await createPlan();
      const people = { author: analyst, reviewer };
      const cell = { indicator: "scale", calibre: "industry-scale", value: "700" } as const;
      await writeRevision(plan, people, { ...cell, year: 2024 });
      await writeRevision(
        plan,
        { author: other, reviewer },
        { ...cell, year: 2024, state: "draft", value: "5" },
      );
      await writeRevision(plan, people, {
        ...cell,
        scope: "xiangyang",
        year: 2024,
        state: "submitted",
      });
      const decision = { kind: "closed", reason: "", dueOn: "", seen: 0 } as const;
      await decideYear(admin, { plan: plan.code, year: 2023, ...decision });
      return plan;
    },
  };
}

export function inputOf(
  { file }: RowsWorld,
  plan: TestPlan,
  typed: Row,
  drafts: ReadonlyMap<string, Revision>,
): EntryInput {
  const { stale, title, ...fields } = typed;
  const from = drafts.get(cellId({ ...typed, year: Number(typed.year) }));
  return entryInput({
    ...fields,
    plan: plan.code,
    // Sources are shared by all plans: each plan here has its own.
    ...(title === "" ? { source: "" } : { sourceTitle: `${title} ${plan.code}` }),
    revision: from?.id ?? "",
    lockVersion: from === undefined ? "" : String(from.lockVersion + (stale ? 9 : 0)),
    basedOn: typed.indicator === "scale" ? adoptedIn(file, plan) : "",
  });
}

/** The one approved revision of a plan here; it is the basis of its own cell only. */
function adoptedIn(file: Database.Database, plan: TestPlan): string {
  const query =
    file.prepare(`SELECT r."id" FROM "Revision" r JOIN "Figure" f ON f."id" = r."figureId"
    WHERE f."planId" = ? AND r."state" = 'approved'`);
  return query.pluck().get(plan.id) as string;
}

/** What was answered is what lies in the database. */
export async function expectStored(revisions: readonly Revision[]): Promise<void> {
  const ids = revisions.map(({ id }) => id);
  expect(await readSnapshot((tx) => loadRevisions(tx, ids))).toEqual(revisions);
}

/** Everything that is kept of a plan's figures, ids and instants aside, each value with the type it is stored as. */
export function keptOf({ file }: RowsWorld, plan: TestPlan): unknown {
  const revisions = file.prepare(`
    SELECT i."code" AS indicator, s."code" AS scope, f."year", c."code" AS calibre, r."number", r."value",
      typeof(r."value") AS type, r."flag", r."qualifier", r."nature", r."evidence", r."reason", r."findings",
      r."explanation", r."state", r."lockVersion", r."basedOnId" IS NULL AS basedOnNone, r."authorId",
      typeof(r."createdAt") AS createdAt, length(r."createdAt") AS createdAtLength,
      replace(source."title", ?, '') AS title, source."publisher", source."url", source."grade"
    FROM "Figure" f JOIN "Indicator" i ON i."id" = f."indicatorId" JOIN "Scope" s ON s."id" = f."scopeId"
    JOIN "Calibre" c ON c."id" = f."calibreId" LEFT JOIN "Revision" r ON r."figureId" = f."id"
    LEFT JOIN "Source" source ON source."id" = r."sourceId"
    WHERE f."planId" = ? ORDER BY 1, 2, 3, 4, 5`);
  const audits = file.prepare(`
    SELECT a."action", a."actorId", replace(a."detail", ?, '') AS detail FROM "AuditEvent" a
    JOIN "Revision" r ON r."id" = a."subjectId" JOIN "Figure" f ON f."id" = r."figureId"
    WHERE f."planId" = ? ORDER BY a."id"`);
  const sources = file.prepare(`
    SELECT replace("title", ?, '') AS title, "publisher", "url", "grade",
      (SELECT count(*) FROM "AuditEvent" WHERE "subjectId" = "Source"."id") AS events
    FROM "Source" WHERE "title" LIKE '%' || ? ORDER BY 1`);
  return {
    revisions: revisions.all(plan.code, plan.id),
    audits: audits.all(plan.code, plan.id),
    sources: sources.all(plan.code, plan.code),
  };
}
