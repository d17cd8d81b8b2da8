import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { writeTransaction } from "@/lib/db/client";
import { newId } from "@/lib/db/new-id";
import { saveAndSubmit, saveDraft } from "@/lib/figures/drafts/draft-mutations";
import { getEntryForm } from "@/lib/figures/entry/queries";
import { approveRevision, returnRevision } from "@/lib/figures/review/review-mutations";
import { withdrawSubmission } from "@/lib/figures/drafts/submission-mutations";
import type { Revision } from "@/lib/figures/types";
import type { Actor } from "@/lib/access/types";
import { entryInput } from "@/tests/support/entry-input";
import { createMember, createPlan, type TestPlan } from "@/tests/support/factories";
import { submitStored } from "@/tests/support/drafts/submit-stored";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";

let database: TestDatabase;
let analyst: Actor;
let second: Actor;
let reviewer: Actor;
let plan: TestPlan;

beforeAll(async () => {
  database = await useTestDatabase();
  analyst = await createMember("analyst", { name: "甲" });
  second = await createMember("analyst", { name: "乙" });
  reviewer = await createMember("reviewer", { name: "丙" });
});
beforeEach(async () => {
  plan = await createPlan();
});
afterAll(() => database.cleanup());

const refOf = ({ id, lockVersion }: Revision) => ({ revision: id, lockVersion });
const entry = (fields: Record<string, string>) => entryInput({ plan: plan.code, ...fields });
const key = () => ({
  plan: plan.code,
  indicator: "scale",
  scope: "province",
  year: 2024,
  calibre: "industry-scale",
});
describe("two people in one cell", () => {
  it("names the other's submission, and both see both", async () => {
    await saveAndSubmit(analyst, entry({ value: "约700" }));
    const mine = await saveDraft(second, entry({ value: "710" }));
    await expect(submitStored(second, mine)).rejects.toMatchObject({
      code: "conflict",
      reference: {
        key: "figures.conflict.submittedByOther",
        values: { author: "甲", value: "700", qualifier: "about", unitZh: "亿元" },
      },
    });
    const form = await getEntryForm(second, key());
    expect(form).toMatchObject({ draft: { value: "710" }, submitted: { value: "700" } });
  });

  it("of two submissions at once exactly one stands", async () => {
    const results = await Promise.allSettled([
      saveAndSubmit(analyst, entry({ value: "1" })),
      saveAndSubmit(second, entry({ value: "2" })),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const { submitted } = await getEntryForm(analyst, key());
    const winner = results.find(({ status }) => status === "fulfilled") as { value: Revision };
    expect(submitted?.id).toBe(winner.value.id);
  });

  it("refuses a draft that was written before another value was approved, until it is saved anew", async () => {
    const draft = await saveDraft(second, entry({ value: "710", reason: "更正" }));
    const other = await saveAndSubmit(analyst, entry({ value: "700" }));
    const approved = await approveRevision(reviewer, refOf(other));
    await expect(submitStored(second, draft)).rejects.toMatchObject({
      code: "conflict",
      reference: {
        key: "figures.conflict.approvedSince",
        values: { author: "甲", reviewer: "丙", value: "700" },
      },
    });
    const again = entry({
      value: "710",
      reason: "更正",
      basedOn: approved.id,
      revision: draft.id,
      lockVersion: String(draft.lockVersion),
    });
    const sent = await saveAndSubmit(second, again);
    expect(sent.basedOn).toBe(approved.id);
    // Numbers follow the order of submission, so that the latest approval also has the highest one.
    expect(sent.number).toBeGreaterThan(approved.number);
  });

  it("does not approve what corrects a value that is no longer the adopted one", async () => {
    const waiting = await saveAndSubmit(analyst, entry({ value: "700" }));
    await writeTransaction(async (tx) => {
      const { figureId } = await tx.revision.findUniqueOrThrow({ where: { id: waiting.id } });
      const at = new Date();
      await tx.revision.create({
        data: {
          id: newId(),
          figureId,
          number: 9,
          value: "650",
          qualifier: "exact",
          nature: "actual",
          state: "approved",
          authorId: second.id,
          reviewerId: reviewer.id,
          createdAt: at,
          submittedAt: at,
          reviewedAt: at,
        },
      });
    });
    await expect(approveRevision(reviewer, refOf(waiting))).rejects.toMatchObject({
      reference: { key: "figures.conflict.approvedSince", values: { value: "650" } },
    });
    await expect(
      returnRevision(reviewer, { ...refOf(waiting), note: "已有新值" }),
    ).resolves.toMatchObject({ state: "returned" });
  });
});

describe("one person in two windows", () => {
  it("never overwrites a draft the form did not know", async () => {
    const first = await saveDraft(analyst, entry({ value: "1" }));
    const blind = entry({ value: "2" });
    await expect(saveDraft(analyst, blind)).rejects.toMatchObject({
      code: "conflict",
      reference: { key: "figures.conflict.draftElsewhere" },
    });
    const known = entry({ value: "3", revision: first.id, lockVersion: "0" });
    await saveDraft(analyst, known);
    await expect(saveDraft(analyst, known)).rejects.toMatchObject({ code: "conflict" });
    expect((await getEntryForm(analyst, key())).draft?.value).toBe("3");
  });

  it("refuses to edit beside one's own submission, which can be withdrawn", async () => {
    const sent = await saveAndSubmit(analyst, entry({ value: "1" }));
    await expect(saveDraft(analyst, entry({ value: "2" }))).rejects.toMatchObject({
      reference: { key: "figures.conflict.ownSubmitted" },
    });
    const back = await withdrawSubmission(analyst, refOf(sent));
    expect(back).toMatchObject({ state: "draft", submittedAt: null });
    await expect(approveRevision(reviewer, refOf(sent))).rejects.toMatchObject({
      code: "not-found",
    });
    await submitStored(analyst, back);
  });

  it("a review of an old version is refused, and a second review too", async () => {
    const sent = await saveAndSubmit(analyst, entry({ value: "1" }));
    const back = await withdrawSubmission(analyst, refOf(sent));
    const resent = await submitStored(analyst, back);
    await expect(approveRevision(reviewer, refOf(sent))).rejects.toMatchObject({
      reference: { key: "figures.conflict.changedElsewhere" },
    });
    await approveRevision(reviewer, refOf(resent));
    const late = approveRevision(await createMember("reviewer"), refOf(resent));
    await expect(late).rejects.toMatchObject({
      reference: {
        key: "figures.conflict.alreadyMoved",
        values: { state: "approved", name: "丙" },
      },
    });
    await expect(withdrawSubmission(analyst, refOf(resent))).rejects.toMatchObject({
      code: "conflict",
    });
  });
});

describe("approval beside a release", () => {
  it("never carries an instant that a release has frozen", async () => {
    const instant = new Date(Date.now() + 60_000);
    await writeTransaction((tx) =>
      tx.release.create({
        data: {
          id: newId(),
          planId: plan.id,
          number: 1,
          instant,
          note: "首次发布",
          methodVersion: 1,
          createdById: reviewer.id,
        },
      }),
    );
    const sent = await saveAndSubmit(analyst, entry({ value: "1" }));
    const approved = await approveRevision(reviewer, refOf(sent));
    expect(Date.parse(approved.reviewedAt ?? "")).toBeGreaterThan(instant.getTime());
    const correction = entry({ value: "2", basedOn: approved.id, reason: "更正" });
    const next = await approveRevision(reviewer, refOf(await saveAndSubmit(analyst, correction)));
    expect(Date.parse(next.reviewedAt ?? "")).toBeGreaterThan(
      Date.parse(approved.reviewedAt ?? ""),
    );
  });
});
