import Database from "better-sqlite3";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { DomainError } from "@/lib/errors/domain-error";
import { verifyChain } from "@/lib/audit/verify-chain";
import { databaseFile } from "@/lib/config/database-url";
import { readSnapshot, writeTransaction, type WriteTransaction } from "@/lib/db/client";
import { saveAndSubmit, saveDraft } from "@/lib/figures/drafts/draft-mutations";
import { saveGrid, submitGrid } from "@/lib/figures/drafts/grid-mutations";
import { storeEntries } from "@/lib/figures/drafts/store-entries";
import { loadRevisions } from "@/lib/figures/load-revisions";
import { decideYear } from "@/lib/figures/years/year-mutations";
import { cellId } from "@/lib/figures/cell-id";
import { listMyRevisions } from "@/lib/figures/entry/queries";
import type { EntryInput } from "@/lib/figures/schema";
import type { Revision } from "@/lib/figures/types";
import type { Actor } from "@/lib/access/types";
import { entryInput } from "@/tests/support/entry-input";
import { createMember, createPlan, type TestPlan } from "@/tests/support/factories";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";
import { writeRevision } from "@/tests/support/write-revision";

let database: TestDatabase;
let file: Database.Database;
let analyst: Actor;
let other: Actor;
let reviewer: Actor;
let admin: Actor;

beforeAll(async () => {
  database = await useTestDatabase();
  file = new Database(databaseFile(database.url), { readonly: true });
  analyst = await createMember("analyst");
  other = await createMember("analyst");
  reviewer = await createMember("reviewer");
  admin = await createMember("admin");
});
afterAll(async () => {
  file.close();
  await database.cleanup();
});

/** One of the usual ones, now and then the odd one. */
function often<Value>(usual: readonly Value[], odd: Value): fc.Arbitrary<Value> {
  const arbitrary = fc.constantFrom(...usual);
  return fc.oneof({ weight: 25, arbitrary }, { weight: 1, arbitrary: fc.constant(odd) });
}

