import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";

import { saveAndSubmit, saveDraft } from "@/lib/figures/drafts/draft-mutations";
import { listNotices } from "@/lib/figures/review/notice-queries";
import { DUE_SOON_DAYS } from "@/lib/figures/review/notices";
import { reviewTogether } from "@/lib/figures/review/review-mutations";
import { withdrawSubmission } from "@/lib/figures/drafts/submission-mutations";
import type { Revision } from "@/lib/figures/types";
import { decideYear } from "@/lib/figures/years/year-mutations";
import type { Actor } from "@/lib/access/types";
import { entryInput } from "@/tests/support/entry-input";
import { createMember, createPlan, type TestPlan } from "@/tests/support/factories";
import { submitTogether } from "@/tests/support/drafts/submit-stored";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";

let database: TestDatabase;
let analyst: Actor;
let reviewer: Actor;
let admin: Actor;
let official: Actor;
let plan: TestPlan;

beforeAll(async () => {
  database = await useTestDatabase();
  analyst = await createMember("analyst", { name: "甲" });
  reviewer = await createMember("reviewer", { name: "丙" });
  admin = await createMember("admin", { name: "丁" });
  official = await createMember("official");
});
beforeEach(async () => {
  plan = await createPlan({ signedBy: admin });
});
afterAll(() => database.cleanup());

const SCOPES = ["province", "wuhan", "xiangyang"] as const;
const refOf = ({ id, lockVersion }: Revision) => ({ revision: id, lockVersion });
const entry = (fields: Record<string, string>) => entryInput({ plan: plan.code, ...fields });
const noticesOf = (actor: Actor) => listNotices(actor, plan.code);

/** Three cells of one author, sent in one go. */
async function sendThree(): Promise<readonly Revision[]> {
  const drafts: Revision[] = [];
  for (const scope of SCOPES) drafts.push(await saveDraft(analyst, entry({ scope, value: "9" })));
  return submitTogether(analyst, drafts);
}

it("what waits is one notice a submission, for those who may review it and not for its author", async () => {
  const sent = await sendThree();
  const alone = await saveAndSubmit(admin, entry({ indicator: "results", value: "3" }));
  const waiting = [
    { kind: "waiting", authorName: "甲", count: 3 },
    { kind: "waiting", authorName: "丁", count: 1 },
  ];
  expect(await noticesOf(reviewer)).toMatchObject(waiting);
  expect(await noticesOf(reviewer)).toHaveLength(2);
  expect(await noticesOf(admin)).toMatchObject(waiting.slice(0, 1));
  expect(await noticesOf(admin)).toHaveLength(1);
  expect(await noticesOf(analyst)).toEqual([]);
  expect(await noticesOf(official)).toEqual([]);

  // A notice goes when its cause goes.
  await withdrawSubmission(analyst, refOf(sent[0]!));
  expect(await noticesOf(reviewer)).toMatchObject([{ count: 2 }, { count: 1 }]);
  const cells = [...sent.slice(1), alone].map(refOf);
  await reviewTogether(reviewer, { decision: "approve", note: "", cells });
  expect(await noticesOf(reviewer)).toEqual([]);
});

it("what came back is one notice a submission and note, for its author alone, until it is mended", async () => {
  const [first, second, third] = (await sendThree()).map(refOf);
  await reviewTogether(reviewer, {
    decision: "return",
    note: "单位有误",
    cells: [first!, second!],
  });
  await reviewTogether(reviewer, { decision: "return", note: "来源不清", cells: [third!] });
  const notices = await noticesOf(analyst);
  expect(
    notices.map((notice) =>
      notice.kind === "returned" ? [notice.note, notice.revisions.length, notice.reviewerName] : [],
    ),
  ).toEqual(
    expect.arrayContaining([
      ["单位有误", 2, "丙"],
      ["来源不清", 1, "丙"],
    ]),
  );
  expect(notices).toHaveLength(2);
  for (const other of [reviewer, admin, official]) expect(await noticesOf(other)).toEqual([]);

  await saveAndSubmit(analyst, entry({ scope: "xiangyang", value: "10" }));
  expect(await noticesOf(analyst)).toMatchObject([{ note: "单位有误" }]);
});

it("a due date is told when it is near or past, while something is owed and the year is open", async () => {
  const due = (days: number) =>
    new Date(Date.now() + days * 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 10);
  const decide = (kind: "due" | "closed" | "reopened", seen: number, dueOn = "") =>
    decideYear(admin, { plan: plan.code, year: 2024, kind, seen, dueOn, reason: "更正" });
  await decide("due", 0, due(DUE_SOON_DAYS + 2));
  expect(await noticesOf(analyst)).toEqual([]);
  await decide("due", 1, due(3));
  // Three indicators that are counted, four scopes.
  const owed = { kind: "due", year: 2024, dueOn: due(3), overdue: false, count: 12, own: null };
  expect(await noticesOf(analyst)).toEqual([owed]);
  expect(await noticesOf(reviewer)).toEqual([]);
  await saveDraft(analyst, entry({ value: "9" }));
  expect(await noticesOf(analyst)).toEqual([owed]);
  await saveAndSubmit(analyst, entry({ scope: "wuhan", value: "9" }));
  await saveAndSubmit(analyst, entry({ scope: "xiangyang", flag: "not-collected", source: "" }));
  expect(await noticesOf(analyst)).toEqual([{ ...owed, count: 10 }]);
  await decide("due", 2, due(-1));
  expect(await noticesOf(analyst)).toEqual([{ ...owed, dueOn: due(-1), overdue: true, count: 10 }]);
  await decide("closed", 3);
  expect(await noticesOf(analyst)).toEqual([]);
});
