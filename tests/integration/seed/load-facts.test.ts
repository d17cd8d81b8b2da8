import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { CURRENT_METHOD } from "@/lib/assessment/method";
import { readSnapshot, writeTransaction } from "@/lib/db/client";
import { newId } from "@/lib/db/new-id";
import { decideYear } from "@/lib/figures/years/year-mutations";
import { ACTION_PLAN } from "@/prisma/data/action-plan";
import type { FigureData } from "@/prisma/data/plan-data";
import { FIGURE_CORRECTIONS } from "@/prisma/data/corrections/figure-corrections";
import { FOUND_FIGURES } from "@/prisma/data/found/found-figures";
import { FOUND_INDICATORS } from "@/prisma/data/found/found-indicators";
import { FOUND_SOURCES } from "@/prisma/data/found/found-sources";
import { LEAD_SOURCES } from "@/prisma/data/records/leads/lead-sources";
import { PUBLISHED_FIGURES } from "@/prisma/data/published-figures";
import { ensureDemoMembers } from "@/prisma/seed/ensure-demo-members";
import { ensureFirstAdministrator, IMPORTER_EMAIL } from "@/prisma/seed/ensure-members";
import { ensureFirstRelease } from "@/prisma/seed/ensure-first-release";
import { ensurePlan } from "@/lib/plan-files/store/ensure-plan";
import { ensurePublishedFigure } from "@/prisma/seed/ensure-published-figure";
import { loadDemo } from "@/prisma/seed/load-demo";
import { loadFacts } from "@/prisma/seed/load-facts";
import { createMember } from "@/tests/support/factories";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";

import { assessStoredPlan } from "./assess-stored-plan";
import { countRows } from "./table-counts";

let database: TestDatabase;
let administrator: string;

beforeAll(async () => {
  database = await useTestDatabase();
  await expect(loadFacts()).rejects.toThrow("There is no administrator yet");
  const made = await writeTransaction((tx) =>
    ensureFirstAdministrator(tx, { email: "admin@example.test", password: "a-long-password" }),
  );
  administrator = made.id;
  await loadFacts();
  await ensureFirstRelease();
});

afterAll(() => database.cleanup());

function listRevisions(figure: FigureData) {
  return readSnapshot((tx) =>
    tx.revision.findMany({
      where: {
        figure: {
          indicator: { code: figure.indicator },
          scope: { code: figure.scope },
          calibre: { code: figure.calibre },
          year: figure.year,
        },
      },
      orderBy: { number: "asc" },
    }),
  );
}

function published(indicator: string, scope: string, year: number): FigureData {
  const figure = [...PUBLISHED_FIGURES, ...FOUND_FIGURES].find(
    (f) => f.indicator === indicator && f.scope === scope && f.year === year,
  );
  if (figure === undefined) throw new Error(`Nothing is published for ${indicator}.`);
  return figure;
}

/** As if the data files said `figure` at the next run. */
async function loadAgain(figure: FigureData): Promise<void> {
  await writeTransaction(async (tx) => {
    const at = new Date();
    const ids = await ensurePlan(tx, ACTION_PLAN, { memberId: administrator, at });
    const importer = await tx.member.findUniqueOrThrow({ where: { email: IMPORTER_EMAIL } });
    const adoption = { importerId: importer.id, reviewerId: administrator, at };
    await ensurePublishedFigure(tx, ids, figure, adoption);
  });
}

describe("loading the published facts", () => {
  it("stores the plan and every published figure once", async () => {
    expect(await countRows()).toMatchObject({
      plans: 2,
      scopes: 11,
      indicators: 15 + FOUND_INDICATORS.length,
      calibres: 8,
      sources: 16 + FOUND_SOURCES.length + LEAD_SOURCES.length,
      // Each target of the plan and of its successor, and the baseline, once more with its corrected source.
      targets: 26,
      baselines: 2,
      bridges: 1,
      figures: 20 + FOUND_FIGURES.length,
      revisions: 20 + FIGURE_CORRECTIONS.length + FOUND_FIGURES.length,
      releases: 1,
      members: 2,
      accounts: 1,
    });
  });

  it("adopts figures by two members, at one instant, with an audit event for each step", async () => {
    const { revisions, importer, events } = await readSnapshot(async (tx) => ({
      revisions: await tx.revision.findMany(),
      importer: await tx.member.findUniqueOrThrow({ where: { email: IMPORTER_EMAIL } }),
      events: await tx.auditEvent.findMany({ where: { subjectType: "revision" } }),
    }));
    for (const revision of revisions) {
      expect(revision.state).toBe("approved");
      // A first value has no reason, a correction has one.
      expect(revision.reason === null).toBe(revision.number === 1);
      expect(revision.authorId).toBe(importer.id);
      expect(revision.reviewerId).toBe(administrator);
      expect(revision.submittedAt).toEqual(revision.reviewedAt);
      const own = events.filter(({ subjectId }) => subjectId === revision.id);
      expect(own.map(({ action, actorId }) => [action, actorId])).toEqual([
        ["revision.submitted", importer.id],
        ["revision.approved", administrator],
      ]);
    }
  });

  it("makes a first release that holds everything approved", async () => {
    const { release, latest } = await readSnapshot(async (tx) => ({
      release: await tx.release.findFirstOrThrow(),
      latest: await tx.revision.aggregate({ _max: { reviewedAt: true } }),
    }));
    expect(release).toMatchObject({ number: 1, methodVersion: CURRENT_METHOD.version });
    expect(release.note).toContain("公开发布的数据");
    expect(release.instant.getTime()).toBeGreaterThanOrEqual(
      latest._max.reviewedAt?.getTime() ?? Infinity,
    );
  });

  it("changes nothing when run again", async () => {
    const before = await countRows();
    await loadFacts();
    await ensureFirstRelease();
    expect(await countRows()).toEqual(before);
  });

  it("leads to the verdicts worked out by hand", async () => {
    const final = await assessStoredPlan(2025);
    expect(final("scale")).toMatchObject({ verdict: "awaiting-data", latest: null });
    expect(final("scale").projection).toBeCloseTo(1203.0, 1);
    expect(final("scale").requiredGrowth).toBeCloseTo(0.427, 3);
    expect(final("little-giants")).toMatchObject({ verdict: "met", latest: { value: 120 } });
    expect(final("scenarios")).toMatchObject({ verdict: "awaiting-data", latest: null });
    const running = await assessStoredPlan(2024);
    expect(running("scale")).toMatchObject({
      verdict: "not-assessable",
      reason: "only-baseline",
    });
    expect(running("little-giants")).toMatchObject({
      verdict: "not-assessable",
      reason: "no-data",
    });
  });

  it("refuses illustrative figures in the same database, whole", async () => {
    const before = await countRows();
    await expect(
      writeTransaction(async (tx) => {
        await ensureDemoMembers(tx, "a-long-password");
      }).then(loadDemo),
    ).rejects.toThrow("published figures");
    const { revisions, sources, targets } = await countRows();
    expect({ revisions, sources, targets }).toEqual({
      revisions: before.revisions,
      sources: before.sources,
      targets: before.targets,
    });
  });
});

