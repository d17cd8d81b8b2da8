import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { DomainError } from "@/lib/errors/domain-error";
import {
  closeDatabase,
  readSnapshot,
  writeTransaction,
  type WriteTransaction,
} from "@/lib/db/client";
import { saveAndSubmit } from "@/lib/figures/drafts/draft-mutations";
import { requireRevision } from "@/lib/figures/load-revisions";
import { storeEntries } from "@/lib/figures/drafts/store-entries";
import type { EntryInput } from "@/lib/figures/schema";
import type { Actor } from "@/lib/access/types";
import { createMember, createPlan, type TestPlan } from "@/tests/support/factories";
import { programArgs } from "@/tests/support/processes/programs";
import { submissionOf } from "@/tests/support/submission-cells";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";

let database: TestDatabase;
let analyst: Actor;
let plan: TestPlan;

beforeAll(async () => {
  database = await useTestDatabase();
});
beforeEach(async () => {
  analyst = await createMember("analyst");
  plan = await createPlan();
});
afterAll(() => database.cleanup());

/** What is stored of the plan, by revision; each must have exactly its two audit events. */
async function stored(): Promise<Map<string, string>> {
  const figure = { planId: plan.id };
  const rows = await readSnapshot((tx) => tx.revision.findMany({ where: { figure } }));
  const events = await readSnapshot((tx) =>
    tx.auditEvent.findMany({ where: { subjectId: { in: rows.map(({ id }) => id) } } }),
  );
  for (const row of rows) {
    expect(row.state).toBe("submitted");
    expect(events.filter(({ subjectId }) => subjectId === row.id)).toHaveLength(2);
  }
  return new Map(rows.map(({ id, value }) => [id, String(value)]));
}

describe("what was acknowledged is there", () => {
  it("100 submissions at once, some bound to fail: every acknowledged one is kept and no other", async () => {
    const store = async (tx: WriteTransaction, input: EntryInput) => {
      const [draft] = await storeEntries(tx, analyst, plan.code, [input], "save", new Date());
      return draft!;
    };
    const attempts = Array.from({ length: 100 }, async (_, n) => {
      const input = submissionOf(plan.code, n);
      switch (n % 10) {
        case 2: // Bad form.
          return saveAndSubmit(analyst, { ...input, value: "1,50" });
        case 4: // Thrown after everything was written.
          return writeTransaction(async (tx) => {
            await store(tx, input);
            throw new Error("on purpose");
          });
        case 6: // A constraint refuses: nobody reviews their own.
          return writeTransaction(async (tx) => {
            const draft = await store(tx, input);
            await tx.revision.update({
              where: { id: draft.id },
              data: {
                state: "approved",
                submittedAt: new Date(),
                reviewerId: analyst.id,
                reviewedAt: new Date(),
              },
            });
            return requireRevision(tx, draft.id);
          });
        case 8: // A trigger refuses: submitted revisions are never deleted.
          return writeTransaction(async (tx) => {
            const draft = await store(tx, input);
            const sent = { state: "submitted", submittedAt: new Date() };
            await tx.revision.update({ where: { id: draft.id }, data: sent });
            await tx.revision.delete({ where: { id: draft.id } });
            return requireRevision(tx, draft.id);
          });
        case 9: // The cell of the neighbour: one of the two is a conflict.
          return saveAndSubmit(analyst, { ...submissionOf(plan.code, n - 8), value: String(n) });
        default:
          return saveAndSubmit(analyst, input);
      }
    });
    const results = await Promise.allSettled(attempts);
    const acknowledged = results.flatMap((result) =>
      result.status === "fulfilled" ? [[result.value.id, result.value.value]] : [],
    );
    expect(acknowledged).toHaveLength(50);
    expect(await stored()).toEqual(new Map(acknowledged as [string, string][]));
    const reasons = results.flatMap((result) =>
      result.status === "rejected" ? [reasonOf(result.reason)] : [],
    );
    const count = (wanted: string) => reasons.filter((reason) => reason === wanted).length;
    expect(["invalid", "conflict", "on purpose", "database"].map(count)).toEqual([10, 10, 10, 20]);
  });

  it("two processes at once lose nothing", async () => {
    const own = Array.from({ length: 40 }, (_, n) =>
      saveAndSubmit(analyst, submissionOf(plan.code, 200 + n)),
    );
    const theirs = await killedAfter(40, 0);
    const mine = (await Promise.all(own)).map(({ id, value }) => ({ id, value }));
    await expectAll([...theirs, ...mine]);
  });

  it.each([1, 7, 30])("killed after %i acknowledgements: each of them is there", async (count) => {
    const acknowledged = await killedAfter(count, 100);
    expect(acknowledged.length).toBeGreaterThanOrEqual(count);
    await closeDatabase();
    await expectAll(acknowledged);
    const after = await saveAndSubmit(analyst, submissionOf(plan.code, 300));
    expect((await stored()).get(after.id)).toBe("300");
  });
});

function reasonOf(error: unknown): string {
  if (error instanceof DomainError) return error.code;
  // The client's code for a refusal by the database: a constraint or a trigger.
  if (error instanceof Error && "code" in error && /^P20\d\d$/.test(String(error.code))) {
    return "database";
  }
  return error instanceof Error ? error.message : String(error);
}

interface Acknowledged {
  id: string;
  value: string | null;
}

async function expectAll(acknowledged: readonly Acknowledged[]): Promise<void> {
  const rows = await stored();
  for (const { id, value } of acknowledged) expect(rows.get(id)).toBe(value);
  if (database.kind === "postgres") return;
  const integrity = await readSnapshot((tx) => tx.$queryRaw`PRAGMA integrity_check`);
  expect(integrity).toEqual([{ integrity_check: "ok" }]);
}

const SUBMIT = await programArgs("tests/support/processes/submit-until-killed.ts");

/** Starts the submitting process on the same file, kills it after some acknowledgements, gives all it printed. */
function killedAfter(count: number, first: number): Promise<Acknowledged[]> {
  const { id, name, email, role, mustChangePassword } = analyst;
  const actor = JSON.stringify({ id, name, email, role, mustChangePassword });
  const child = spawn(process.execPath, [...SUBMIT, plan.code, actor, String(first)], {
    env: { ...process.env, DATABASE_URL: database.url },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const acknowledged: Acknowledged[] = [];
  const lines = createInterface({ input: child.stdout });
  lines.on("line", (line) => {
    acknowledged.push(JSON.parse(line) as Acknowledged);
    if (acknowledged.length === count) child.kill("SIGKILL");
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    lines.on("close", () => resolve(acknowledged));
  });
}
