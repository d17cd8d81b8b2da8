import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { DomainError } from "@/lib/errors/domain-error";
import { verifyChain } from "@/lib/audit/verify-chain";
import { writeTransaction, type WriteTransaction } from "@/lib/db/client";
import { cellId } from "@/lib/figures/cell-id";
import { storeEntries } from "@/lib/figures/drafts/store-entries";
import type { EntryInput } from "@/lib/figures/schema";
import type { Revision } from "@/lib/figures/types";
import type { TestPlan } from "@/tests/support/factories";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";

import {
  createRowsWorld,
  expectStored,
  inputOf,
  keptOf,
  row,
  type Row,
  type RowsWorld,
} from "./typed-rows";

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

type Store = (tx: WriteTransaction, inputs: readonly EntryInput[]) => Promise<readonly Revision[]>;

function storing(plan: TestPlan): { together: Store; oneByOne: Store } {
  const together: Store = (tx, inputs) =>
    storeEntries(tx, world.analyst, plan.code, inputs, "save", new Date());
  return {
    together,
    oneByOne: async (tx, inputs) => {
      const drafts: Revision[] = [];
      for (const input of inputs) drafts.push(...(await together(tx, [input])));
      return drafts;
    },
  };
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
          round.map((typed) => inputOf(world, plan, typed, drafts)),
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

describe("drafts stored together", () => {
  it("leave what storing them one by one leaves, or are refused for the same reason", async () => {
    const outcomes = new Map<string, number>();
    const rounds = fc.array(fc.array(row, { minLength: 1, maxLength: 5 }), {
      minLength: 1,
      maxLength: 5,
    });
    await fc.assert(
      fc.asyncProperty(rounds, async (typed) => {
        const one = await world.createFurnishedPlan();
        const all = await world.createFurnishedPlan();
        const apart = await saveRounds(one, typed, storing(one).oneByOne);
        const together = await saveRounds(all, typed, storing(all).together);
        expect(together).toEqual(apart);
        expect(keptOf(world, all)).toEqual(keptOf(world, one));
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
