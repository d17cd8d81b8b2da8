import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { readSnapshot, writeTransaction } from "@/lib/db/client";
import { newId } from "@/lib/db/new-id";
import { nextInstant } from "@/lib/db/next-instant";
import type { Actor } from "@/lib/access/types";
import { createLink } from "@/lib/links/mutations";
import { openPublicLink } from "@/lib/links/door/open-public-link";
import { getReleasedView } from "@/lib/releases/queries";
import { ACTION_PLAN } from "@/prisma/data/action-plan";
import { FIGURE_CORRECTIONS } from "@/prisma/data/corrections/figure-corrections";
import { FOUND_FIGURES } from "@/prisma/data/found/found-figures";
import { FOUND_SOURCES } from "@/prisma/data/found/found-sources";
import { LEAD_SOURCES } from "@/prisma/data/records/leads/lead-sources";
import { PUBLISHED_FIGURES } from "@/prisma/data/published-figures";
import { SUCCESSOR_PLAN } from "@/prisma/data/successor-plan";
import {
  ensureCorrectionReleaseIn,
  ensureFirstReleaseIn,
  isOnlyLoadedIn,
} from "@/prisma/seed/ensure-first-release";
import { ensureFirstAdministrator, ensureSystemImporter } from "@/prisma/seed/ensure-members";
import { ensurePlan } from "@/lib/plan-files/store/ensure-plan";
import { ensurePublishedFigure } from "@/prisma/seed/ensure-published-figure";
import {
  ensureBaselines,
  ensureBridges,
  ensureTargets,
} from "@/lib/plan-files/store/ensure-targets";
import { loadFactsIn } from "@/prisma/seed/load-facts";
import { createMember } from "@/tests/support/factories";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";

import { countRows } from "./table-counts";

let database: TestDatabase;
let admin: { id: string };
let linker: Actor;

beforeEach(async () => {
  database = await useTestDatabase();
  const made = await writeTransaction((tx) =>
    ensureFirstAdministrator(tx, { email: "admin@example.test", password: "a-long-password" }),
  );
  admin = { id: made.id };
  linker = await createMember("admin");
});

afterEach(() => database.cleanup());

/** What a start of the site did before there was any correction. */
async function startAsBefore(): Promise<void> {
  await writeTransaction(async (tx) => {
    const importerId = await ensureSystemImporter(tx);
    for (const data of [ACTION_PLAN, SUCCESSOR_PLAN]) {
      const ids = await ensurePlan(tx, data, { memberId: admin.id, at: new Date() });
      const at = await nextInstant(tx, ids.plan);
      const signed = { memberId: admin.id, at };
      await ensureTargets(tx, ids, data.targets, signed);
      await ensureBaselines(tx, ids, data.baselines, signed);
      await ensureBridges(tx, ids, data.bridges, signed);
      if (data !== ACTION_PLAN) continue;
      for (const figure of PUBLISHED_FIGURES) {
        await ensurePublishedFigure(tx, ids, figure, { importerId, reviewerId: admin.id, at });
      }
    }
    await ensureFirstReleaseIn(tx);
  });
}

/** What a start of the site does now (`npm run up`). */
async function start(): Promise<void> {
  await writeTransaction(async (tx) => {
    const onlyLoaded = await isOnlyLoadedIn(tx);
    await loadFactsIn(tx);
    await ensureFirstReleaseIn(tx);
    if (onlyLoaded) await ensureCorrectionReleaseIn(tx);
  });
}

const releases = () =>
  readSnapshot((tx) =>
    tx.release.findMany({
      where: { plan: { code: ACTION_PLAN.plan.code } },
      orderBy: { number: "asc" },
    }),
  );

/** The plan as a public link shows it that is held to the release of this number. */
async function publicView(release: number) {
  const expiresAt = new Date(Date.now() + 86_400_000);
  const link = { label: `第${release}版`, expiresAt, release };
  const { token } = await createLink(linker, ACTION_PLAN.plan.code, link);
  const scope = await openPublicLink(token);
  if (scope === null) throw new Error("The link does not open.");
  const { assessment } = await getReleasedView(scope, { year: 2025 });
  const of = (indicator: string, code: string) =>
    assessment.indicators
      .find((one) => one.code === indicator)
      ?.scopes.find(({ scope: own }) => own === code);
  const sourceOf = (key: string | null | undefined) =>
    assessment.sources.find((source) => source.key === key);
  return { assessment, of, sourceOf };
}

describe("a site that starts for the first time", () => {
  it("has each correction as a version with its reason, in one release, and once", async () => {
    await start();
    const before = await countRows();
    expect(before).toMatchObject({
      sources: 16 + FOUND_SOURCES.length + LEAD_SOURCES.length,
      calibres: 8,
      figures: 20 + FOUND_FIGURES.length,
      releases: 1,
    });
    expect(before.revisions).toBe(20 + FIGURE_CORRECTIONS.length + FOUND_FIGURES.length);
    await start();
    expect(await countRows()).toEqual(before);
    const corrections = await readSnapshot((tx) => tx.revision.findMany({ where: { number: 2 } }));
    expect(corrections.map(({ reason }) => reason).toSorted()).toEqual(
      FIGURE_CORRECTIONS.map(({ reason }) => reason).toSorted(),
    );
    for (const { basedOnId, state } of corrections) {
      expect([basedOnId === null, state]).toEqual([false, "approved"]);
    }
    const { of, sourceOf } = await publicView(1);
    expect(of("little-giants", "province")?.basis).toEqual({
      of: "value",
      source: "jimu-2026-2",
      publisher: "极目新闻（转载）",
      grade: "C",
    });
    expect(sourceOf("press-2")).toMatchObject({ publishedOn: "2023-11", grade: "C" });
  });
});

