import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { DomainError } from "@/lib/errors/domain-error";
import { verifyChain } from "@/lib/audit/verify-chain";
import { readSnapshot, writeTransaction } from "@/lib/db/client";
import { newId } from "@/lib/db/new-id";
import { createLink } from "@/lib/links/mutations";
import { openPublicLink } from "@/lib/links/door/open-public-link";
import type { Actor } from "@/lib/access/types";
import { getPlanAssessment } from "@/lib/assessment/load/queries";
import { getFinalAssessment, getReleasedFinalAssessment } from "@/lib/closing/final-queries";
import { takeOverBaseline } from "@/lib/closing/takeover-mutations";
import { getTakeoverPage } from "@/lib/closing/takeover-queries";
import type { TakeoverInput } from "@/lib/closing/takeover-schema";
import { makeRelease } from "@/lib/releases/mutations";
import { createMember, createPlan, type TestPlan } from "@/tests/support/factories";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";
import { writeRevision } from "@/tests/support/write-revision";

let database: TestDatabase;
let admin: Actor;
let people: { author: Actor; reviewer: Actor };
let ended: TestPlan;
let next: TestPlan;

beforeAll(async () => {
  database = await useTestDatabase();
  admin = await createMember("admin", { name: "管理员王某" });
  people = { author: await createMember("analyst"), reviewer: await createMember("reviewer") };
});
afterAll(() => database.cleanup());

/** A plan that ended in 2025 and the one that continues it, with a target for 2027 in the calibre 产业规模. */
beforeEach(async () => {
  ended = await createPlan({ signedBy: admin });
  next = await createPlan();
  await writeTransaction(async (tx) => {
    const years = { startYear: 2026, endYear: 2027, predecessorId: ended.id };
    await tx.plan.update({ where: { id: next.id }, data: years });
    await tx.target.create({
      data: {
        id: newId(),
        indicatorId: next.indicators.scale,
        scopeId: next.scopes.province,
        version: 1,
        year: 2027,
        comparison: "gte",
        min: "3500",
        origin: "plan",
        calibreId: next.calibres["industry-scale"],
        wordingZh: "达到3500亿元",
        wordingEn: "reach 3500",
        createdById: admin.id,
        approvedAt: new Date(),
      },
    });
  });
});

const approve = (calibre: "industry-scale" | "core-scale", value: string, year = 2025) =>
  writeRevision(ended, people, { indicator: "scale", year, calibre, value });

async function entryNow() {
  const page = await getTakeoverPage(admin, next.code);
  const entry = page?.entries[0];
  if (entry === undefined) throw new Error("There is no target to take anything over for.");
  return entry;
}

/** The form as the page would send it. */
async function form(fields: Partial<TakeoverInput> = {}): Promise<TakeoverInput> {
  const { candidate, lastVersion } = await entryNow();
  return {
    plan: next.code,
    indicator: "scale",
    revision: candidate?.revision ?? "none",
    seen: lastVersion,
    reason: "",
    bridgeZh: "",
    bridgeEn: "",
    ...fields,
  };
}

async function refusal(input: Promise<TakeoverInput>): Promise<unknown> {
  try {
    return await takeOverBaseline(admin, await input);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return [error.code, error.reference.key.split(".").at(-1), Object.keys(error.fields)];
  }
}

const baselineOf = async (asOf?: string) =>
  (await getPlanAssessment(admin, next.code, { asOf })).indicators[0]?.scopes[0]?.baseline;

/** An instant that lies after all that was written and before all that comes. */
async function pause(): Promise<string> {
  await new Promise((resolve) => setTimeout(resolve, 5));
  const now = new Date().toISOString();
  await new Promise((resolve) => setTimeout(resolve, 5));
  return now;
}

