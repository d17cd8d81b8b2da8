import { afterAll, beforeAll, expect, it } from "vitest";

import type { Actor } from "@/lib/access/types";
import { readSnapshot } from "@/lib/db/client";
import type { ImportAnswer } from "@/lib/exchange/progress-form/types";
import { writeUpload } from "@/lib/exchange/progress-form/upload/mutations";
import { previewOtherYear } from "@/lib/exchange/progress-form/upload/preview-queries";
import { createFactsWorld, factsPlace } from "@/tests/support/facts-world";
import { toldOf, uploadMapped } from "@/tests/support/files/mapped-files";
import { F, S, sheet } from "@/tests/support/files/misread-siblings";
import { rawWorkbook } from "@/tests/support/files/raw-workbook";
import { useTestDatabase, type TestDatabase } from "@/tests/support/test-database";

let database: TestDatabase;
let analyst: Actor;
const PLACE = factsPlace();
beforeAll(async () => {
  database = await useTestDatabase();
  analyst = await createFactsWorld();
});
afterAll(() => database.cleanup());

function previewOf(answer: ImportAnswer) {
  if (answer.step !== "preview") throw new Error(`no preview: ${answer.step}`);
  return answer;
}

/** The cells that are drafts, as `scope indicator year = value`. */
async function drafts(): Promise<readonly string[]> {
  const rows = await readSnapshot((tx) =>
    tx.revision.findMany({
      where: { state: "draft" },
      include: { figure: { include: { scope: true, indicator: true } } },
    }),
  );
  return rows
    .map(({ value, figure: { scope, indicator, year } }) => {
      return `${scope.code} ${indicator.code} ${String(year)} = ${String(value)}`;
    })
    .toSorted();
}

it("a book of two years is written from one upload, each year after its own preview", async () => {
  const wide = sheet([
    ["地区", "指标", "2024年", "2025年"],
    ["武汉", S, 280, 300],
    ["襄阳", S, 15, 20],
    ["武汉", F, 1400, 1500],
  ]);
  const first = previewOf(await uploadMapped(analyst, wide));
  expect(first.preview).toMatchObject({ year: 2025, otherYears: [{ year: 2024, count: 3 }] });
  const written = await writeUpload(analyst, PLACE, first);
  if (written.step !== "written" || written.rest === undefined) throw new Error("no rest");
  const { year, ...rest } = written.rest;
  const sent = { ...rest, other: 2024 };
  const second = previewOf(await previewOtherYear(analyst, { ...PLACE, year }, sent));
  expect(second.preview).toMatchObject({ year: 2024, otherYears: [{ year: 2025, count: 3 }] });
  await writeUpload(analyst, { ...PLACE, year: 2024 }, second);
  expect(await drafts()).toEqual([
    "wuhan ai-firms 2024 = 1400",
    "wuhan ai-firms 2025 = 1500",
    "wuhan scenarios 2024 = 280",
    "wuhan scenarios 2025 = 300",
    "xiangyang scenarios 2024 = 15",
    "xiangyang scenarios 2025 = 20",
  ]);
});

it("a row without a year of its own is of the page's year, and never of another", async () => {
  const file = rawWorkbook([
    {
      name: "2024年",
      rows: [
        ["地区", "指标", "数值"],
        ["宜昌", S, 9],
      ],
    },
    {
      name: "表",
      rows: [
        ["地区", "指标", "数值"],
        ["宜昌", F, 70],
      ],
    },
  ]);
  const first = previewOf(await uploadMapped(analyst, file));
  expect(toldOf(first)).toContain("表!2: yichang ai-firms 2025 department-count = 70");
  const sent = { ...first, other: 2024 };
  const second = previewOf(await previewOtherYear(analyst, PLACE, sent));
  expect(toldOf(second).slice(0, 2)).toEqual([
    "2024年!2: yichang scenarios 2024 department-count = 9",
    "表!2: skipped row:otherYear",
  ]);
});
