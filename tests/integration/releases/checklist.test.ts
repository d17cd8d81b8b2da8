import { afterAll, beforeAll, expect, it } from "vitest";

import { decideYear } from "@/lib/figures/years/year-mutations";
import type { Actor } from "@/lib/access/types";
import { getReleaseChecklist } from "@/lib/releases/checklist-queries";
import { makeRelease } from "@/lib/releases/mutations";
import { getReleasePreview, listReleases } from "@/lib/releases/queries";
import { createMember, createPlan, type TestPlan } from "@/tests/support/factories";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";
import { writeRevision } from "@/tests/support/write-revision";

let database: TestDatabase;
let admin: Actor;
let people: { author: Actor; reviewer: Actor };
let plan: TestPlan;

beforeAll(async () => {
  database = await useTestDatabase();
  admin = await createMember("admin");
  people = { author: await createMember("analyst"), reviewer: await createMember("reviewer") };
  plan = await createPlan({ signedBy: admin });
});
afterAll(() => database.cleanup());

const scale = { indicator: "scale", year: 2024, calibre: "industry-scale" } as const;
const checklist = async () => getReleaseChecklist(admin, await getReleasePreview(admin, plan.code));
const countOf = async (check: string) => (await checklist()).find((one) => one.check === check);

it("names what waits, what is missing, calibres that break and years that are open", async () => {
  const missing = (await countOf("missing"))!.count;
  // Three targets of the province, three years of the plan.
  expect(missing).toBe(9);
  await writeRevision(plan, people, { ...scale, value: "700" });
  await writeRevision(plan, people, { ...scale, year: 2023, value: "600", state: "submitted" });
  expect(await countOf("missing")).toMatchObject({ count: missing - 1 });
  expect(await countOf("waiting")).toMatchObject({ count: 1 });
  // The target year's value is of another calibre than the target, and no bridge says that they compare.
  await writeRevision(plan, people, {
    indicator: "firms",
    year: 2025,
    calibre: "core-scale",
    value: "12",
  });
  expect((await countOf("calibre-breaks"))?.entries.map(({ indicator }) => indicator)).toContain(
    "firms",
  );
  expect((await countOf("open-years"))?.entries.map(({ year }) => year)).toEqual([
    2023, 2024, 2025,
  ]);
  const decision = { plan: plan.code, year: 2023, seen: 0, dueOn: "", reason: "" };
  await decideYear(admin, { ...decision, kind: "closed" });
  expect((await countOf("open-years"))?.entries.map(({ year }) => year)).toEqual([2024, 2025]);
  // All of that informs and stops nobody.
  await makeRelease(admin, plan.code, { note: "首版", expectedNumber: 1 });
});

it("names approved figures that the checks would refuse today, and leads to their cells", async () => {
  const results = { indicator: "results", calibre: "department-count" } as const;
  await writeRevision(plan, people, { ...results, year: 2023, value: "20" });
  expect(await countOf("blocked")).toMatchObject({ count: 0 });
  // A running count cannot fall: either of the two is wrong.
  await writeRevision(plan, people, { ...results, year: 2024, value: "15" });
  const { entries = [] } = (await countOf("blocked")) ?? {};
  expect(entries.map(({ indicator, scope, year }) => [indicator, scope, year]).toSorted()).toEqual([
    ["results", "province", 2023],
    ["results", "province", 2024],
  ]);
  expect(entries.map(({ href }) => href)).toContain(
    `/figures?plan=${plan.code}&year=2024&scope=province`,
  );
  await writeRevision(plan, people, { ...results, year: 2024, value: "25" });
  expect(await countOf("blocked")).toMatchObject({ count: 0 });
});

