import { afterAll, beforeAll, expect, it } from "vitest";

import { createFactsWorld, outcomeOf, inShort, factsPlace } from "@/tests/support/facts-world";
import { rawWorkbook, type RawCell, type RawSheet } from "@/tests/support/files/raw-workbook";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";
import type { Actor } from "@/lib/access/types";

/** Headings that name a cell whole. */
export const FULL = ["统计范围", "年度", "指标", "数值"];
export const S = "应用示范场景";
export const F = "人工智能企业数";
export const SCALE = "人工智能产业规模";

/** A file by what it is, and what must come of it as `toldOf` says it. */
export type Sibling = readonly [what: string, make: () => File, told: readonly string[]];

export const sheet = (rows: readonly (readonly RawCell[])[], more: Partial<RawSheet> = {}) =>
  rawWorkbook([{ name: "表", rows, ...more }]);
export const csv = (text: string, name = "a.csv") => new File([text], name);
export const scale = (value: RawCell, unit?: string) =>
  sheet(
    unit === undefined
      ? [FULL, ["武汉", 2025, SCALE, value]]
      : [
          [...FULL, "单位"],
          ["武汉", 2025, SCALE, value, unit],
        ],
  );
export const wuhanScale = (value: string) => [`2: wuhan scale 2025 industry-scale = ${value}`];
export const scenes = (scope: string, value: string, line = 2) =>
  `${line}: ${scope} scenarios 2025 department-count = ${value}`;

const PLACE = factsPlace();
type Told = Promise<readonly string[]>;

/**
 * What came of a file, a line for each row: the cell with its value, or where and why it is refused; then what was read
 * from captions and what was not read, by name.
 */
async function toldOf(actor: Actor, file: File, place: typeof PLACE): Told {
  const outcome = await outcomeOf(actor, file, place);
  if ("refusal" in outcome) {
    const { refusal } = outcome;
    return [refusal.startsWith("asks") ? refusal : `refused ${refusal}`];
  }
  const names = [...outcome.readings, ...outcome.unread].map(({ key }) =>
    key.replace("files.", ""),
  );
  return [...outcome.rows.map(inShort), ...names];
}

/**
 * Registers a test for each file, over a database of their own with the published figures. Gives what reads any other
 * file in a test beside them.
 */
export function tryFiles(files: readonly Sibling[]): (file: File, place?: typeof PLACE) => Told {
  let database: TestDatabase;
  let analyst: Actor;
  beforeAll(async () => {
    database = await useTestDatabase();
    analyst = await createFactsWorld();
  });
  afterAll(() => database.cleanup());
  const read = (file: File, place = PLACE) => toldOf(analyst, file, place);
  it.each(files)("%s", async (_what, make, lines) => {
    expect(await read(make())).toEqual(lines);
  });
  return read;
}
