import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";

import type { Actor } from "@/lib/access/types";
import { createFactsWorld } from "@/tests/support/facts-world";
import { uploadMapped } from "@/tests/support/files/mapped-files";
import { F, S, SCALE, sheet } from "@/tests/support/files/misread-siblings";
import type { RawCell } from "@/tests/support/files/raw-workbook";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";

let database: TestDatabase;
let analyst: Actor;
beforeAll(async () => {
  database = await useTestDatabase();
  analyst = await createFactsWorld();
});
afterAll(() => database.cleanup());

const INDICATORS = { [S]: "scenarios", [F]: "ai-firms", [SCALE]: "scale" } as const;
const SCOPES = { 全省: "province", 武汉市: "wuhan", 襄阳: "xiangyang", 宜昌: "yichang" } as const;
type Indicator = keyof typeof INDICATORS;
type Scope = keyof typeof SCOPES;

/** A table whose meaning is known: each cell's value says of which cell it is. */
interface Meant {
  rows: RawCell[][];
  merges: string[];
}

const valueOf = (indicator: Indicator, scope: Scope, year: number) =>
  (Object.keys(INDICATORS).indexOf(indicator) + 1) * 100 +
  (Object.keys(SCOPES).indexOf(scope) + 1) * 10 +
  (year - 2020);

const some = <Item>(items: readonly Item[]) => fc.shuffledSubarray([...items], { minLength: 2 });

const table: fc.Arbitrary<Meant> = fc
  .record({
    shape: fc.constantFrom("long", "years", "scopes", "indicators", "years over scopes"),
    indicators: some(Object.keys(INDICATORS) as Indicator[]),
    scopes: some(Object.keys(SCOPES) as Scope[]),
    years: some([2024, 2025]),
    title: fc.boolean(),
    serial: fc.boolean(),
    target: fc.boolean(),
    sum: fc.boolean(),
    yearWord: fc.constantFrom("年", "年度", "年完成", "年实际"),
  })
  .map(({ shape, indicators, scopes, years, title, serial, target, sum, yearWord }) => {
    const body: RawCell[][] = [];
    let head: RawCell[][] = [];
    const merges: string[] = [];
    const above = title ? 1 : 0;
    const shift = serial ? 1 : 0;
    const letter = (x: number) => String.fromCharCode(65 + x + shift);
    if (shape === "long") {
      head = [["市州", "指标名称", "年份", "完成值", "目标"]];
      for (const scope of scopes)
        for (const indicator of indicators)
          for (const year of years)
            body.push([
              scope,
              indicator,
              `${year}${yearWord.slice(0, 1)}`,
              valueOf(indicator, scope, year),
              9999,
            ]);
    } else if (shape === "years") {
      head = [["市州", "指标名称", ...years.map((year) => `${year}${yearWord}`)]];
      for (const scope of scopes)
        for (const indicator of indicators)
          body.push([scope, indicator, ...years.map((year) => valueOf(indicator, scope, year))]);
    } else if (shape === "scopes") {
      head = [["指标名称", "年份", ...scopes]];
      for (const indicator of indicators)
        for (const year of years)
          body.push([indicator, year, ...scopes.map((scope) => valueOf(indicator, scope, year))]);
    } else if (shape === "indicators") {
      head = [["地区", "年度", ...indicators]];
      for (const scope of scopes)
        for (const year of years)
          body.push([scope, year, ...indicators.map((one) => valueOf(one, scope, year))]);
    } else {
      head = [
        [
          "指标名称",
          ...years.flatMap((year) => [`${year}${yearWord}`, ...scopes.slice(1).map(() => null)]),
        ],
        [null, ...years.flatMap(() => scopes)],
      ];
      merges.push(`${letter(0)}${1 + above}:${letter(0)}${2 + above}`);
      years.forEach((_, at) => {
        const from = 1 + at * scopes.length;
        merges.push(`${letter(from)}${1 + above}:${letter(from + scopes.length - 1)}${1 + above}`);
      });
      for (const indicator of indicators)
        body.push([
          indicator,
          ...years.flatMap((year) => scopes.map((scope) => valueOf(indicator, scope, year))),
        ]);
    }
    if (target && shape !== "long") {
      head = head.map((row, y) => [...row, y === 0 ? "2025年目标" : null]);
      body.forEach((row) => row.push(9999));
    }
    if (sum) body.push(["合计", ...body[0]!.slice(1).map(() => 8888)]);
    const rows = [...head, ...body].map((row, y) =>
      serial ? [y === 0 ? "序号" : y >= head.length ? y : null, ...row] : row,
    );
    return { rows: title ? [["情况表"], ...rows] : rows, merges };
  });

it("puts every value of a table into the cell it was made for, or refuses it", async () => {
  await fc.assert(
    fc.asyncProperty(table, async ({ rows, merges }) => {
      const answer = await uploadMapped(analyst, sheet(rows, { merges }));
      if (answer.step !== "preview") throw new Error("asked although the table says everything");
      const read = answer.preview.rows.filter(({ status }) =>
        ["new", "changed", "unchanged"].includes(status),
      );
      expect(read.length).toBeGreaterThan(0);
      for (const { key, after } of read) {
        const name = Object.entries(INDICATORS).find(([, code]) => code === key?.indicator)?.[0];
        const scope = Object.entries(SCOPES).find(([, code]) => code === key?.scope)?.[0];
        const meant = valueOf(name as Indicator, scope as Scope, key?.year ?? 0);
        expect(after?.value).toBe(String(meant));
      }
      // Two of what was meant for 2025 are read at least, and no sum and no target.
      expect(read.every(({ after }) => !["8888", "9999"].includes(after?.value ?? ""))).toBe(true);
    }),
    { numRuns: 40 },
  );
}, 120_000);
