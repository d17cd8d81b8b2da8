import { Decimal } from "decimal.js";
import { describe, expect, it } from "vitest";

import { ACTION_PLAN } from "@/prisma/data/action-plan";
import {
  ALLOCATION_BASELINES,
  ALLOCATIONS,
  ILLUSTRATIVE_PLAN,
  RAISED_TARGET,
} from "@/prisma/data/illustrative/illustrative-plan";
import { ILLUSTRATIVE_FIGURES } from "@/prisma/data/illustrative/illustrative-figures";
import type { FigureData, PlanData } from "@/prisma/data/plan-data";
import { SAMPLE_FIGURES, SAMPLE_PLAN } from "@/prisma/data/illustrative/sample-province";
import { SUCCESSOR_PLAN } from "@/prisma/data/successor-plan";
import { PUBLISHED_FIGURES } from "@/prisma/data/published-figures";

interface Set {
  name: string;
  data: PlanData;
  figures: readonly FigureData[];
}

const SETS: readonly Set[] = [
  { name: "the action plan", data: ACTION_PLAN, figures: PUBLISHED_FIGURES },
  {
    name: "the illustrative plan",
    data: {
      ...ILLUSTRATIVE_PLAN,
      targets: [...ILLUSTRATIVE_PLAN.targets, ...ALLOCATIONS, RAISED_TARGET],
      baselines: [...ILLUSTRATIVE_PLAN.baselines, ...ALLOCATION_BASELINES],
    },
    figures: ILLUSTRATIVE_FIGURES,
  },
  { name: "the successor plan", data: SUCCESSOR_PLAN, figures: [] },
  { name: "the plan of another province", data: SAMPLE_PLAN, figures: SAMPLE_FIGURES },
];

const codes = (rows: readonly { code: string }[]) => rows.map(({ code }) => code);

describe.each(SETS)("the data of $name", ({ data, figures }) => {
  const scopes = codes(data.scopes);
  const indicators = codes(data.indicators);
  const calibres = codes(data.calibres);
  const sources = data.sources.map(({ key }) => key);
  const decimalsOf = new Map(data.indicators.map(({ code, decimals }) => [code, decimals]));

  it("names everything once", () => {
    for (const names of [scopes, indicators, calibres, sources]) {
      expect(new Set(names).size).toBe(names.length);
    }
    const cells = figures.map((f) => [f.indicator, f.scope, f.year, f.calibre].join("/"));
    expect(new Set(cells).size).toBe(cells.length);
    const targets = data.targets.map((t) => [t.indicator, t.scope, t.version].join("/"));
    expect(new Set(targets).size).toBe(targets.length);
  });

  it("refers only to what it holds", () => {
    for (const row of [...figures, ...data.targets, ...data.baselines]) {
      expect(indicators).toContain(row.indicator);
      expect(scopes).toContain(row.scope);
      if (row.calibre !== null) expect(calibres).toContain(row.calibre);
      if (row.source !== null) expect(sources).toContain(row.source);
    }
    for (const bridge of data.bridges) {
      expect(indicators).toContain(bridge.indicator);
      expect(calibres).toEqual(expect.arrayContaining([bridge.from, bridge.to]));
      expect(bridge.from).not.toBe(bridge.to);
    }
  });

  it("puts a scope after the one it is a part of, and the carriers into 武汉", () => {
    for (const [index, { kind, parent }] of data.scopes.entries()) {
      if (parent !== null) expect(scopes.slice(0, index)).toContain(parent);
      if (kind === "carrier") expect(parent).toBe("wuhan");
      if (kind === "hub" || kind === "field") expect(parent).toBe("province");
    }
  });

  it("says everything in both languages", () => {
    const texts = [
      data.plan.name,
      ...data.scopes.map(({ name }) => name),
      ...data.indicators.flatMap(({ name, unit, definition }) => [name, unit, definition]),
      ...data.calibres.flatMap(({ name, note }) => [name, note]),
      ...[...data.targets, ...data.baselines].map(({ wording }) => wording),
      ...data.bridges.map(({ note }) => note),
      ...figures.map(({ note }) => note),
    ]
      .filter((text) => text !== null)
      .filter(({ zh }) => zh !== "%");
    for (const { zh, en } of texts) {
      expect(zh, zh).toMatch(/\p{Script=Han}/u);
      expect(en, en).toMatch(/[a-z]/);
      expect(en, en).not.toMatch(/\p{Script=Han}/u);
    }
  });

  it("writes numbers as decimals that survive storage: 15 digits, no more places than allowed", () => {
    const numbers = [
      ...figures.map(({ indicator, value }) => ({ indicator, value })),
      ...data.baselines.map(({ indicator, value }) => ({ indicator, value })),
      ...data.targets.flatMap(({ indicator, min, max }) => [
        { indicator, value: min },
        { indicator, value: max },
      ]),
    ];
    for (const { indicator, value } of numbers) {
      if (value === null) continue;
      expect(value).toMatch(/^-?\d+(\.\d+)?$/);
      expect(new Decimal(value).precision(true)).toBeLessThanOrEqual(15);
      expect(new Decimal(value).decimalPlaces()).toBeLessThanOrEqual(
        decimalsOf.get(indicator) ?? 0,
      );
    }
  });

  it("gives every figure either a value or a flag", () => {
    for (const { value, flag } of figures) expect((value === null) !== (flag === null)).toBe(true);
  });

  it("gives a unit to what is counted and none to what is stated", () => {
    for (const { unit, accrual } of data.indicators) {
      expect(unit === null).toBe(accrual === "qualitative");
    }
  });

  it("gives a target to every indicator but those reported for context", () => {
    for (const { code, context } of data.indicators) {
      const own = data.targets.filter((t) => t.indicator === code && t.scope === "province");
      expect(own.length > 0).toBe(!context);
    }
  });

  it("fits the bounds of a target to its comparison, and a reason to its version", () => {
    for (const { comparison, min, max, calibre, version, reason } of data.targets) {
      expect(min !== null).toBe(comparison !== "statement");
      expect(calibre !== null).toBe(comparison !== "statement");
      expect(max !== null).toBe(comparison === "between");
      expect(version === 1 || reason !== null).toBe(true);
    }
  });
});

it("lets the plan set targets for the province only", () => {
  expect(new Set(ACTION_PLAN.targets.map(({ scope }) => scope))).toEqual(new Set(["province"]));
  expect(ACTION_PLAN.targets.every(({ origin }) => origin === "plan")).toBe(true);
});