describe("a last value is taken over as a baseline", () => {
  it("with what was approved, and says by whom", async () => {
    const sourceId = newId();
    const described = { key: sourceId, title: "统计公报", publisher: "统计局", grade: "A" };
    await writeTransaction((tx) =>
      tx.source.create({ data: { id: sourceId, ...described, createdAt: new Date() } }),
    );
    await writeRevision(ended, people, {
      indicator: "scale",
      year: 2025,
      calibre: "industry-scale",
      value: "1386.5",
      sourceId,
    });
    const before = await pause();
    expect(await takeOverBaseline(admin, await form())).toBe(1);
    expect(await baselineOf()).toMatchObject({
      year: 2025,
      value: 1386.5,
      qualifier: "exact",
      calibre: "industry-scale",
      source: sourceId,
    });
    // As of before there is none.
    expect(await baselineOf(before)).toBeNull();
    const { successors } = await getFinalAssessment(admin, ended.code);
    expect(successors[0]?.origins).toMatchObject([
      { indicator: "scale", version: 1, byName: "管理员王某", reason: null, newer: null },
    ]);
    const events = await readSnapshot((tx) =>
      tx.auditEvent.findMany({ where: { action: "baseline.taken-over", actorId: admin.id } }),
    );
    expect(events.at(-1)?.detail).toContain(next.code);
    expect(await refusal(form())).toEqual(["conflict", "already", []]);
    expect(await verifyChain()).toMatchObject({ broken: null });
  });

  it("only where one is approved for the last year, and as it stood beside the form", async () => {
    await approve("industry-scale", "1200", 2024);
    expect((await entryNow()).candidate).toBeNull();
    expect(await refusal(form())).toEqual(["conflict", "awaiting", []]);
    await approve("industry-scale", "1386.5");
    const old = form();
    await old;
    await approve("industry-scale", "1390");
    expect(await refusal(old)).toEqual(["conflict", "changed", []]);
    expect(await refusal(form({ seen: 3 }))).toEqual(["conflict", "changed", []]);
    expect(await refusal(form({ indicator: "firms" }))).toEqual(["conflict", "nothing", []]);
    expect(await baselineOf()).toBeNull();
  });

  it("of another calibre only with a bridge, which can be signed along with it", async () => {
    await approve("core-scale", "1100");
    const fields = ["bridgeZh", "bridgeEn"];
    expect(await refusal(form())).toEqual(["invalid", "invalid", fields]);
    const note = { bridgeZh: "范围相同", bridgeEn: "same coverage" };
    expect(await takeOverBaseline(admin, await form(note))).toBe(1);
    expect(await baselineOf()).toMatchObject({ value: 1100, calibre: "core-scale" });
    const bridges = await readSnapshot((tx) =>
      tx.bridge.findMany({ where: { indicatorId: next.indicators.scale } }),
    );
    expect(bridges).toMatchObject([{ noteZh: "范围相同", signedById: admin.id }]);
    // The path starts there: the bridge is in force.
    const { indicators } = await getPlanAssessment(admin, next.code);
    expect(indicators[0]?.scopes[0]?.expectedPath[0]).toMatchObject({ year: 2025, value: 1100 });
    // Corrected, it needs no second bridge.
    await approve("core-scale", "1110");
    expect(await takeOverBaseline(admin, await form({ reason: "更正" }))).toBe(2);
  });

  it("never in another unit, which would make another number of it", async () => {
    await approve("industry-scale", "1386.5");
    const input = await form();
    const unit = { unitZh: "万元", unitEn: "10,000 CNY" };
    await writeTransaction((tx) =>
      tx.indicator.update({ where: { id: next.indicators.scale }, data: unit }),
    );
    expect(await entryNow()).toMatchObject({
      candidate: null,
      takeover: { state: "other-unit", value: { value: 1386.5 } },
    });
    expect(await refusal(Promise.resolve(input))).toEqual(["conflict", "otherwise", []]);
    expect(await baselineOf()).toBeNull();
  });

  it("again after a correction as a new version with a reason, never by itself", async () => {
    await approve("industry-scale", "1386.5");
    await takeOverBaseline(admin, await form());
    const first = await pause();
    await approve("industry-scale", "1390.2");
    expect(await baselineOf()).toMatchObject({ value: 1386.5 });
    const { successors } = await getFinalAssessment(admin, ended.code);
    expect(successors[0]?.origins[0]?.newer).toMatchObject({ value: "1390.2", flag: null });
    const [earlier] = (await getFinalAssessment(admin, ended.code, { asOf: first })).successors;
    expect(earlier?.origins[0]?.newer).toBeNull();

    expect(await refusal(form())).toEqual(["invalid", "invalid", ["reason"]]);
    expect(await takeOverBaseline(admin, await form({ reason: "年报更正" }))).toBe(2);
    expect(await baselineOf()).toMatchObject({ value: 1390.2 });
    expect(await baselineOf(first)).toMatchObject({ value: 1386.5 });
    expect((await entryNow()).origin).toMatchObject({ version: 2, reason: "年报更正" });
  });

  it("changes no release that was made, and tells a public reader no name", async () => {
    await approve("industry-scale", "1386.5");
    await makeRelease(admin, next.code, { note: "首版", expectedNumber: 1 });
    await makeRelease(admin, ended.code, { note: "首版", expectedNumber: 1 });
    const { token } = await createLink(admin, ended.code, {
      label: "网站",
      expiresAt: null,
      release: null,
    });
    const released = async () => {
      const scope = await openPublicLink(token);
      if (scope === null) throw new Error("The link does not open.");
      return JSON.stringify(await getReleasedFinalAssessment(scope));
    };
    const before = await released();
    await takeOverBaseline(admin, await form());
    expect(await released()).toBe(before);
    await makeRelease(admin, next.code, { note: "二版", expectedNumber: 2 });
    await makeRelease(admin, ended.code, { note: "二版", expectedNumber: 2 });
    const after = await released();
    expect(after).toContain("1386.5");
    expect(after).not.toBe(before);
    expect(after).not.toContain("管理员王某");
  });

  it("of two at once exactly one, and of a plan that continues none nothing", async () => {
    await approve("industry-scale", "1386.5");
    const input = await form();
    const results = await Promise.allSettled([
      takeOverBaseline(admin, input),
      takeOverBaseline(admin, input),
    ]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(await getTakeoverPage(admin, ended.code)).toBeNull();
    await expect(takeOverBaseline(admin, { ...input, plan: ended.code })).rejects.toMatchObject({
      code: "not-found",
    });
  });
});