describe("a site that was loaded before the corrections", () => {
  it("publishes them with a note, and says the old where a link is held to the old release", async () => {
    await startAsBefore();
    const then = await publicView(1);
    await start();
    const made = await releases();
    expect(made.map(({ number }) => number)).toEqual([1, 2]);
    expect(made[1]?.correctionNote).toContain("来源等级由B改为C");
    await start();
    expect(await releases()).toHaveLength(2);

    const held = await publicView(1);
    expect(held.assessment.indicators).toEqual(then.assessment.indicators);
    expect(held.assessment.sources).toEqual(then.assessment.sources);
    expect(held.sourceOf(held.of("scale", "province")?.target?.source)?.grade).toBe("B");
    const now = await publicView(2);
    expect(now.sourceOf(now.of("scale", "province")?.target?.source)?.grade).toBe("C");
    expect(now.of("little-giants", "province")).toMatchObject({
      verdict: "met",
      target: { version: 2, min: 100, reading: { zh: expect.stringContaining("年末存量") } },
    });
    const wuhan = now.of("scale", "wuhan")?.series.filter(({ year }) => year === 2025);
    expect(
      wuhan?.map(({ calibre, value, flag, nature }) => [calibre, value, flag, nature]),
    ).toEqual([
      ["firm-directory", null, "not-collected", "actual"],
      ["city-department", 1000, null, "forecast"],
    ]);
    const plan = await readSnapshot((tx) =>
      tx.plan.findUniqueOrThrow({ where: { code: SUCCESSOR_PLAN.plan.code } }),
    );
    expect(plan.nameZh).toContain("关于加快推进人工智能产业发展的实施意见");
  });

  it("releases nothing where people have made a release or approved something since", async () => {
    await startAsBefore();
    await approveByPeople("ai-firms", "wuhan", 2024, "1330");
    await start();
    expect(await releases()).toHaveLength(1);
    // The corrections are there and wait for the next release that somebody makes.
    expect(await readSnapshot((tx) => tx.target.count({ where: { version: 2 } }))).toBe(13);
  });

  it("keeps what people entered: beside their figure stands a reference, their target stands", async () => {
    await startAsBefore();
    await approveByPeople("little-giants", "province", 2025, "131");
    await setTargetByPeople("scale");
    await start();
    await start();
    const own = await readSnapshot((tx) =>
      tx.revision.findMany({
        where: {
          figure: {
            year: 2025,
            indicator: { code: "little-giants" },
            scope: { code: "province" },
          },
        },
        orderBy: { number: "asc" },
      }),
    );
    expect(own.map(({ value, state }) => [value?.toString(), state])).toEqual([
      ["120", "approved"],
      ["131", "approved"],
      ["120", "reference"],
    ]);
    const targets = await readSnapshot((tx) =>
      tx.target.findMany({
        where: { indicator: { code: "scale", plan: { code: ACTION_PLAN.plan.code } } },
        orderBy: { version: "asc" },
      }),
    );
    expect(targets.map(({ version, reason }) => [version, reason])).toEqual([
      [1, null],
      [2, "会议纪要"],
    ]);
    const withheld = await readSnapshot((tx) =>
      tx.auditEvent.findMany({ where: { action: "facts.withheld" } }),
    );
    expect(withheld.map(({ subjectId }) => subjectId)).toEqual([targets[1]?.id]);
  });
});

async function approveByPeople(
  indicator: string,
  scope: string,
  year: number,
  value: string,
): Promise<void> {
  const [author, reviewer] = [await createMember("analyst"), await createMember("reviewer")];
  await writeTransaction(async (tx) => {
    const figure = await tx.figure.findFirstOrThrow({
      where: { year, indicator: { code: indicator }, scope: { code: scope } },
      include: { revisions: true },
    });
    const [first] = figure.revisions;
    const at = await nextInstant(tx, figure.planId);
    await tx.revision.create({
      data: {
        id: newId(),
        figureId: figure.id,
        number: 2,
        value,
        qualifier: "exact",
        nature: "actual",
        sourceId: first?.sourceId ?? null,
        state: "approved",
        reason: "核对后更正",
        authorId: author.id,
        createdAt: at,
        submittedAt: at,
        reviewerId: reviewer.id,
        reviewedAt: at,
      },
    });
  });
}

async function setTargetByPeople(indicator: string): Promise<void> {
  await writeTransaction(async (tx) => {
    const { id, approvedAt, ...first } = await tx.target.findFirstOrThrow({
      where: { indicator: { code: indicator, plan: { code: ACTION_PLAN.plan.code } } },
      include: { indicator: { select: { planId: true } } },
    });
    const { indicator: of, ...columns } = first;
    const at = await nextInstant(tx, of.planId);
    expect([id, approvedAt < at]).toEqual([expect.any(String), true]);
    const changed = { version: 2, reason: "会议纪要", approvedAt: at };
    await tx.target.create({ data: { ...columns, ...changed, id: newId() } });
  });
}
