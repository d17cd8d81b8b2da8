import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { readSnapshot, writeTransaction } from "@/lib/db/client";
import { newId } from "@/lib/db/new-id";
import { getCompletenessBoard } from "@/lib/figures/years/completeness-queries";
import { saveAndSubmit, saveDraft } from "@/lib/figures/drafts/draft-mutations";
import { listSubmitted } from "@/lib/figures/review/submitted-queries";
import {
  approveRevision,
  returnRevision,
  reviewTogether,
} from "@/lib/figures/review/review-mutations";
import type { Revision, SubmittedCell } from "@/lib/figures/types";
import { decideYear } from "@/lib/figures/years/year-mutations";
import type { YearDecision } from "@/lib/figures/years/year-schema";
import type { Actor } from "@/lib/access/types";
import { entryInput } from "@/tests/support/entry-input";
import { createMember, createPlan, type TestPlan } from "@/tests/support/factories";
import { submitStored, submitTogether } from "@/tests/support/drafts/submit-stored";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";

let database: TestDatabase;
let analyst: Actor;
let second: Actor;
let reviewer: Actor;
let admin: Actor;
let plan: TestPlan;

beforeAll(async () => {
  database = await useTestDatabase();
  analyst = await createMember("analyst", { name: "甲" });
  second = await createMember("analyst", { name: "乙" });
  reviewer = await createMember("reviewer", { name: "丙" });
  admin = await createMember("admin", { name: "丁" });
  plan = await createPlan({ signedBy: admin });
});
afterAll(() => database.cleanup());

const refOf = ({ id, lockVersion }: Revision) => ({ revision: id, lockVersion });
const entry = (fields: Record<string, string>) => entryInput({ plan: plan.code, ...fields });

const drafts = (scopes: readonly string[], fields: Record<string, string>, actor = analyst) =>
  scopes.reduce<Promise<Revision[]>>(
    async (done, scope) => [...(await done), await saveDraft(actor, entry({ scope, ...fields }))],
    Promise.resolve([]),
  );

/** What waits, by what was sent together. */
async function waiting(actor: Actor) {
  const groups = new Map<string | null, SubmittedCell[]>();
  for (const cell of await listSubmitted(actor, plan.code)) {
    const { submission } = cell.revision;
    groups.set(submission, [...(groups.get(submission) ?? []), cell]);
  }
  return [...groups.values()].map((cells) => ({
    authorName: cells[0]?.revision.authorName,
    own: cells[0]?.own,
    cells,
  }));
}

describe("a submission", () => {
  it("holds what was sent together, and is decided together or not at all", async () => {
    const sent = await drafts(["wuhan", "xiangyang", "province"], { value: "10", year: "2023" });
    await submitTogether(analyst, sent);
    const alone = await saveAndSubmit(second, entry({ scope: "optics-valley", value: "3" }));

    const groups = await waiting(reviewer);
    expect(groups.map(({ authorName, cells }) => [authorName, cells.length])).toEqual([
      ["甲", 3],
      ["乙", 1],
    ]);
    // In the plan's order, however they were sent.
    expect(groups[0]?.cells.map(({ revision }) => revision.key.scope)).toEqual([
      "province",
      "wuhan",
      "xiangyang",
    ]);

    const cells = groups[0]!.cells.map(({ revision }) => refOf(revision));
    const stale = [{ ...cells[0]!, lockVersion: 99 }, ...cells.slice(1)];
    await expect(
      reviewTogether(reviewer, { decision: "approve", note: "", cells: stale }),
    ).rejects.toMatchObject({
      code: "conflict",
      reference: { values: { count: 1 } },
      fields: {
        [`cell-${cells[0]!.revision}`]: [{ key: "figures.conflict.changedElsewhere" }],
      },
    });
    expect((await waiting(reviewer))[0]?.cells).toHaveLength(3);

    const some = { decision: "approve", note: "", cells: cells.slice(0, 2) } as const;
    expect(await reviewTogether(reviewer, some)).toHaveLength(2);
    await expect(
      reviewTogether(reviewer, { decision: "return", note: " ", cells: cells.slice(2) }),
    ).rejects.toMatchObject({ code: "invalid", fields: { note: expect.anything() } });
    await reviewTogether(reviewer, { decision: "return", note: "请核对", cells: cells.slice(2) });
    expect((await waiting(reviewer)).map(({ authorName }) => authorName)).toEqual(["乙"]);
    await approveRevision(reviewer, refOf(alone));
  });

  it("is refused to its own author, whatever roles they have", async () => {
    const own = await saveAndSubmit(admin, entry({ indicator: "firms", value: "5" }));
    await expect(
      reviewTogether(admin, { decision: "approve", note: "", cells: [refOf(own)] }),
    ).rejects.toMatchObject({
      fields: { [`cell-${own.id}`]: [{ key: "figures.errors.ownRevision" }] },
    });
    expect((await waiting(admin)).find(({ own: mine }) => mine)?.cells).toHaveLength(1);
  });

  it("takes nobody else's revision and is never changed", async () => {
    const [draft] = await drafts(["province"], { value: "7", indicator: "results" }, second);
    await expect(
      writeTransaction(async (tx) => {
        const at = new Date();
        const submission = { id: newId(), planId: plan.id, authorId: analyst.id, submittedAt: at };
        await tx.submission.create({ data: submission });
        await tx.revision.update({
          where: { id: draft!.id },
          data: { state: "submitted", submittedAt: at, submissionId: submission.id },
        });
      }),
    ).rejects.toThrow();
    await expect(
      writeTransaction((tx) => tx.submission.updateMany({ data: { authorId: second.id } })),
    ).rejects.toThrow();
    await expect(writeTransaction((tx) => tx.submission.deleteMany({}))).rejects.toThrow();
    await submitStored(second, draft!);
  });
});

