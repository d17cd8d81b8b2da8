import Database from "better-sqlite3";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";

import { getPlanAssessment } from "@/lib/assessment/load/queries";
import { loadInput } from "@/lib/assessment/load/load-input";
import { figuresAsOf } from "@/lib/assessment/in-force";
import { databaseFile } from "@/lib/config/database-url";
import { readSnapshot, writeTransaction } from "@/lib/db/client";
import { saveAndSubmit, saveDraft } from "@/lib/figures/drafts/draft-mutations";
import { listMyRevisions } from "@/lib/figures/entry/queries";
import { getFigureHistory } from "@/lib/figures/review/history-queries";
import type { Revision } from "@/lib/figures/types";
import { sealEarlier } from "@/lib/seals/seal-earlier";
import {
  changedEvidence,
  createReviewMembers,
  createReviewWorld,
  later,
  shifted,
  stored,
  type ReviewMembers,
  type ReviewWorld,
} from "@/tests/support/cycle/review-world";
import { submitTogether } from "@/tests/support/drafts/submit-stored";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";

let database: TestDatabase;
let members: ReviewMembers;
let world: ReviewWorld;

beforeAll(async () => {
  database = await useTestDatabase();
  await writeTransaction(sealEarlier);
  members = await createReviewMembers();
});
beforeEach(async () => {
  world = await createReviewWorld(members);
});
afterEach(() => vi.useRealTimers());
afterAll(() => database.cleanup());

/** The province's scale of 2024 as members saw it at an instant; null where nothing had been adopted. */
async function scaleAt(asOf: string): Promise<number | null> {
  const { indicators } = await getPlanAssessment(members.admin, world.plan.code, { asOf });
  const scale = indicators.find(({ code }) => code === "scale");
  return scale?.scopes[0]?.series.find(({ year }) => year === 2024)?.value ?? null;
}

describe("an approval that is undone", () => {
  it("stood between, as any past instant shows, and stands no longer", async () => {
    const first = await world.approved("700");
    later(2000);
    const correction = { value: "720", basedOn: first.id, reason: "补报" };
    const changed = await world.approved(correction.value, correction);
    later(2000);
    const [again] = await world.undo(members.reviewer, [changed]);
    const { undoneAt } = await stored(changed.id);

    expect(await scaleAt(shifted(first.reviewedAt, -1))).toBeNull();
    expect(await scaleAt(shifted(first.reviewedAt))).toBe(700);
    expect(await scaleAt(shifted(changed.reviewedAt, -1))).toBe(700);
    expect(await scaleAt(shifted(changed.reviewedAt))).toBe(720);
    expect(await scaleAt(shifted(undoneAt, -1))).toBe(720);
    expect(await scaleAt(shifted(undoneAt))).toBe(700);
    expect(await scaleAt(new Date().toISOString())).toBe(700);

    // One reading of several instants keeps them apart too.
    const instants = [shifted(changed.reviewedAt), shifted(undoneAt)] as const;
    const input = await readSnapshot((tx) => loadInput(tx, world.plan.code, [...instants]));
    const values = instants.map(
      (instant) =>
        [...figuresAsOf(input!.revisions, instant).values()].flatMap(({ adopted }) =>
          adopted.map(({ value }) => value),
        )[0],
    );
    expect(values).toEqual(["720", "700"]);

    expect(again).toMatchObject({ state: "submitted", value: "720", number: changed.number + 1 });
    expect(again).toMatchObject({ basedOn: first.id, submittedAt: changed.submittedAt });
    expect(await world.waiting()).toEqual([again]);
    // And it is decided like any other, after which the past is still the past.
    later(2000);
    const [final] = await world.decide(members.reviewer, "approve", [again!]);
    expect(await scaleAt(shifted(undoneAt))).toBe(700);
    expect(await scaleAt(shifted(final!.reviewedAt))).toBe(720);
    expect(final!.reviewedAt! > undoneAt!).toBe(true);
  });

  it("is kept as it was decided, with who wrote and who decided, in the history and in the audit", async () => {
    const decided = await world.approved("701");
    const before = await stored(decided.id);
    await world.undo(members.reviewer, [decided]);
    expect(await stored(decided.id)).toEqual({ ...before, undoneAt: expect.any(String) as string });
    const { revisions } = await getFigureHistory(members.admin, decided.key);
    expect(revisions.map(({ number, state }) => [number, state])).toEqual([
      [2, "submitted"],
      [1, "approved"],
    ]);
    const events = await readSnapshot((tx) =>
      tx.auditEvent.findMany({ where: { subjectId: decided.id }, orderBy: { id: "asc" } }),
    );
    expect(events.at(-1)).toMatchObject({
      action: "revision.undone",
      actorId: members.reviewer.id,
    });
    expect(JSON.parse(events.at(-1)!.detail)).toMatchObject({ number: 1, again: 2 });
    expect(await changedEvidence()).toEqual([]);
  });

  it("was a first value: nothing is adopted any more, and the year owes it again", async () => {
    const decided = await world.approved("702");
    await world.undo(members.reviewer, [decided]);
    expect(await scaleAt(new Date(Date.now() + 1000).toISOString())).toBeNull();
    const [mine] = await listMyRevisions(members.analyst, world.plan.code);
    expect(mine).toMatchObject({ state: "submitted", value: "702" });
  });

  it("undoes everything that was decided together, or nothing of it", async () => {
    const drafts: Revision[] = [];
    for (const scope of ["province", "wuhan", "xiangyang"]) {
      drafts.push(await saveDraft(members.analyst, world.entry({ scope, value: "9" })));
    }
    const decided = await world.decide(
      members.reviewer,
      "approve",
      await submitTogether(members.analyst, drafts),
    );
    expect(new Set(decided.map(({ reviewedAt }) => reviewedAt)).size).toBe(1);
    // Somebody has gone on from one of the three.
    const { id, key } = decided[1]!;
    await saveDraft(
      members.second,
      world.entry({ scope: key.scope, value: "10", basedOn: id, reason: "新数" }),
    );
    await expect(world.undo(members.reviewer, decided)).rejects.toMatchObject({
      code: "conflict",
      reference: { key: "reviewing.undo.followed" },
    });
    expect(await world.waiting()).toEqual([]);
    const others = decided.filter((one) => one.id !== id);
    expect(await world.undo(members.reviewer, others)).toHaveLength(2);
    expect((await world.waiting()).map(({ submission }) => submission)).toEqual([
      decided[0]!.submission,
      decided[0]!.submission,
    ]);
  });
});

