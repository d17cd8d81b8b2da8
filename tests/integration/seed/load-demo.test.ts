import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { readSnapshot, writeTransaction } from "@/lib/db/client";
import { ensureDemoMembers } from "@/prisma/seed/ensure-demo-members";
import { loadDemo } from "@/prisma/seed/load-demo";
import { loadFacts } from "@/prisma/seed/load-facts";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";

import { assessStoredPlan } from "./assess-stored-plan";
import { countRows } from "./table-counts";

let database: TestDatabase;

beforeAll(async () => {
  database = await useTestDatabase();
  await writeTransaction((tx) => ensureDemoMembers(tx, "the-demo-password"));
  await loadDemo();
});

afterAll(() => database.cleanup());

const TARGETED = [
  "scale",
  "landmark-results",
  "national-key-labs",
  "provincial-platforms",
  "high-tech-firms",
  "little-giants",
  "industry-models",
  "scenarios",
  "national-standing",
  "industry-system",
] as const;

async function verdicts(year: number | undefined, asOf?: string) {
  const assessed = await assessStoredPlan(year, asOf);
  return Object.fromEntries(
    TARGETED.map((code) => {
      const { verdict, reason } = assessed(code);
      return [code, reason === null ? verdict : `${verdict}: ${reason}`];
    }),
  );
}

describe("the demonstration", () => {
  it("holds a figure for every indicator with a unit, scope and year", async () => {
    expect(await countRows()).toMatchObject({
      plans: 3,
      figures: 404,
      revisions: 412,
      targets: 24,
      baselines: 7,
      bridges: 1,
      releases: 3,
      members: 5,
    });
    const plan = await readSnapshot((tx) => tx.plan.findFirstOrThrow());
    expect(plan).toMatchObject({ code: "hubei-ai-2023-2025", illustrative: true });
  });

  it("is left alone when loaded again", async () => {
    const before = await countRows();
    await loadDemo();
    expect(await countRows()).toEqual(before);
  });

  it("shows met, missed and awaiting-data by default", async () => {
    expect(await verdicts(undefined)).toEqual({
      scale: "missed",
      "landmark-results": "missed",
      "national-key-labs": "met",
      "provincial-platforms": "awaiting-data",
      "high-tech-firms": "met",
      "little-giants": "met",
      "industry-models": "awaiting-data",
      scenarios: "met",
      "national-standing": "not-assessable: qualitative",
      "industry-system": "not-assessable: qualitative",
    });
  });

  it("shows every running verdict for 2024", async () => {
    expect(await verdicts(2024)).toEqual({
      scale: "watch",
      "landmark-results": "behind",
      "national-key-labs": "met",
      "provincial-platforms": "watch",
      "high-tech-firms": "not-assessable: calibre-break",
      "little-giants": "met",
      "industry-models": "on-track",
      scenarios: "on-track",
      "national-standing": "not-assessable: qualitative",
      "industry-system": "not-assessable: qualitative",
    });
    const assessed = await assessStoredPlan(2024);
    expect(assessed("scale", "yichang")).toMatchObject({
      verdict: "reversed",
      target: { origin: "allocation" },
    });
    expect(assessed("scale").references).toMatchObject([{ year: 2024, value: 955 }]);
  });

  it("shows on a past day what was known then: the first value, the first target", async () => {
    const asOf = "2025-03-01T02:00:00.000Z";
    const then = await assessStoredPlan(2024, asOf);
    expect(then("scale").latest?.value).toBe(918);
    expect(then("industry-models")).toMatchObject({ verdict: "met", target: { min: 5 } });
    const now = await assessStoredPlan(2024);
    expect(now("scale").latest?.value).toBe(930);
    expect(now("industry-models").target).toMatchObject({ min: 8, version: 2 });
  });

  it("approved some figures after the second release", async () => {
    const { release, later } = await readSnapshot(async (tx) => {
      const release = await tx.release.findFirstOrThrow({ orderBy: { number: "desc" } });
      const where = { state: "approved", reviewedAt: { gt: release.instant } };
      return { release, later: await tx.revision.count({ where }) };
    });
    expect(release).toMatchObject({ number: 2, instant: new Date("2026-03-01T02:00:00.000Z") });
    expect(later).toBe(11);
  });

  it("leaves the reviewer something to do", async () => {
    const states = await readSnapshot((tx) =>
      tx.revision.groupBy({ by: ["state"], _count: true, orderBy: { state: "asc" } }),
    );
    expect(states.map(({ state, _count }) => [state, _count])).toEqual([
      ["approved", 406],
      ["draft", 1],
      ["reference", 1],
      ["returned", 1],
      ["submitted", 3],
    ]);
  });

  it("refuses the published figures in the same database", async () => {
    const before = await countRows();
    await expect(loadFacts()).rejects.toThrow("demonstration database");
    expect(await countRows()).toEqual(before);
  });
});
