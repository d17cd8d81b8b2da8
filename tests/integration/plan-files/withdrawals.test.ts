import { afterAll, beforeAll, expect, it } from "vitest";

import type { Actor } from "@/lib/access/types";
import { bridgesInForce, compositeKey, versionsInForce } from "@/lib/assessment/in-force";
import { loadInput } from "@/lib/assessment/load/load-input";
import { readSnapshot, writeTransaction } from "@/lib/db/client";
import { adoptPlanDraft } from "@/lib/plan-files/drafts/adopt-draft";
import { savePlanGrounds, savePlanSection } from "@/lib/plan-files/drafts/edit-section";
import { getPlanDraft } from "@/lib/plan-files/drafts/queries";
import { getDraftSection } from "@/lib/plan-files/drafts/section-query";
import { startPlanDraft } from "@/lib/plan-files/drafts/start-draft";
import type { PlanFile } from "@/lib/plan-files/plan-file";
import type { Section } from "@/lib/plan-files/sections";
import { createPlan } from "@/lib/plan-files/store/create-plan";
import { makeRelease } from "@/lib/releases/mutations";
import { sealEarlier } from "@/lib/seals/seal-earlier";
import { verifyEvidence } from "@/lib/seals/verify-evidence";
import { createMember } from "@/tests/support/factories";
import { editDraft } from "@/tests/support/plan-files/edit-draft";
import { MADE_UP_PLAN } from "@/tests/support/plan-files/made-up-plan";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";

/** The made-up plan with a bridge that a change can withdraw. */
const PLAN: PlanFile = {
  ...MADE_UP_PLAN,
  bridges: [
    {
      indicator: "output",
      from: "made-up-survey",
      to: "made-up-count",
      note: { zh: "经核对可比", en: "Found comparable" },
      withdrawn: false,
    },
  ],
};
const { code } = PLAN.plan;
const GROUNDS = { reason: "核对后更正", basis: "云政办〔2027〕2号", basisOn: "2027-02-01" };

let database: TestDatabase;
let author: Actor;
let second: Actor;
let before: string;

beforeAll(async () => {
  database = await useTestDatabase();
  author = await createMember("admin");
  second = await createMember("admin");
  await writeTransaction(sealEarlier);
  const by = { memberId: author.id, at: new Date() };
  await writeTransaction((tx) => createPlan(tx, PLAN, by));
  before = (await makeRelease(author, code, { note: "首版", expectedNumber: 1 })).instant;
});
afterAll(() => database.cleanup());

/** Has the change approved by the other administrator. */
async function approve(draft: string): Promise<void> {
  const seen = await getPlanDraft(author, draft);
  expect(seen?.faults).toEqual([]);
  await savePlanGrounds(author, { draft, lockVersion: seen?.lockVersion ?? -1, ...GROUNDS });
  const { lockVersion = -1 } = (await getPlanDraft(second, draft)) ?? {};
  await adoptPlanDraft(second, { draft, lockVersion });
}

/** Takes the last row out of a section, as its button does. */
async function removeLast(draft: string, section: Section): Promise<void> {
  const content = await getDraftSection(author, draft, section);
  const count = content?.rows.length ?? 0;
  await savePlanSection(author, {
    draft,
    section,
    seen: content?.hash ?? "",
    posted: { from: 0, count, rows: new Map() },
    move: { kind: "remove", row: count - 1 },
    blank: 0,
    block: "",
    kept: "",
  });
}

/** What is in force of the output at an instant. */
async function outputAt(asOf: string) {
  const input = await readSnapshot((tx) => loadInput(tx, code, [asOf]));
  if (input === null) throw new Error("There is no such plan.");
  const place = compositeKey("output", "province");
  return {
    bridges: bridgesInForce(input.bridges, "output", asOf).length,
    baseline: versionsInForce(input.baselines, asOf).get(place)?.value,
    milestones: versionsInForce(input.targets, asOf).get(place)?.milestones.length,
  };
}
const now = () => outputAt(new Date().toISOString());

it("withdraws a bridge, a path and a baseline's value by a change; the past keeps them", async () => {
  const asSet = await now();
  expect(asSet).toEqual({ bridges: 1, baseline: "480", milestones: 1 });
  const draft = await startPlanDraft(author, { from: "plan", plan: code });
  await editDraft(author, draft, "bridges", (rows) =>
    rows.map((row) => ({ ...row, withdrawn: "是" })),
  );
  await removeLast(draft, "milestones");
  await editDraft(author, draft, "baselines", (rows) =>
    rows.map((row) => ({ ...row, value: "470", wordingZh: "约470亿元" })),
  );
  expect(await now()).toEqual(asSet);
  await approve(draft);

  expect(await now()).toEqual({ bridges: 0, baseline: "470", milestones: 0 });
  expect(await outputAt(before)).toEqual(asSet);
  const kept = await readSnapshot(async (tx) => ({
    bridge: await tx.bridge.findFirstOrThrow({ select: { withdrawnAt: true } }),
    baselines: await tx.baseline.findMany({ select: { version: true, reason: true } }),
  }));
  expect(kept.bridge.withdrawnAt).not.toBeNull();
  expect(kept.baselines.map(({ version }) => version).sort()).toEqual([1, 2]);
  expect(await verifyEvidence()).toMatchObject({ chain: { broken: null }, findings: [] });
});

it("signs a withdrawn bridge anew in a row of its own, and not in the old one", async () => {
  const draft = await startPlanDraft(author, { from: "plan", plan: code });
  await editDraft(author, draft, "bridges", (rows) =>
    rows.map((row) => ({ ...row, withdrawn: "" })),
  );
  const refused = await getPlanDraft(author, draft);
  expect(refused?.faults.map(({ section, message }) => [section, message.key])).toEqual([
    ["bridges", "planFiles.fault.fixed"],
  ]);
  await editDraft(author, draft, "bridges", (rows) => [
    ...rows.map((row) => ({ ...row, withdrawn: "是" })),
    { indicator: "output", from: "made-up-survey", to: "made-up-count", noteZh: "再次核对" },
  ]);
  await approve(draft);
  expect(await now()).toMatchObject({ bridges: 1 });
  expect((await verifyEvidence()).findings).toEqual([]);
});

it("lets no target, baseline or bridge simply go", async () => {
  const draft = await startPlanDraft(author, { from: "plan", plan: code });
  for (const section of ["targets", "baselines", "bridges"] as const) {
    await removeLast(draft, section);
  }
  const said = (await getPlanDraft(author, draft))?.faults.map(({ section, message }) =>
    [section, message.key].join(" "),
  );
  for (const section of ["targets", "baselines", "bridges"]) {
    expect(said).toContain(`${section} planFiles.fault.removed`);
  }
});
