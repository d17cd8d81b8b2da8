import { Decimal } from "decimal.js";
import { describe, expect, it } from "vitest";

import { ACTION_PLAN } from "@/prisma/data/action-plan";
import { LATER_REVISIONS } from "@/prisma/data/illustrative/illustrative-corrections";
import {
  ILLUSTRATIVE_FIGURES,
  ILLUSTRATIVE_YEARS,
} from "@/prisma/data/illustrative/illustrative-figures";
import {
  ALLOCATION_BASELINES,
  ALLOCATIONS,
  ILLUSTRATIVE_PLAN,
  RAISED_TARGET,
} from "@/prisma/data/illustrative/illustrative-plan";
import { WHOLES } from "@/prisma/data/illustrative/provincial-series";
import { PUBLISHED_FIGURES } from "@/prisma/data/published-figures";

const counted = ACTION_PLAN.indicators.filter(({ unit }) => unit !== null);

function find(indicator: string, scope: string, year: number) {
  const figure = ILLUSTRATIVE_FIGURES.find(
    (f) => f.indicator === indicator && f.scope === scope && f.year === year,
  );
  if (figure === undefined) throw new Error(`no ${indicator} of ${scope} in ${year}`);
  return figure;
}

function sum(indicator: string, kind: string, year: number): Decimal {
  return ACTION_PLAN.scopes
    .filter((scope) => scope.kind === kind)
    .map(({ code }) => find(indicator, code, year).value ?? "0")
    .reduce((total, value) => total.plus(value), new Decimal(0));
}

const CELLS = counted.flatMap(({ code }) =>
  ILLUSTRATIVE_YEARS.map((year) => [code, year] as const),
);

describe("the illustrative figures", () => {
  it("fill every cell: each indicator with a unit, ten scopes, four years", () => {
    expect(WHOLES.map(({ indicator }) => indicator)).toEqual(counted.map(({ code }) => code));
    expect(ILLUSTRATIVE_FIGURES).toHaveLength(counted.length * 10 * 4);
  });

  it("say that they are illustrative, in grade, title and plan", () => {
    const source = ILLUSTRATIVE_PLAN.sources.find(({ key }) => key === "illustrative");
    expect(source).toMatchObject({ grade: "X", title: "示例数据（非真实）" });
    expect(new Set(ILLUSTRATIVE_FIGURES.map((f) => f.source))).toEqual(new Set(["illustrative"]));
    expect(ILLUSTRATIVE_PLAN.plan.illustrative).toBe(true);
    expect(ILLUSTRATIVE_PLAN.plan.code).toBe(ACTION_PLAN.plan.code);
    expect(ILLUSTRATIVE_PLAN.plan.name.zh).toMatch(/（演示数据）$/);
    expect(ILLUSTRATIVE_PLAN.plan.name.en).toMatch(/\(illustrative data\)$/);
  });

  it("repeat no published value in its own cell", () => {
    for (const { indicator, scope, year, value } of PUBLISHED_FIGURES) {
      const cell = ILLUSTRATIVE_FIGURES.find(
        (f) => f.indicator === indicator && f.scope === scope && f.year === year,
      );
      if (cell !== undefined) expect(cell.value).not.toBe(value);
    }
  });

  it.each(CELLS)("%s %i: hubs stay below the province, but for the one conflict", (code, year) => {
    const whole = find(code, "province", year).value;
    if (whole === null) return;
    const above = sum(code, "hub", year).greaterThan(whole);
    expect(above).toBe(code === "little-giants" && year === 2025);
  });

  it.each(CELLS)("%s %i: carriers stay below 武汉, fields add up to the province", (code, year) => {
    const wuhan = find(code, "wuhan", year).value ?? "0";
    expect(sum(code, "carrier", year).lessThanOrEqualTo(wuhan)).toBe(true);
    const whole = find(code, "province", year).value;
    if (whole !== null) expect(sum(code, "field", year).equals(whole)).toBe(true);
  });

  it("let cumulative counts start at zero and never fall", () => {
    const cumulative = counted.filter(({ accrual }) => accrual === "cumulative");
    for (const { code } of cumulative) {
      for (const { code: scope } of ACTION_PLAN.scopes) {
        const values = ILLUSTRATIVE_YEARS.map((year) => find(code, scope, year).value)
          .filter((value) => value !== null)
          .map(Number);
        expect(values[0]).toBe(0);
        expect(values).toEqual(values.toSorted((a, b) => a - b));
      }
    }
  });

  it("hold one of each case that real data brings", () => {
    const only = (test: (f: (typeof ILLUSTRATIVE_FIGURES)[number]) => boolean) =>
      ILLUSTRATIVE_FIGURES.filter(test).map((f) => `${f.indicator}/${f.scope}/${f.year}`);
    expect(only((f) => f.flag === "not-collected")).toEqual(["provincial-platforms/province/2025"]);
    expect(only((f) => f.nature === "forecast")).toEqual(["industry-models/province/2025"]);
    expect(only((f) => f.nature === "provisional")).toEqual(["scale/province/2025"]);
    expect(only((f) => f.qualifier === "more-than")).toEqual(["high-tech-firms/province/2025"]);
    const broken = counted.filter(({ code }) => {
      const own = ILLUSTRATIVE_FIGURES.filter((f) => f.indicator === code);
      return new Set(own.map((f) => f.calibre)).size > 1;
    });
    expect(broken.map(({ code }) => code)).toEqual(["high-tech-firms"]);
    const states = new Set(LATER_REVISIONS.map(({ state }) => state));
    expect(states).toEqual(new Set(["approved", "reference", "returned", "submitted", "draft"]));
  });

  it("correct cells that exist, in their own calibre", () => {
    for (const { indicator, scope, year, calibre } of LATER_REVISIONS) {
      expect(find(indicator, scope, year).calibre).toBe(calibre);
    }
  });

  it("start the allocations from the figures of 2022", () => {
    for (const { indicator, scope, year, value } of ALLOCATION_BASELINES) {
      expect(find(indicator, scope, year).value).toBe(value);
    }
  });

  it("never let the plan say what was allocated or assumed here", () => {
    for (const target of [...ALLOCATIONS, RAISED_TARGET]) {
      expect(target.origin).toBe("allocation");
      expect(target.wording.zh).toContain("演示");
    }
  });
});
