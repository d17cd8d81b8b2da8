import { afterAll, beforeAll, expect, it } from "vitest";

import type { Actor } from "@/lib/access/types";
import type { ColumnMapping, GroupView } from "@/lib/exchange/progress-form/mapping-types";
import { mapUpload, previewUpload } from "@/lib/exchange/progress-form/upload/preview-queries";
import { createFactsWorld, factsPlace } from "@/tests/support/facts-world";
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

const PLACE = factsPlace("wuhan");

/** The mapping page of a table of one city: what it says of each column, and what is missing. */
async function asked(rows: RawCell[][]) {
  const answer = await previewUpload(analyst, PLACE, sheet(rows));
  if (answer.step !== "mapping") throw new Error(`no mapping, but ${answer.step}`);
  const [group] = answer.view.groups;
  if (group === undefined) throw new Error("no table");
  return { ...answer, group };
}

const columnsOf = ({ columns }: GroupView) =>
  columns.map(({ mapping: { as, year }, doubt }) => [as, year, doubt].filter(Boolean).join(" "));

/** What is read where somebody confirms what is guessed, with other columns of values where given. */
async function read(rows: RawCell[][], chosen: Record<number, Partial<ColumnMapping>> = {}) {
  const { packed, fileName, group } = await asked(rows);
  const { top, bottom, columns, said } = group;
  const choice = {
    groups: [
      {
        top: top - 1,
        bottom: bottom - 1,
        columns: columns.map(({ mapping }, x) => ({ ...mapping, ...chosen[x] })),
        said,
      },
    ],
    sheets: [0],
  };
  const answer = await mapUpload(analyst, PLACE, { packed, fileName, choice, edits: false });
  if (answer.step !== "preview") throw new Error(`no preview, but ${answer.step}`);
  return answer.preview.rows.map(({ column, line, key, after, messages }) => {
    const why = messages.map(({ message }) => message.key.split(".").at(-1));
    const value = after === null ? why.join() : `${after.value} ${after.nature}`;
    return `${column}${line} ${key?.scope ?? "?"} ${key?.indicator ?? "?"}: ${value}`;
  });
}

it("the end of a year is that year, and the end of a month is none", async () => {
  const rows = [
    ["指标", "截至2024年底", "2025年12月31日", "截至2025年6月底"],
    [S, 120, 300, 200],
  ];
  expect(columnsOf((await asked(rows)).group)).toEqual([
    "indicator",
    "value 2024",
    "value 2025",
    "ignore odd",
  ]);
});

it("all months of a year are taken for what is counted in a year, and half of them never", async () => {
  const rows = [
    ["指标", "2025年1-6月", "2025年1—12月累计"],
    [SCALE, 300, 750],
  ];
  expect(columnsOf((await asked(rows)).group)).toEqual(["indicator", "ignore odd", "value 2025"]);
  expect(await read(rows)).toEqual(["2 wuhan scale: 750 actual"]);
  const sinceBegun = [rows[0]!, [S, 50, 120]];
  expect(columnsOf((await asked(sinceBegun)).group)[2]).toBe("ignore otherSpan");
});

it("what a heading calls provisional or a forecast is read as that, chosen by hand or not", async () => {
  const rows = [
    ["指标", "2025年（快报）", "2026年预计", "2027E"],
    [S, 300, 400, 500],
  ];
  expect(columnsOf((await asked(rows)).group)).toEqual([
    "indicator",
    "value 2025",
    "ignore noResult",
    "ignore noResult",
  ]);
  expect(await read(rows)).toEqual(["2 wuhan scenarios: 300 provisional"]);
  for (const x of [2, 3]) {
    const by = {
      1: { as: "ignore" as const, year: null },
      [x]: { as: "value" as const, year: 2025 },
    };
    expect(await read(rows, by)).toEqual([
      expect.stringMatching(/^2 wuhan scenarios: \d00 forecast$/),
    ]);
  }
});

it("the word in a line's own column goes before that of the heading", async () => {
  const rows = [
    ["指标", "2025年快报数", "性质"],
    [S, 300, "实际"],
    [F, 1500, null],
  ];
  expect(await read(rows)).toEqual([
    "2 wuhan scenarios: 300 actual",
    "3 wuhan ai-firms: 1500 provisional",
  ]);
});

it.each<[string, RawCell[][]]>([
  [
    "quarters",
    [
      ["指标", "一季度", "上半年", "全年"],
      [S, 50, 120, 300],
    ],
  ],
  [
    "a running count beside last year's",
    [
      ["指标", "本年累计", "上年同期"],
      [S, 300, 120],
    ],
  ],
  ["names of its own", [["企业培育情况"], ["地方", "规上户数", "场景数"], ["武汉", 1500, 300]]],
])("%s are asked about where no column is sure", async (_what, rows) => {
  const { group } = await asked(rows);
  expect(group.gaps.map(({ name }) => name)).toEqual(["noValue"]);
  expect([group.top, group.bottom]).toEqual([rows.length - 1, rows.length - 1]);
});

it.each<[string, RawCell[][]]>([
  [
    "words alone",
    [
      ["会议纪要", "主持人"],
      ["参加单位", "省经信厅"],
    ],
  ],
  ["one list of numbers", [["编号"], [1], [2]]],
])("%s are no table, and refused", async (_what, rows) => {
  await expect(previewUpload(analyst, PLACE, sheet(rows))).rejects.toMatchObject({
    fields: { file: [{ key: "files.refusal.noTable" }] },
  });
});