/** One typed row; the second round of a cell goes on from the draft of the first. */
const row = fc.record({
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
type Row = typeof row extends fc.Arbitrary<infer T> ? T : never;

type Store = (tx: WriteTransaction, inputs: readonly EntryInput[]) => Promise<readonly Revision[]>;

function storing(plan: TestPlan): { together: Store; oneByOne: Store } {
  const together: Store = (tx, inputs) =>
    storeEntries(tx, analyst, plan.code, inputs, "save", new Date());
  return {
    together,
    oneByOne: async (tx, inputs) => {
      const drafts: Revision[] = [];
      for (const input of inputs) drafts.push(...(await together(tx, [input])));
      return drafts;
    },
  };
}

function inputOf(plan: TestPlan, typed: Row, drafts: ReadonlyMap<string, Revision>): EntryInput {
  const { stale, title, ...fields } = typed;
  const from = drafts.get(cellId({ ...typed, year: Number(typed.year) }));
  return entryInput({
    ...fields,
    plan: plan.code,
    // Sources are shared by all plans: each plan here has its own.
    ...(title === "" ? { source: "" } : { sourceTitle: `${title} ${plan.code}` }),
    revision: from?.id ?? "",
    lockVersion: from === undefined ? "" : String(from.lockVersion + (stale ? 9 : 0)),
    basedOn: typed.indicator === "scale" ? adoptedIn(plan) : "",
  });
}

/** The one approved revision of a plan here; it is the basis of its own cell only. */
function adoptedIn(plan: TestPlan): string {
  const query =
    file.prepare(`SELECT r."id" FROM "Revision" r JOIN "Figure" f ON f."id" = r."figureId"
    WHERE f."planId" = ? AND r."state" = 'approved'`);
  return query.pluck().get(plan.id) as string;
}

/** Saves the rounds, each whole or not at all, and says what became of each. */
async function saveRounds(
  plan: TestPlan,
  rounds: readonly (readonly Row[])[],
  store: Store,
): Promise<string[]> {
  const drafts = new Map<string, Revision>();
  const outcomes: string[] = [];
  for (const round of rounds) {
    try {
      const stored = await writeTransaction((tx) =>
        store(
          tx,
          round.map((typed) => inputOf(plan, typed, drafts)),
        ),
      );
      for (const draft of stored) drafts.set(cellId(draft.key), draft);
      await expectStored(stored);
      outcomes.push("saved");
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      outcomes.push(JSON.stringify([error.code, error.reference, error.fields]));
    }
  }
  return outcomes;
}

/** What was answered is what lies in the database. */
async function expectStored(revisions: readonly Revision[]): Promise<void> {
  const ids = revisions.map(({ id }) => id);
  expect(await readSnapshot((tx) => loadRevisions(tx, ids))).toEqual(revisions);
}

/** Everything that is kept of a plan's figures, ids and instants aside, each value with the type it is stored as. */
function keptOf(plan: TestPlan): unknown {
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

/** A value by somebody else, an own submission, an approved one, and a closed year. */
async function furnish(plan: TestPlan): Promise<TestPlan> {
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
}

describe("drafts stored together", () => {
  it("leave what storing them one by one leaves, or are refused for the same reason", async () => {
    const outcomes = new Map<string, number>();
    const rounds = fc.array(fc.array(row, { minLength: 1, maxLength: 5 }), {
      minLength: 1,
      maxLength: 5,
    });
    await fc.assert(
      fc.asyncProperty(rounds, async (typed) => {
        const one = await furnish(await createPlan());
        const all = await furnish(await createPlan());
        const apart = await saveRounds(one, typed, storing(one).oneByOne);
        const together = await saveRounds(all, typed, storing(all).together);
        expect(together).toEqual(apart);
        expect(keptOf(all)).toEqual(keptOf(one));
        for (const outcome of together) {
          const name = outcome === "saved" ? outcome : ((JSON.parse(outcome) as string[])[0] ?? "");
          outcomes.set(name, (outcomes.get(name) ?? 0) + 1);
        }
      }),
      { numRuns: 40 },
    );
    // Otherwise nothing was compared.
    expect([...outcomes.keys()].toSorted()).toEqual(["conflict", "invalid", "saved"]);
    expect(await verifyChain()).toMatchObject({ broken: null });
  });
});

type Outcomes = readonly (readonly [status: string, said: unknown])[];

/** One round by the form, a cell after the other. */
async function byForm(inputs: readonly EntryInput[], isSubmission: boolean): Promise<Outcomes> {
  const outcomes: [string, unknown][] = [];
  for (const input of inputs) {
    try {
      const { number, lockVersion, value, source } = await (
        isSubmission ? saveAndSubmit : saveDraft
      )(analyst, input);
      const stored = [number, lockVersion, value, source?.publisher];
      outcomes.push([isSubmission ? "submitted" : "saved", stored]);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const messages = Object.values(error.fields).flat();
      const isClosed = error.reference.key === "reporting.errors.yearClosed";
      const status = error.code === "conflict" && !isClosed ? "conflict" : "refused";
      outcomes.push([status, messages.length > 0 ? messages : [error.reference]]);
    }
  }
  return outcomes;
}

/** One round by the grid, all cells at once. */
async function byGrid(
  { code: plan }: TestPlan,
  inputs: readonly EntryInput[],
  isSubmission: boolean,
): Promise<Outcomes> {
  const cells = inputs.map((input) => ({
    ...input,
    source: {
      source: input.source,
      sourceTitle: input.sourceTitle,
      sourcePublisher: input.sourcePublisher,
      sourcePublishedOn: input.sourcePublishedOn,
      sourceUrl: input.sourceUrl,
      sourceGrade: input.sourceGrade,
    },
  }));
  const answer = await (isSubmission ? submitGrid : saveGrid)(analyst, { plan, cells });
  await expectStored(
    answer.cells.flatMap(({ status, revision }) => {
      return status === "saved" || status === "submitted" ? (revision ?? []) : [];
    }),
  );
  return answer.cells.map(({ status, revision, messages }) => {
    if (status === "refused" || status === "conflict") return [status, messages];
    const { number, lockVersion, value, source } = revision!;
    return [status, [number, lockVersion, value, source?.publisher]];
  });
}

async function draftsIn(plan: TestPlan): Promise<ReadonlyMap<string, Revision>> {
  const own = await listMyRevisions(analyst, plan.code);
  const drafts = own.filter(({ state }) => state === "draft");
  return new Map(drafts.map((draft) => [cellId(draft.key), draft]));
}

describe("the grid", () => {
  // An emptied cell is the grid's own matter; so is what it does not show.
  const cell = row.filter(({ value }) => value !== "").map((typed) => ({ ...typed, evidence: "" as const }));
  const distinct = fc.uniqueArray(cell, {
    selector: (typed) => [typed.indicator, typed.scope, typed.year, typed.calibre].join(),
    minLength: 1,
    maxLength: 5,
  });
  const round = fc.oneof(
    fc.record({ rows: distinct, isSubmission: fc.constant(false) }),
    fc.record({ rows: fc.tuple(cell), isSubmission: fc.constant(true) }),
  );

  it("keeps and refuses cell by cell what the form keeps and refuses", async () => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.array(round, { minLength: 1, maxLength: 6 }), async (rounds) => {
        const one = await furnish(await createPlan());
        const all = await furnish(await createPlan());
        for (const { rows, isSubmission } of rounds) {
          const inputsOf = async (plan: TestPlan) => {
            const drafts = await draftsIn(plan);
            return rows.map((typed) => inputOf(plan, typed, drafts));
          };
          const form = await byForm(await inputsOf(one), isSubmission);
          const grid = await byGrid(all, await inputsOf(all), isSubmission);
          expect(grid).toEqual(form);
          for (const [status] of grid) seen.add(status);
        }
        expect(keptOf(all)).toEqual(keptOf(one));
      }),
      { numRuns: 30 },
    );
    expect([...seen].toSorted()).toEqual(["conflict", "refused", "saved", "submitted"]);
    expect(await verifyChain()).toMatchObject({ broken: null });
  });
});
