import { expect, test, type APIRequestContext } from "@playwright/test";
import { parse } from "csv-parse/sync";
import type { z } from "zod";

import { releasedAssessmentSchema } from "@/lib/api/openapi/assessment-schemas";

import { DEMO_SERVER, FACTS_SERVER } from "../support/browser/servers";

/*
 * The method computed a second time, from the released CSV and the targets alone, in ordinary floats and
 * without any of the project's own code: what the API answers must agree. Its shape must be the one published.
 */

interface Row {
  indicator: string;
  scope: string;
  year: number;
  calibre: string;
  value: number | null;
  qualifier: string;
  nature: string;
}

type Answer = z.output<typeof releasedAssessmentSchema>;
type Target = NonNullable<Answer["indicators"][number]["target"]>;

for (const [name, server, count] of [
  ["published", FACTS_SERVER, 24],
  ["illustrative", DEMO_SERVER, 12],
] as const) {
  for (const year of [2023, 2024, 2025]) {
    test(`the ${name} figures judged in ${year} agree with a second computation`, async ({
      request,
    }) => {
      const base = `${server.address}/api/v1/p/${server.token}`;
      const { method, indicators } = await readAnswer(request, `${base}/assessment?year=${year}`);
      const rows = await readRows(request, `${base}/figures.csv`);
      expect(indicators.length).toBe(count);
      for (const indicator of indicators) {
        const province = indicator.scopes.find(({ scope }) => scope === "province")!;
        if (indicator.target?.min == null || indicator.accrual === "qualitative") continue;
        const { min: bound, year: targetYear, calibre } = indicator.target;
        const comparable = (row: Row): boolean =>
          row.calibre === calibre ||
          (indicator.bridge?.to === calibre && indicator.bridge.from === row.calibre);
        const usable = (scope: string): Row | undefined =>
          rows
            .filter(
              (row) =>
                row.indicator === indicator.code &&
                row.scope === scope &&
                row.value !== null &&
                row.nature !== "forecast" &&
                row.year <= Math.min(year, targetYear) &&
                row.year > (indicator.baseline?.year ?? 0) &&
                comparable(row),
            )
            .sort(
              (a, b) =>
                b.year - a.year || Number(b.calibre === calibre) - Number(a.calibre === calibre),
            )[0];
        const latest = usable("province");
        const at = `${indicator.code} ${year}`;
        expect({ at, value: province.latest?.value ?? null }).toEqual({
          at,
          value: latest?.value ?? null,
        });
        const y = latest?.value ?? null;
        close(at, province.gap, y === null ? null : Math.max(bound - y, 0));
        close(at, province.attainment, y === null ? null : y / bound);
        const y0 = indicator.baseline?.value;
        const t0 = indicator.baseline?.year;
        const isComparable =
          indicator.baseline !== null &&
          (indicator.baseline.calibre === calibre ||
            indicator.baseline.calibre === indicator.bridge?.from);
        let pace: number | null = null;
        if (latest && y !== null && y0 !== undefined && t0 !== undefined && isComparable) {
          const part = (latest.year - t0) / (targetYear - t0);
          const expected =
            method.paths[indicator.accrual] === "geometric"
              ? y0 * (bound / y0) ** part
              : y0 + (bound - y0) * part;
          pace = (y - y0) / (expected - y0);
        }
        close(at, province.pace, pace);
        expect({ at, verdict: province.verdict }).toEqual({
          at,
          verdict: verdictOf(method, latest, indicator.target, year, pace),
        });
        for (const part of indicator.scopes.filter(({ scope }) => scope !== "province")) {
          if (part.target !== null) continue;
          const value = usable(part.scope)?.value;
          close(`${at} ${part.scope}`, part.contribution, value == null ? null : value / bound);
        }
        for (const rest of indicator.rest) {
          const valueOf = (scope: string): number =>
            rows.find(
              (row) =>
                row.indicator === indicator.code &&
                row.scope === scope &&
                row.year === rest.year &&
                row.calibre === rest.calibre,
            )!.value!;
          const value = rest.parts.reduce((sum, part) => sum - valueOf(part), valueOf(rest.whole));
          expect(rest.value).toBeCloseTo(value, 6);
          expect(rest.conflict).toBe(value < -1e-9);
        }
      }
    });
  }
}

test("the published figures say what the plan's readers must see", async ({ request }) => {
  const base = `${FACTS_SERVER.address}/api/v1/p/${FACTS_SERVER.token}/assessment`;
  const { indicators } = await readAnswer(request, base);
  const verdict = (code: string): string | null =>
    indicators.find((one) => one.code === code)!.scopes[0]!.verdict;
  expect(verdict("scale")).toBe("awaiting-data");
  expect(verdict("little-giants")).toBe("met");
  expect(verdict("scenarios")).toBe("awaiting-data");
  expect(verdict("national-standing")).toBe("not-assessable");
});

function verdictOf(
  method: Answer["method"],
  latest: Row | undefined,
  target: Target,
  year: number,
  pace: number | null,
): string {
  const bound = target.min!;
  const holds = (row: Row): boolean =>
    row.qualifier === "more-than"
      ? row.value! >= bound
      : row.qualifier === "nearly" || target.comparison === "gt"
        ? row.value! > bound
        : row.value! >= bound;
  if (year >= target.year) {
    if (latest?.year !== target.year) return "awaiting-data";
    return holds(latest) ? "met" : "missed";
  }
  if (latest !== undefined && holds(latest)) return "met";
  if (pace === null) return "not-assessable";
  if (pace >= Number(method.onTrackFrom)) return "on-track";
  if (pace >= Number(method.watchFrom)) return "watch";
  return pace >= 0 ? "behind" : "reversed";
}

function close(at: string, actual: number | null, expected: number | null): void {
  if (expected === null) expect({ at, actual }).toEqual({ at, actual: null });
  else {
    expect({ at, isNumber: typeof actual }).toEqual({ at, isNumber: "number" });
    expect(Math.abs(actual! - expected), at).toBeLessThan(1e-9 * Math.max(1, Math.abs(expected)));
  }
}

async function readAnswer(request: APIRequestContext, address: string): Promise<Answer> {
  const answer = await request.get(address);
  expect(answer.status()).toBe(200);
  return releasedAssessmentSchema.parse(await answer.json());
}

async function readRows(request: APIRequestContext, address: string): Promise<readonly Row[]> {
  const answer = await request.get(address);
  const records = parse<Record<string, string>>(await answer.body(), { bom: true, columns: true });
  return records.map((record) => ({
    indicator: record["indicator"]!,
    scope: record["scope"]!,
    year: Number(record["year"]),
    calibre: record["calibre"]!,
    value: record["value"] === "" ? null : Number(record["value"]),
    qualifier: record["qualifier"]!,
    nature: record["nature"]!,
  }));
}
