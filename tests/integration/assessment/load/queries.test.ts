import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { loadInput } from "@/lib/assessment/load/load-input";
import { getPlanAssessment, getReleasedAssessment } from "@/lib/assessment/load/queries";
import type { PlanAssessment } from "@/lib/assessment/types";
import { readSnapshot, writeTransaction } from "@/lib/db/client";
import { newId } from "@/lib/db/new-id";
import type { PublicScope } from "@/lib/access/public-scope";
import type { Actor } from "@/lib/access/types";
import { getPlan, getReleasedPlan, listPlans } from "@/lib/plans/queries";
import { createMember, createPlan, type TestPlan } from "@/tests/support/factories";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";
import { writeRevision } from "@/tests/support/write-revision";

let database: TestDatabase;
let people: { author: Actor; reviewer: Actor };
let official: Actor;
let plan: TestPlan;

const NOW = () => new Date().toISOString();
const scale = { indicator: "scale", year: 2024, calibre: "industry-scale" } as const;

beforeAll(async () => {
  database = await useTestDatabase();
  people = { author: await createMember("analyst"), reviewer: await createMember("reviewer") };
  official = await createMember("official");
  plan = await createPlan({ code: "the-plan", signedBy: await createMember("admin") });
  await writeRevision(plan, people, { ...scale, value: "700.5", at: "2025-02-01T00:00:00.000Z" });
  await writeRevision(plan, people, { ...scale, value: "712", at: "2025-06-01T00:00:00.000Z" });
  for (const state of ["draft", "submitted", "returned"] as const) {
    await writeRevision(plan, people, { ...scale, year: 2023, value: "99999", state });
  }
  await writeRevision(plan, people, { ...scale, value: "690", state: "reference" });
  await writeRevision(plan, people, { ...scale, scope: "wuhan", value: "0.0000005" });
  await writeRevision(plan, people, { ...scale, scope: "xiangyang", value: "0" });
  await writeRevision(plan, people, {
    indicator: "firms",
    year: 2024,
    calibre: "department-count",
    value: null,
  });
});
afterAll(() => database.cleanup());

const provinceScale = (assessment: PlanAssessment) => assessment.indicators[0]?.scopes[0];
const valuesOf = (assessment: PlanAssessment) =>
  provinceScale(assessment)?.series.map(({ year, value }) => [year, value]);

describe("loadInput", () => {
  it("reads no revision that another had replaced at each instant asked for", async () => {
    const early = "2025-03-01T00:00:00.000Z";
    const values = async (...instants: [string, ...string[]]) => {
      const input = await readSnapshot((tx) => loadInput(tx, plan.code, instants));
      const adopted = input?.revisions.filter(({ state }) => state === "approved");
      return adopted?.flatMap(({ scope, value }) => (scope === "province" ? [value] : [])).sort();
    };
    expect(await values(early)).toEqual(["700.5"]);
    expect(await values(NOW())).toEqual(["712", null]);
    expect(await values(NOW(), early)).toEqual(["700.5", "712", null]);
  });

  it("reads reviewed revisions only, with decimals as plain text", async () => {
    const input = await readSnapshot((tx) => loadInput(tx, plan.code, [NOW()]));
    const read = input?.revisions.map(({ scope, state, value }) => [scope, state, value]);
    expect(read?.sort()).toEqual([
      ["province", "approved", null],
      ["province", "approved", "712"],
      ["province", "reference", "690"],
      ["wuhan", "approved", "0.0000005"],
      ["xiangyang", "approved", "0"],
    ]);
    expect(JSON.stringify(input)).not.toMatch(/99999|不公开|example\.test/);
  });

  it("gives codes, not keys, and the parts' wholes", async () => {
    const input = await readSnapshot((tx) => loadInput(tx, plan.code, [NOW()]));
    expect(input?.scopes.map(({ code, parent }) => [code, parent])).toEqual([
      ["province", null],
      ["wuhan", "province"],
      ["xiangyang", "province"],
      ["optics-valley", "wuhan"],
    ]);
    const target = input?.targets.find(({ indicator }) => indicator === "scale");
    expect(target).toMatchObject({ scope: "province", min: "1500", max: null });
    expect(input?.baselines[0]).toMatchObject({ value: "516", publishedGrowth: "0.326" });
    expect(JSON.stringify(input)).not.toContain(plan.id);
  });

  it("reads nothing approved later, and null for no plan", async () => {
    const early = await readSnapshot((tx) =>
      loadInput(tx, plan.code, ["2025-03-01T00:00:00.000Z"]),
    );
    expect(early?.revisions.map(({ value }) => value)).toEqual(["700.5"]);
    expect(early?.targets).toEqual([]);
    expect(await readSnapshot((tx) => loadInput(tx, "none", [NOW()]))).toBeNull();
  });
});

