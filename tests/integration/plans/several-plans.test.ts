import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { DomainError } from "@/lib/errors/domain-error";
import { getPlanAssessment, getReleasedAssessment } from "@/lib/assessment/load/queries";
import { writeTransaction } from "@/lib/db/client";
import { createLink } from "@/lib/links/mutations";
import { openPublicLink } from "@/lib/links/door/open-public-link";
import { listLinks } from "@/lib/links/queries";
import type { PublicScope } from "@/lib/access/public-scope";
import type { Actor } from "@/lib/access/types";
import { getFinalAssessment, getReleasedFinalAssessment } from "@/lib/closing/final-queries";
import { getReleasedPlan, listPlans } from "@/lib/plans/queries";
import { takeovers } from "@/lib/closing/takeover";
import { getChanges, getReleasedChanges } from "@/lib/releases/change-queries";
import { makeRelease } from "@/lib/releases/mutations";
import { listReleases } from "@/lib/releases/queries";
import { SAMPLE_PLAN } from "@/prisma/data/illustrative/sample-province";
import { hasReleasedPillars, listPlansWithoutPillars } from "@/lib/wayfinding/queries";
import { ensureDemoMembers } from "@/prisma/seed/ensure-demo-members";
import { loadDemo } from "@/prisma/seed/load-demo";
import { createMember } from "@/tests/support/factories";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";

let database: TestDatabase;
let admin: Actor;

const [HUBEI, NEXT, SAMPLE] = ["hubei-ai-2023-2025", "hubei-ai-2027", "sample-province-2027"];
const LATEST = { label: "网站", expiresAt: new Date(Date.now() + 86_400_000), release: null };

beforeAll(async () => {
  database = await useTestDatabase();
  await writeTransaction((tx) => ensureDemoMembers(tx, "the-demo-password"));
  await loadDemo();
  admin = await createMember("admin");
});
afterAll(() => database.cleanup());

async function scopeOf(plan: string, release: number | null = null): Promise<PublicScope> {
  const { token } = await createLink(admin, plan, { ...LATEST, release });
  const scope = await openPublicLink(token);
  if (scope === null) throw new Error("The link does not open.");
  return scope;
}

describe("three plans in one database", () => {
  it("stand in the order they were loaded, and load once", async () => {
    await loadDemo();
    expect((await listPlans(admin)).map(({ code }) => code)).toEqual([HUBEI, NEXT, SAMPLE]);
  });

  it("share no figure, target, release or link", async () => {
    const [hubei, next, sample] = await Promise.all(
      [HUBEI, NEXT, SAMPLE].map((code) => getPlanAssessment(admin, code)),
    );
    expect(sample!.scopes.map(({ code }) => code)).toEqual(["province"]);
    expect(sample!.indicators.map(({ code }) => code)).toEqual(
      SAMPLE_PLAN.indicators.map(({ code }) => code),
    );
    expect(
      next!.indicators.flatMap(({ scopes }) => scopes.flatMap(({ series }) => series)),
    ).toEqual([]);
    expect(hubei!.indicators.some(({ code }) => code === "national-rank")).toBe(false);

    const numbers = async (code: string) =>
      (await listReleases(admin, code)).map(({ number }) => number);
    expect(await Promise.all([HUBEI, NEXT, SAMPLE].map(numbers))).toEqual([[2, 1], [], [1]]);
    await scopeOf(SAMPLE);
    expect(await listLinks(admin, SAMPLE)).toHaveLength(1);
    expect(await listLinks(admin, HUBEI)).toHaveLength(0);
  });

  it("are told apart by whether they have pillars", async () => {
    expect([...(await listPlansWithoutPillars(admin))].sort()).toEqual([NEXT, SAMPLE]);
    expect(await hasReleasedPillars(await scopeOf(HUBEI))).toBe(true);
    expect(await hasReleasedPillars(await scopeOf(SAMPLE))).toBe(false);
  });

  it("judge a rank, a share, a range and a size of another province", async () => {
    const { indicators } = await getPlanAssessment(admin, SAMPLE, { year: 2025 });
    const said = indicators.map(({ code, scopes }) => {
      const [{ verdict, gap, attainment }] = scopes as [(typeof scopes)[number]];
      return [code, verdict, gap, attainment === null];
    });
    expect(said).toEqual([
      ["national-rank", "on-track", 3, true],
      ["adoption-share", "watch", 23.5, false],
      ["clusters", "on-track", 3, false],
      ["revenue", "watch", 461.4, false],
    ]);
  });

  it("open a link to its own plan only", async () => {
    const scope = await scopeOf(SAMPLE);
    expect((await getReleasedPlan(scope)).code).toBe(SAMPLE);
    expect((await getReleasedAssessment(scope)).plan.code).toBe(SAMPLE);
  });

  it("answer 'not found' for a plan that is not there", async () => {
    for (const call of [
      () => getFinalAssessment(admin, "nowhere"),
      () => getChanges(admin, "nowhere", {}),
      () => getPlanAssessment(admin, "nowhere"),
    ]) {
      await expect(call()).rejects.toThrow(DomainError);
      await expect(call()).rejects.toMatchObject({ code: "not-found" });
    }
  });
});