const decision = (fields: Partial<YearDecision>): YearDecision => ({
  plan: plan.code,
  year: 2025,
  seen: 0,
  kind: "due",
  dueOn: "",
  reason: "",
  ...fields,
});

describe("a reporting year", () => {
  it("takes nothing while it is closed, and is reopened with a reason only", async () => {
    const sent = await saveAndSubmit(analyst, entry({ year: "2025", value: "1000" }));
    const kept = await saveDraft(analyst, entry({ year: "2025", value: "9", scope: "wuhan" }));
    await decideYear(admin, decision({ kind: "closed" }));

    const closed = {
      code: "conflict",
      reference: { key: "reporting.errors.yearClosed", values: { year: "2025" } },
    };
    const input = entry({ year: "2025", value: "2", scope: "xiangyang" });
    await expect(saveDraft(analyst, input)).rejects.toMatchObject(closed);
    await expect(saveAndSubmit(analyst, input)).rejects.toMatchObject(closed);
    await expect(submitStored(analyst, kept)).rejects.toMatchObject(closed);
    await expect(approveRevision(reviewer, refOf(sent))).rejects.toMatchObject(closed);
    expect(
      (await listSubmitted(reviewer, plan.code)).filter((cell) => cell.yearClosed),
    ).toHaveLength(1);
    // A year closed is no other year.
    await saveDraft(analyst, entry({ year: "2024", value: "2", scope: "xiangyang" }));

    await expect(decideYear(admin, decision({ kind: "closed", seen: 1 }))).rejects.toMatchObject({
      reference: { key: "reporting.errors.isClosed" },
    });
    await expect(decideYear(admin, decision({ kind: "reopened", seen: 1 }))).rejects.toMatchObject({
      fields: { reason: [{ key: "reporting.errors.reopenReason" }] },
    });
    const reopen = decision({ kind: "reopened", seen: 1, reason: "统计局更正" });
    await expect(decideYear(admin, { ...reopen, seen: 0 })).rejects.toMatchObject({
      reference: { key: "reporting.errors.decidedMeanwhile" },
    });
    expect(await decideYear(admin, reopen)).toMatchObject({ closed: false, lastNumber: 2 });
    await approveRevision(reviewer, refOf(sent));
  });

  it("keeps every decision: nothing of it is changed, deleted or left without reason", async () => {
    const attempts: readonly (() => Promise<unknown>)[] = [
      () => writeTransaction((tx) => tx.yearEvent.updateMany({ data: { reason: "x" } })),
      () => writeTransaction((tx) => tx.yearEvent.deleteMany({})),
      ...[
        { kind: "reopened", reason: "  " },
        { kind: "paused" },
        { kind: "due" },
        { kind: "due", dueOn: "2025-02-30" },
        { kind: "closed", dueOn: "2025-02-28" },
      ].map(
        (columns) => () =>
          writeTransaction((tx) =>
            tx.yearEvent.create({
              data: {
                id: "x",
                planId: plan.id,
                year: 2025,
                number: 9,
                actorId: admin.id,
                at: new Date(),
                ...columns,
              },
            }),
          ),
      ),
    ];
    for (const attempt of attempts) await expect(attempt()).rejects.toThrow();
    const audited = await readSnapshot((tx) =>
      tx.auditEvent.findMany({ where: { subjectType: "year-event" }, orderBy: { id: "asc" } }),
    );
    expect(audited.map(({ action, actorId }) => [action, actorId])).toEqual([
      ["year.closed", admin.id],
      ["year.reopened", admin.id],
    ]);
  });

  it("marks what came after the due date as made up late, and moving the date does not clear it", async () => {
    await decideYear(admin, decision({ year: 2022, dueOn: "2023-03-31" }));
    const sent = await saveAndSubmit(
      analyst,
      entry({ year: "2022", value: "400", scope: "wuhan" }),
    );
    const back = await saveAndSubmit(analyst, entry({ year: "2022", value: "90" }));
    await returnRevision(reviewer, { ...refOf(back), note: "请核对" });
    await saveAndSubmit(
      second,
      entry({ year: "2022", flag: "not-collected", source: "", scope: "xiangyang" }),
    );
    await decideYear(admin, decision({ year: 2022, seen: 1, dueOn: "2099-12-31" }));
    await approveRevision(reviewer, refOf(sent));

    const board = await getCompletenessBoard(reviewer, plan.code, 2022);
    const status = (scope: string) =>
      board.cells.find((cell) => cell.indicator === "scale" && cell.scope === scope);
    expect(status("wuhan")).toMatchObject({ status: "approved", late: true, author: null });
    expect(status("province")).toMatchObject({ status: "returned", late: false, author: "甲" });
    expect(status("xiangyang")).toMatchObject({ status: "submitted", late: false, author: "乙" });
    expect(status("optics-valley")).toMatchObject({ status: "missing", calibre: null });
    expect(board.year).toMatchObject({ dueOn: "2099-12-31", closed: false, lastNumber: 2 });
    // A statement has no number to owe.
    expect(board.indicators.map(({ code }) => code)).toEqual(["scale", "results", "firms"]);
    expect(JSON.stringify(board)).not.toContain("400");
  });
});
