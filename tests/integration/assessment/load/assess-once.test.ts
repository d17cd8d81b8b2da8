import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";

import { assessOnce } from "@/lib/assessment/load/assess-once";
import { getPlanAssessment } from "@/lib/assessment/load/queries";
import type { Actor } from "@/lib/access/types";
import { getFinalAssessment } from "@/lib/closing/final-queries";
import { isOwed } from "@/lib/figures/years/completeness";
import { getCompletenessBoard } from "@/lib/figures/years/completeness-queries";
import { getChanges } from "@/lib/releases/change-queries";
import { getPlanView } from "@/lib/releases/queries";
import { makeRelease } from "@/lib/releases/mutations";
import { createMember, createPlan, type TestPlan } from "@/tests/support/factories";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";
import { writeRevision } from "@/tests/support/write-revision";

let database: TestDatabase;
let people: { author: Actor; reviewer: Actor };
let admin: Actor;
let plan: TestPlan;

const scale = { indicator: "scale", year: 2024, calibre: "industry-scale" } as const;
const MINUTE = 60_000;
let minutes = 1;

beforeAll(async () => {
  database = await useTestDatabase();
  people = { author: await createMember("analyst"), reviewer: await createMember("reviewer") };
  admin = await createMember("admin");
  plan = await createPlan({ signedBy: admin });
  await writeRevision(plan, people, { ...scale, value: "700" });
});
afterAll(() => database.cleanup());
beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"] });
  wait();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Each test begins some minutes after all that was written before it. */
function wait(): void {
  minutes += 2;
  vi.setSystemTime(Date.now() + minutes * MINUTE);
}

let made = 0;
const count = (asOf?: string) =>
  assessOnce(["counted", plan.code], asOf, {
    read: () => Promise.resolve(null),
    make: (_, instant) => ({ made: (made += 1), instant }),
    saidAt: (before, instant) => ({ ...before, instant }),
  });
const scaleIn2024 = async () => {
  const { indicators } = await getPlanAssessment(admin, plan.code, { year: 2024 });
  return indicators[0]?.scopes[0]?.latest?.value;
};

describe("the present of a plan", () => {
  it("is made once while nobody writes, and says the instant at which it is asked", async () => {
    const first = await count();
    vi.setSystemTime(Date.now() + 1_000);
    const second = await count();
    expect(second.made).toBe(first.made);
    expect(Date.parse(second.instant) - Date.parse(first.instant)).toBe(1_000);
  });

  it("is made anew after anything was written, and on the next day", async () => {
    const first = await count();
    await writeRevision(plan, people, { ...scale, year: 2023, value: "1", state: "draft" });
    const second = await count();
    expect(second.made).toBe(first.made + 1);
    vi.setSystemTime(Date.now() + 24 * 60 * MINUTE);
    expect((await count()).made).toBe(second.made + 1);
  });

  it("is never kept of a past instant", async () => {
    const past = new Date(Date.now() - MINUTE).toISOString();
    const first = await count(past);
    expect((await count(past)).made).toBe(first.made + 1);
  });

  it("shows a value as soon as it is approved", async () => {
    expect(await scaleIn2024()).toBe(700);
    expect(await scaleIn2024()).toBe(700);
    await writeRevision(plan, people, { ...scale, value: "712" });
    expect(await scaleIn2024()).toBe(712);
  });

  it("is not kept while something is stamped with an instant still to come", async () => {
    await makeRelease(admin, plan.code, { note: "", expectedNumber: 1 });
    const next = new Date(Date.now() + 100);
    await writeRevision(plan, people, { ...scale, value: "720", at: next.toISOString() });
    expect(await scaleIn2024()).toBe(712);
    vi.setSystemTime(next.getTime() + 1);
    expect(await scaleIn2024()).toBe(720);
  });

  it("keeps the overview with its changes, which say the instant as well", async () => {
    wait();
    const first = await getPlanView(admin, plan.code);
    vi.setSystemTime(Date.now() + 1_000);
    const second = await getPlanView(admin, plan.code);
    const now = new Date().toISOString();
    expect(second.changes?.figuresCorrected).toBe(first.changes?.figuresCorrected);
    expect([second.assessment.asOf, second.changes?.after.asOf]).toEqual([now, now]);
  });

  it("keeps the page of changes up to now, which shows what is approved afterwards", async () => {
    wait();
    const first = (await getChanges(admin, plan.code, {})).comparison;
    vi.setSystemTime(Date.now() + 1_000);
    const second = (await getChanges(admin, plan.code, {})).comparison;
    const now = new Date().toISOString();
    expect(second?.changes.figuresCorrected).toBe(first?.changes.figuresCorrected);
    expect([second?.assessment.asOf, second?.changes.after.asOf]).toEqual([now, now]);
    await writeRevision(plan, people, { ...scale, value: "731" });
    const { comparison } = await getChanges(admin, plan.code, {});
    expect(comparison?.changes.figuresCorrected[0]?.after.value).toBe(731);
  });

  it("keeps no page of changes between two moments that are asked for", async () => {
    wait();
    const moments = { from: { release: 1 }, to: { asOf: new Date().toISOString() } };
    const first = (await getChanges(admin, plan.code, moments)).comparison;
    const second = (await getChanges(admin, plan.code, moments)).comparison;
    expect(second).toEqual(first);
    expect(second?.changes.figuresCorrected).not.toBe(first?.changes.figuresCorrected);
  });

  it("keeps the final assessment, which says the instant as well", async () => {
    wait();
    const first = await getFinalAssessment(admin, plan.code);
    vi.setSystemTime(Date.now() + 1_000);
    const second = await getFinalAssessment(admin, plan.code);
    expect(second.assessment.indicators).toBe(first.assessment.indicators);
    expect(second.assessment.asOf).toBe(new Date().toISOString());
  });

  it("counts what is owed once, and anew after a value was sent", async () => {
    wait();
    const owed = async () => {
      const { cells } = await getCompletenessBoard(admin, plan.code, 2025);
      return cells.filter(isOwed).length;
    };
    const before = await owed();
    expect(await owed()).toBe(before);
    await writeRevision(plan, people, { ...scale, year: 2025, value: "800", state: "submitted" });
    expect(await owed()).toBe(before - 1);
  });
});

it("shows another plan of the same code in another database", async () => {
  wait();
  const first = await count();
  const other = await useTestDatabase();
  const again = await count();
  await other.cleanup();
  expect(again.made).toBe(first.made + 1);
});