it("parts above their whole stop the release until an administrator has acknowledged them", async () => {
  await writeRevision(plan, people, { ...scale, scope: "wuhan", value: "650" });
  await writeRevision(plan, people, { ...scale, scope: "xiangyang", value: "51" });
  expect(await countOf("conflicts")).toMatchObject({
    count: 1,
    entries: [
      {
        indicator: "scale",
        scope: "province",
        year: 2024,
        href: `/indicators/scale?plan=${plan.code}`,
      },
    ],
  });
  const input = { note: "二版", expectedNumber: 2 };
  for (const acknowledged of [undefined, false]) {
    const sent = acknowledged === undefined ? input : { ...input, acknowledged };
    await expect(makeRelease(admin, plan.code, sent)).rejects.toMatchObject({
      code: "invalid",
      fields: { acknowledged: [{ key: "releases.errors.conflictsNotAcknowledged" }] },
    });
  }
  expect(await listReleases(admin, plan.code)).toHaveLength(1);
  await makeRelease(admin, plan.code, { ...input, acknowledged: true });
});

it("asks for the note and the acknowledgement at once where a released figure changes as well", async () => {
  await writeRevision(plan, people, { ...scale, value: "690" });
  const input = { note: "三版", expectedNumber: 3 };
  await expect(makeRelease(admin, plan.code, input)).rejects.toMatchObject({
    fields: { acknowledged: [expect.anything()], correctionNote: [expect.anything()] },
  });
  const both = { ...input, acknowledged: true, correctionNote: "统计局更正" };
  expect(await makeRelease(admin, plan.code, both)).toMatchObject({ number: 3 });
  expect(await countOf("conflicts")).toMatchObject({ count: 1 });
});

it("counts the targets that await data as the overview does, flagged years among those without a value", async () => {
  const { assessment } = await getReleasePreview(admin, plan.code);
  const awaiting = assessment.indicators.filter(({ scopes }) =>
    scopes.some(({ scope, verdict }) => scope === "province" && verdict === "awaiting-data"),
  );
  expect(awaiting.length).toBeGreaterThan(0);
  expect(await countOf("awaiting")).toMatchObject({ count: awaiting.length });
  const missing = (await countOf("missing"))!.count;
  const flagged = { value: null, flag: "not-collected" } as const;
  await writeRevision(plan, people, { ...scale, year: 2025, ...flagged });
  expect(await countOf("missing")).toMatchObject({ count: missing });
});

it("names conflicts of years that are not assessed, and of forecasts among themselves", async () => {
  const before = (await countOf("conflicts"))!.count;
  const later = { ...scale, year: 2031 };
  await writeRevision(plan, people, { ...later, value: "100" });
  await writeRevision(plan, people, { ...later, scope: "wuhan", value: "150" });
  // A forecast is no part of a reported whole.
  const forecast = { ...scale, year: 2032, nature: "forecast" } as const;
  await writeRevision(plan, people, { ...forecast, scope: "wuhan", value: "9000" });
  expect(await countOf("conflicts")).toMatchObject({ count: before + 1 });
  await writeRevision(plan, people, { ...forecast, value: "8000" });
  const years = (await countOf("conflicts"))?.entries.map(({ year }) => year);
  expect(years).toEqual([2024, 2031, 2032]);
  const note = { note: "四版", correctionNote: "更正", expectedNumber: 4 };
  await expect(makeRelease(admin, plan.code, note)).rejects.toMatchObject({
    fields: { acknowledged: [expect.anything()] },
  });
  await makeRelease(admin, plan.code, { ...note, acknowledged: true });
});

it("releases nothing twice: where nothing changed there is no next release", async () => {
  const preview = await getReleasePreview(admin, plan.code);
  expect(preview).toMatchObject({ isUnchanged: true, nextNumber: 5 });
  const again = { note: "再版", expectedNumber: 5, acknowledged: true };
  await expect(makeRelease(admin, plan.code, again)).rejects.toMatchObject({
    code: "conflict",
    reference: { key: "releases.errors.unchanged", values: { number: 4 } },
  });
  await writeRevision(plan, people, { ...scale, year: 2023, value: "601" });
  expect(await getReleasePreview(admin, plan.code)).toMatchObject({ isUnchanged: false });
  await makeRelease(admin, plan.code, again);
});