describe("what changed", () => {
  it("compares releases, days and now, the earlier first whichever was asked for first", async () => {
    const forwards = await getChanges(admin, HUBEI, { from: { release: 1 }, to: { release: 2 } });
    const backwards = await getChanges(admin, HUBEI, { from: { release: 2 }, to: { release: 1 } });
    expect(backwards).toEqual(forwards);
    expect(forwards.comparison?.changes).toMatchObject({
      before: { release: 1 },
      after: { release: 2 },
    });
    expect(forwards.comparison?.release?.number).toBe(2);
    expect(forwards.comparison?.changes.figuresCorrected.length).toBeGreaterThan(0);

    const days = await getChanges(admin, HUBEI, {
      from: { asOf: "2025-06-01T00:00:00.000Z" },
      to: { asOf: "2025-07-01T00:00:00.000Z" },
    });
    expect(days.comparison?.changes.targetsChanged.map(({ indicator }) => indicator)).toEqual([
      "industry-models",
    ]);
    expect(days.comparison?.release).toBeNull();
  });

  it("compares the newest release with now where nothing is asked for", async () => {
    const { comparison } = await getChanges(admin, HUBEI, {});
    expect(comparison?.changes).toMatchObject({ before: { release: 2 }, after: { release: null } });
  });

  it.each([
    ["a release that is not there", { from: { release: 9 }, to: { release: 1 } }],
    ["a release and itself", { from: { release: 1 }, to: { release: 1 } }],
  ])("has nothing to say of %s", async (_name, moments) => {
    expect((await getChanges(admin, HUBEI, moments)).comparison).toBeNull();
  });

  it("tells a public reader nothing later than the link's release", async () => {
    const pinned = await scopeOf(HUBEI, 1);
    const latest = await scopeOf(HUBEI);
    expect(await getReleasedChanges(pinned)).toEqual({ releases: [], comparison: null });
    expect((await getReleasedChanges(pinned, { from: 2 })).comparison).toBeNull();
    const { releases, comparison } = await getReleasedChanges(latest);
    expect(releases.map(({ number }) => number)).toEqual([1]);
    expect(comparison?.changes.after).toMatchObject({ release: 2 });
    expect((await getReleasedChanges(latest, { from: 2 })).comparison).toBeNull();
  });
});

describe("the final assessment", () => {
  it("judges the last year, and names what the next plan would take over", async () => {
    const { assessment, successors } = await getFinalAssessment(admin, HUBEI);
    expect(assessment).toMatchObject({ year: 2025, phase: "final" });
    expect(successors.map(({ assessment: next }) => next.plan.code)).toEqual([NEXT]);
    expect(takeovers(assessment, successors[0]!)).toMatchObject([
      { indicator: { code: "scale" }, state: "same-calibre", value: { value: 1386.5 } },
    ]);
    expect((await getFinalAssessment(admin, NEXT)).successors).toEqual([]);
  });

  it("shows a public reader no successor before it is released, and none that was released later", async () => {
    const earlier = await scopeOf(HUBEI, 1);
    expect((await getReleasedFinalAssessment(earlier)).successors).toEqual([]);
    await makeRelease(admin, NEXT, { note: "首版", expectedNumber: 1 });
    expect((await getReleasedFinalAssessment(earlier)).successors).toEqual([]);
    expect((await getReleasedFinalAssessment(await scopeOf(HUBEI))).successors).toEqual([]);

    await makeRelease(admin, HUBEI, {
      note: "三版",
      correctionNote: "更正",
      withoutNotes: "说明另行报送",
      expectedNumber: 3,
      acknowledged: true,
    });
    const [successor] = (await getReleasedFinalAssessment(await scopeOf(HUBEI))).successors;
    expect(successor?.assessment).toMatchObject({ plan: { code: NEXT }, release: 1 });
  });
});