describe("getPlanAssessment", () => {
  it("shows what was known then and what is known now", async () => {
    expect(valuesOf(await getPlanAssessment(official, plan.code))).toEqual([[2024, 712]]);
    const then = await getPlanAssessment(official, plan.code, { asOf: "2025-03-01T00:00:00.000Z" });
    expect(valuesOf(then)).toEqual([[2024, 700.5]]);
    expect(then).toMatchObject({ asOf: "2025-03-01T00:00:00.000Z", year: 2024, release: null });
  });

  it("knows no target and judges nothing before the plan's targets were known to this system", async () => {
    for (const asOf of ["2020-01-01T00:00:00.000Z", "2025-03-01T00:00:00.000Z"]) {
      const { indicators } = await getPlanAssessment(official, plan.code, { asOf });
      for (const { target, targetHistory, bridge, scopes } of indicators) {
        expect({ target, targetHistory, bridge }).toEqual({
          target: null,
          targetHistory: [],
          bridge: null,
        });
        for (const scope of scopes) {
          expect(scope).toMatchObject({
            target: null,
            verdict: null,
            reason: null,
            remark: null,
            gap: null,
            attainment: null,
            expected: null,
            expectedNow: null,
            expectedPath: [],
            pace: null,
            requiredGrowth: null,
            projection: null,
            contribution: null,
          });
        }
      }
    }
  });

  it("includes an approval at the very instant", async () => {
    const at = await getPlanAssessment(official, plan.code, { asOf: "2025-06-01T00:00:00.000Z" });
    expect(valuesOf(at)).toEqual([[2024, 712]]);
    const before = await getPlanAssessment(official, plan.code, {
      asOf: "2025-05-31T23:59:59.999Z",
    });
    expect(valuesOf(before)).toEqual([[2024, 700.5]]);
  });

  it("takes an instant to come for now", async () => {
    const { asOf } = await getPlanAssessment(official, plan.code, {
      asOf: "2199-01-01T00:00:00.000Z",
    });
    expect(asOf <= NOW()).toBe(true);
    expect(Date.now() - Date.parse(asOf)).toBeLessThan(60_000);
  });

  it("judges for the year asked for", async () => {
    const { year, indicators } = await getPlanAssessment(official, plan.code, { year: 2023 });
    expect(year).toBe(2023);
    expect(indicators[0]?.scopes[0]?.latest).toBeNull();
  });

  it("does not know other plans", async () => {
    await expect(getPlanAssessment(official, "none")).rejects.toMatchObject({ code: "not-found" });
  });

  it("is for members with a password of their own only", async () => {
    const waiting = await createMember("official", { mustChangePassword: true });
    for (const nobody of [waiting, null, {}, "admin"]) {
      await expect(getPlanAssessment(nobody as Actor, plan.code)).rejects.toMatchObject({
        code: "forbidden",
      });
    }
  });
});

describe("what belongs to members and what to the public never mix", () => {
  it("refuses a member where a scope is wanted, and a scope where a member is", async () => {
    for (const stranger of [official, null, {}]) {
      const scope = stranger as unknown as PublicScope;
      await expect(getReleasedAssessment(scope)).rejects.toMatchObject({ code: "forbidden" });
      await expect(getReleasedPlan(scope)).rejects.toMatchObject({ code: "forbidden" });
    }
    const release = {
      number: 1,
      instant: NOW(),
      note: "",
      correctionNote: null,
      methodVersion: 1,
    };
    const scope = { linkId: "l", planId: plan.id, planCode: plan.code, release };
    await expect(getPlan(scope as unknown as Actor, plan.code)).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});

describe("plans", () => {
  it("takes the first in the administrators' order for the default", async () => {
    await writeTransaction((tx) =>
      tx.plan.create({
        data: {
          id: newId(),
          code: "older",
          nameZh: "旧",
          nameEn: "Old",
          createdAt: new Date(),
          startYear: 2020,
          endYear: 2022,
          position: -1,
        },
      }),
    );
    expect((await listPlans(people.author))[0]?.code).toBe("older");
  });
});
