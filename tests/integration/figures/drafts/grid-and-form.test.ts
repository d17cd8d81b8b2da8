import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { DomainError } from "@/lib/errors/domain-error";
import { verifyChain } from "@/lib/audit/verify-chain";
import { cellId } from "@/lib/figures/cell-id";
import { saveAndSubmit, saveDraft } from "@/lib/figures/drafts/draft-mutations";
import { saveGrid, submitGrid } from "@/lib/figures/drafts/grid-mutations";
import { listMyRevisions } from "@/lib/figures/entry/queries";
import type { EntryInput } from "@/lib/figures/schema";
import type { Revision } from "@/lib/figures/types";
import type { TestPlan } from "@/tests/support/factories";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";

import { createRowsWorld, expectStored, inputOf, keptOf, row, type RowsWorld } from "./typed-rows";

let database: TestDatabase;
let world: RowsWorld;

beforeAll(async () => {
  database = await useTestDatabase();
  world = await createRowsWorld(database);
});
afterAll(async () => {
  world.file.close();
  await database.cleanup();
});

type Outcomes = readonly (readonly [status: string, said: unknown])[];

/** One round by the form, a cell after the other. */
async function byForm(inputs: readonly EntryInput[], isSubmission: boolean): Promise<Outcomes> {
  const outcomes: [string, unknown][] = [];
  for (const input of inputs) {
    try {
      const { number, lockVersion, value, source } = await (
        isSubmission ? saveAndSubmit : saveDraft
      )(world.analyst, input);
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
  const answer = await (isSubmission ? submitGrid : saveGrid)(world.analyst, { plan, cells });
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
  const own = await listMyRevisions(world.analyst, plan.code);
  const drafts = own.filter(({ state }) => state === "draft");
  return new Map(drafts.map((draft) => [cellId(draft.key), draft]));
}

describe("the grid", () => {
  // The grid discards what is emptied, keeps the source where none is named, and shows no evidence.
  const cell = row
    .filter(({ value, title }) => value !== "" && title !== "")
    .map((typed) => ({ ...typed, evidence: "" as const }));
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
        const one = await world.createFurnishedPlan();
        const all = await world.createFurnishedPlan();
        for (const { rows, isSubmission } of rounds) {
          const inputsOf = async (plan: TestPlan) => {
            const drafts = await draftsIn(plan);
            return rows.map((typed) => inputOf(world, plan, typed, drafts));
          };
          const form = await byForm(await inputsOf(one), isSubmission);
          const grid = await byGrid(all, await inputsOf(all), isSubmission);
          expect(grid).toEqual(form);
          for (const [status] of grid) seen.add(status);
        }
        expect(keptOf(world, all)).toEqual(keptOf(world, one));
      }),
      { numRuns: 30 },
    );
    expect([...seen].toSorted()).toEqual(["conflict", "refused", "saved", "submitted"]);
    expect(await verifyChain()).toMatchObject({ broken: null });
  });
});
