import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";

import { getPlanAssessment } from "@/lib/assessment/load/queries";
import { writeTransaction } from "@/lib/db/client";
import type { DomainError } from "@/lib/errors/domain-error";
import { saveAndSubmit, saveDraft } from "@/lib/figures/drafts/draft-mutations";
import { undoDecisions } from "@/lib/figures/review/undo-mutations";
import { listRecentDecisions } from "@/lib/figures/review/undo-queries";
import type { Revision } from "@/lib/figures/types";
import { decideYear } from "@/lib/figures/years/year-mutations";
import { makeRelease } from "@/lib/releases/mutations";
import { getReleasePreview } from "@/lib/releases/queries";
import { sealEarlier } from "@/lib/seals/seal-earlier";
import {
  changedEvidence,
  createReviewMembers,
  createReviewWorld,
  later,
  refOf,
  shifted,
  stored,
  type ReviewMembers,
  type ReviewWorld,
} from "@/tests/support/cycle/review-world";
import { createMember } from "@/tests/support/factories";
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

describe("refuses", () => {
  const refusal = (revision: Revision, actor = members.reviewer) =>
    world.undo(actor, [revision]).then(
      () => null,
      (error: unknown) => {
        const { code, reference } = error as DomainError;
        return [code, reference.key];
      },
    );

  it("another reviewer's decision, also to an administrator", async () => {
    const decided = await world.approved("1");
    const other = await createMember("reviewer");
    for (const actor of [other, members.admin]) {
      expect(await refusal(decided, actor)).toEqual(["forbidden", "reviewing.undo.notOwn"]);
    }
    for (const actor of [members.analyst, await createMember("official")]) {
      expect(await refusal(decided, actor)).toEqual(["forbidden", "errors.forbidden"]);
    }
  });

  it("in the 61st second", async () => {
    const decided = await world.approved("1");
    later(60_500);
    expect(await refusal(decided)).toEqual(["conflict", "reviewing.undo.tooLate"]);
    expect((await stored(decided.id)).undoneAt).toBeNull();
  });

  it("a members.second time, as two windows would ask, and what a window never saw", async () => {
    const decided = await world.approved("1");
    const [one, two] = await Promise.all([refusal(decided), refusal(decided)]);
    expect([one, two]).toContainEqual(null);
    expect([one, two]).toContainEqual(["conflict", "reviewing.undo.already"]);
    expect(await world.waiting()).toHaveLength(1);
    const next = await world.approved("2", { indicator: "results" });
    expect(await refusal({ ...next, lockVersion: next.lockVersion - 1 })).toEqual([
      "conflict",
      "figures.conflict.changedElsewhere",
    ]);
    expect(await refusal({ ...next, id: "nowhere" })).toEqual(["not-found", "errors.notFound"]);
    const draft = await saveDraft(members.analyst, world.entry({ indicator: "firms", value: "3" }));
    expect((await refusal(draft))?.[0]).toBe("not-found");
  });

  it("what a release has published, and a release sees what was undone before it", async () => {
    const [kept, published] = [
      await world.approved("1"),
      await world.approved("2", { scope: "wuhan" }),
    ];
    await world.undo(members.reviewer, [kept]);
    const preview = await getReleasePreview(members.admin, world.plan.code);
    expect(preview.assessment.indicators[0]?.scopes.flatMap(({ series }) => series)).toHaveLength(
      1,
    );
    const release = await makeRelease(members.admin, world.plan.code, {
      note: "首版",
      expectedNumber: 1,
    });
    expect(await refusal(published)).toEqual(["conflict", "reviewing.undo.released"]);
    const released = await getPlanAssessment(members.admin, world.plan.code, {
      asOf: release.instant,
    });
    expect(released.indicators[0]?.scopes.flatMap(({ series }) => series)).toHaveLength(1);
    expect(await changedEvidence()).toEqual([]);
  });

  it("a release made from a preview that somebody has undone something of since", async () => {
    const decided = await world.approved("1");
    await world.approved("2", { scope: "wuhan" });
    const previewedAt = new Date().toISOString();
    later(50);
    await world.undo(members.reviewer, [decided]);
    await expect(
      makeRelease(members.admin, world.plan.code, { note: "首版", expectedNumber: 1, previewedAt }),
    ).rejects.toMatchObject({ reference: { key: "releases.errors.newApprovals" } });
  });

  it("in a year that was closed since", async () => {
    const decided = await world.approved("1");
    const year = { plan: world.plan.code, year: 2024, dueOn: "", reason: "", seen: 0 };
    await decideYear(members.admin, { ...year, kind: "closed" });
    expect(await refusal(decided)).toEqual(["conflict", "reviewing.undo.yearClosed"]);
  });

  it("nothing chosen", async () => {
    await expect(undoDecisions(members.reviewer, [])).rejects.toMatchObject({ code: "invalid" });
  });
});

describe("what can still be undone", () => {
  const recent = (actor = members.reviewer) => listRecentDecisions(actor, world.plan.code);

  it("is listed for who decided, one entry a decision, for a minute", async () => {
    const pair = [
      await saveAndSubmit(members.analyst, world.entry({ value: "1" })),
      await saveAndSubmit(members.analyst, world.entry({ value: "2", scope: "wuhan" })),
    ];
    const approvals = await world.decide(members.reviewer, "approve", pair);
    later(5000);
    const other = await saveAndSubmit(
      members.analyst,
      world.entry({ value: "3", indicator: "results" }),
    );
    await world.decide(members.reviewer, "return", [other]);
    const [{ reviewedAt }] = [approvals[0]!];
    expect(await recent()).toMatchObject([
      { state: "returned", cells: [{ revision: other.id }] },
      { state: "approved", cells: approvals.map(refOf), at: reviewedAt },
    ]);
    expect((await recent())[1]?.until).toBe(shifted(reviewedAt, 60_000));
    expect(await recent(members.admin)).toEqual([]);

    later(56_000);
    expect(await recent()).toMatchObject([{ state: "returned" }]);
    await undoDecisions(members.reviewer, (await recent())[0]!.cells);
    expect(await recent()).toEqual([]);
  });

  it("is not listed once a release shows it", async () => {
    await world.approved("1");
    expect(await recent()).toHaveLength(1);
    await makeRelease(members.admin, world.plan.code, { note: "首版", expectedNumber: 1 });
    expect(await recent()).toEqual([]);
  });
});