describe("other decisions", () => {
  it("undoes a return: it waits again and has left its author", async () => {
    const sent = await saveAndSubmit(members.analyst, world.entry({ value: "5" }));
    const [returned] = await world.decide(members.reviewer, "return", [sent]);
    await world.undo(members.reviewer, [returned!]);
    expect(await world.waiting()).toMatchObject([{ value: "5", returnNote: null }]);
    expect(await listMyRevisions(members.analyst, world.plan.code)).toMatchObject([
      { state: "submitted" },
    ]);
    expect((await stored(returned!.id)).returnNote).toBe("请核对");
  });

  it("not where the author has begun to mend what came back", async () => {
    const sent = await saveAndSubmit(members.analyst, world.entry({ value: "5" }));
    const [returned] = await world.decide(members.reviewer, "return", [sent]);
    later(10);
    await saveDraft(members.analyst, world.entry({ value: "6" }));
    await expect(world.undo(members.reviewer, [returned!])).rejects.toMatchObject({
      reference: { key: "reviewing.undo.followed" },
    });
  });

  it("undoes a record as a reference: it stands beside the value only in between", async () => {
    const sent = await saveAndSubmit(members.analyst, world.entry({ value: "5" }));
    const [kept] = await world.decide(members.reviewer, "reference", [sent]);
    later(1000);
    await world.undo(members.reviewer, [kept!]);
    const referencesAt = async (asOf: string) => {
      const { indicators } = await getPlanAssessment(members.admin, world.plan.code, { asOf });
      return indicators.flatMap(({ scopes }) => scopes.flatMap(({ references }) => references));
    };
    expect(await referencesAt(shifted(kept!.reviewedAt))).toHaveLength(1);
    later(1000);
    expect(await referencesAt(new Date().toISOString())).toEqual([]);
    expect(await changedEvidence()).toEqual([]);
  });
});

it("is sealed: an undoing taken away or moved in the file is found", async () => {
  const decided = await world.approved("1");
  await world.undo(members.reviewer, [decided]);
  expect(await changedEvidence()).toEqual([]);
  const file = new Database(databaseFile(database.url));
  const undone = `"UndoneDecision" WHERE "revisionId" = '${decided.id}'`;
  const row = file.prepare(`SELECT * FROM ${undone}`).get() as Record<string, string>;
  const triggers = file
    .prepare(
      `SELECT "name", "sql" FROM sqlite_master WHERE "tbl_name" = 'UndoneDecision' AND "type" = 'trigger'`,
    )
    .all() as { name: string; sql: string }[];
  for (const { name } of triggers) file.exec(`DROP TRIGGER "${name}"`);
  file.exec(`DELETE FROM ${undone}`);
  expect(await changedEvidence()).toEqual(["figure-changed"]);
  const { revisionId, againId, undoneAt } = row;
  const put = file.prepare(`INSERT INTO "UndoneDecision" VALUES (?, ?, ?)`);
  put.run(revisionId, againId, undoneAt?.replace(/\.\d{3}/, ".999"));
  expect(await changedEvidence()).toEqual(["figure-changed"]);
  file.exec(`DELETE FROM ${undone}`);
  put.run(revisionId, againId, undoneAt);
  for (const { sql } of triggers) file.exec(sql);
  file.close();
  expect(await changedEvidence()).toEqual([]);
});

it("keeps a clock that was set back from writing into the past", async () => {
  later(5000);
  const decided = await world.approved("1");
  later(-4000);
  const [again] = await world.undo(members.reviewer, [decided]);
  const { undoneAt } = await stored(decided.id);
  expect(undoneAt! > decided.reviewedAt!).toBe(true);
  const [final] = await world.decide(members.reviewer, "approve", [again!]);
  expect(final!.reviewedAt! > undoneAt!).toBe(true);
});