describe("a fact that differs from what was loaded before", () => {
  it("becomes a new revision with a reason; the old one and the release stay", async () => {
    const figure = published("ai-gazelles", "wuhan", 2023);
    await loadAgain({ ...figure, value: "1610", qualifier: "about" });
    const [first, second, ...more] = await listRevisions(figure);
    expect(more).toEqual([]);
    expect(first?.value?.toString()).toBe("325");
    expect(second).toMatchObject({
      number: 2,
      state: "approved",
      basedOnId: first?.id,
      reason: "随数据文件更正：数值由325改为1610，修饰词有变",
    });
    expect(second?.value?.toString()).toBe("1610");
    const release = await readSnapshot((tx) => tx.release.findFirstOrThrow());
    expect(second?.reviewedAt?.getTime()).toBeGreaterThan(release.instant.getTime());
    await loadAgain({ ...figure, value: "1610.0", qualifier: "about" });
    expect(await listRevisions(figure)).toHaveLength(2);
  });

  it("does not overrule what members decided since: it is a reference beside it", async () => {
    const figure = published("ai-above-scale", "wuhan", 2022);
    const [first] = await listRevisions(figure);
    if (first === undefined) throw new Error("nothing was loaded");
    const [analyst, reviewer] = [await createMember("analyst"), await createMember("reviewer")];
    const at = new Date();
    await writeTransaction((tx) =>
      tx.revision.create({
        data: {
          id: newId(),
          figureId: first.figureId,
          number: 2,
          value: "31",
          qualifier: "exact",
          nature: "actual",
          sourceId: first.sourceId,
          state: "approved",
          reason: "核对后更正",
          authorId: analyst.id,
          createdAt: at,
          submittedAt: at,
          reviewerId: reviewer.id,
          reviewedAt: at,
        },
      }),
    );
    await loadAgain(figure);
    expect(await listRevisions(figure)).toHaveLength(2);
    await loadAgain({ ...figure, value: "31" });
    expect(await listRevisions(figure)).toHaveLength(2);
    await loadAgain({ ...figure, value: "30" });
    const [, , third] = await listRevisions(figure);
    expect(third).toMatchObject({ number: 3, state: "reference", basedOnId: null });
    await loadAgain({ ...figure, value: "30" });
    expect(await listRevisions(figure)).toHaveLength(3);
  });
});

describe("what an administrator changed since", () => {
  it("stays: a closed year takes nothing in until it is open again", async () => {
    const figure = published("ai-firms", "province", 2025);
    const before = await listRevisions(figure);
    const admin = await createMember("admin");
    const decision = { plan: ACTION_PLAN.plan.code, year: 2025, dueOn: "", reason: "更正" };
    await decideYear(admin, { ...decision, kind: "closed", seen: 0 });
    await loadAgain({ ...figure, value: "1777" });
    await loadFacts();
    expect(await listRevisions(figure)).toEqual(before);
    // Another year takes what is new.
    const open = published("ai-above-scale", "wuhan", 2022);
    await loadAgain({ ...open, value: "33" });
    expect((await listRevisions(open)).at(-1)?.value?.toString()).toBe("33");

    await decideYear(admin, { ...decision, kind: "reopened", seen: 1 });
    await loadAgain({ ...figure, value: "1777" });
    const after = await listRevisions(figure);
    expect(after).toHaveLength(before.length + 1);
    expect(after.at(-1)).toMatchObject({ state: "approved", basedOnId: before.at(-1)?.id });
  });

  it("stays: a withdrawn bridge is not signed again", async () => {
    await writeTransaction(async (tx) => {
      await tx.bridge.updateMany({ data: { withdrawnAt: new Date() } });
    });
    await loadFacts();
    const bridges = await readSnapshot((tx) => tx.bridge.findMany());
    expect(bridges).toHaveLength(1);
    expect(bridges[0]?.withdrawnAt).not.toBeNull();
  });
});
