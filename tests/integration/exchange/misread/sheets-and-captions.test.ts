import { expect, it } from "vitest";

import { factsPlace } from "@/tests/support/facts-world";
import {
  FULL,
  S,
  SCALE,
  sheet,
  csv,
  scenes,
  tryFiles,
  type Sibling,
} from "@/tests/support/files/misread-siblings";
import { rawWorkbook } from "@/tests/support/files/raw-workbook";

const FILES: readonly Sibling[] = [
  // Sheets.
  [
    "sheets named after cities, without a column for them",
    () =>
      rawWorkbook([
        {
          name: "武汉市",
          rows: [
            ["年度", "指标", "数值"],
            [2025, S, 7],
          ],
        },
        {
          name: "襄阳",
          rows: [
            ["年度", "指标", "数值"],
            [2025, S, 8],
          ],
        },
      ]),
    [
      `武汉市!${scenes("wuhan", "7")}`,
      `襄阳!${scenes("xiangyang", "8")}`,
      "reading.scope",
      "reading.scope",
    ],
  ],
  [
    "sheets named after years, without a column for them",
    () =>
      rawWorkbook([
        {
          name: "2024年",
          rows: [
            ["统计范围", "指标", "数值"],
            ["武汉", S, 6],
          ],
        },
        {
          name: "2025年",
          rows: [
            ["统计范围", "指标", "数值"],
            ["武汉", S, 7],
          ],
        },
      ]),
    [
      "2024年!2: skipped row:otherYear",
      `2025年!${scenes("wuhan", "7")}`,
      "reading.year",
      "reading.year",
    ],
  ],
  [
    "a sheet whose name and column disagree",
    () => rawWorkbook([{ name: "襄阳", rows: [FULL, ["武汉", 2025, S, 7]] }]),
    ["2: wrong scope:otherSheet"],
  ],
  [
    "one cell on two sheets with two values",
    () =>
      rawWorkbook([
        { name: "甲", rows: [FULL, ["武汉", 2025, S, 7]] },
        { name: "乙", rows: [FULL, ["武汉", 2025, S, 8]] },
      ]),
    ["甲!2: wrong row:duplicate", "乙!2: wrong row:duplicate"],
  ],
  [
    "a hidden sheet",
    () =>
      rawWorkbook([
        { name: "旧", rows: [FULL, ["武汉", 2025, S, 6]], state: "hidden" },
        { name: "新", rows: [FULL, ["武汉", 2025, S, 7]] },
      ]),
    [scenes("wuhan", "7"), "unread.hiddenSheet"],
  ],
  [
    "comments and drawings",
    () =>
      rawWorkbook(
        [{ name: "表", rows: [FULL, ["武汉", 2025, S, 7]] }],
        [
          { name: "xl/comments1.xml", content: "<comments/>" },
          { name: "xl/drawings/drawing1.xml", content: "<wsDr/>" },
        ],
      ),
    [scenes("wuhan", "7"), "unread.comments", "unread.drawings"],
  ],
  // Captions.
  [
    "a title that names the scope",
    () => sheet([["湖北省武汉市人工智能发展情况"], ["年度", "指标", "数值"], [2025, S, 7]]),
    [scenes("wuhan", "7", 3), "reading.scope"],
  ],
  [
    "a title that names two scopes",
    () => sheet([["武汉、襄阳人工智能发展情况"], ["年度", "指标", "数值"], [2025, S, 7]]),
    ["3: wrong scope:unclearCaption"],
  ],
  [
    "a title that names two years",
    () => sheet([["2023-2025年情况"], ["统计范围", "指标", "数值"], ["武汉", S, 7]]),
    ["3: wrong year:unclearCaption"],
  ],
  [
    "a title that names another year, and the day of the report",
    () =>
      sheet([
        ["2024年情况", "填报日期：2026年1月20日"],
        ["统计范围", "指标", "数值"],
        ["武汉", S, 7],
      ]),
    ["3: skipped row:otherYear", "reading.year"],
  ],
  [
    "headings of sections between the rows",
    () =>
      sheet(
        [["指标", "年度", "数值"], ["一、武汉市"], [S, 2025, 7], ["二、襄阳市"], [S, 2025, 8]],
        {
          merges: ["A2:C2", "A4:C4"],
        },
      ),
    [
      scenes("wuhan", "7", 3),
      scenes("xiangyang", "8", 5),
      "reading.scope",
      "reading.scope",
      "unread.lines",
    ],
  ],
  [
    "a title that names the calibre",
    () => sheet([["口径：核心产业规模"], FULL, ["武汉", 2025, SCALE, 7]]),
    ["3: wuhan scale 2025 core-scale = 7", "reading.calibre"],
  ],
  [
    "a title that names a calibre nobody knows",
    () => sheet([["口径：全口径"], FULL, ["武汉", 2025, SCALE, 7]]),
    ["3: wrong calibre:unclearCaption"],
  ],
  [
    "湖北省 for the province",
    () => sheet([FULL, ["湖北省", 2025, S, 7]]),
    [scenes("province", "7")],
  ],
  ["武汉市 for the city", () => sheet([FULL, ["武汉市", 2025, S, 7]]), [scenes("wuhan", "7")]],
  [
    "光谷市, which is none",
    () => sheet([FULL, ["光谷市", 2025, S, 7]]),
    ["2: wrong scope:unknownScope"],
  ],
  // Hidden rows and columns.
  [
    "a hidden year",
    () => sheet([FULL, ["武汉", 2025, S, 7]], { hiddenColumns: [2] }),
    ["refused hiddenColumn"],
  ],
  [
    "a hidden note",
    () =>
      sheet(
        [
          [...FULL, "公开说明（中文）"],
          ["武汉", 2025, S, 7, "说明"],
        ],
        { hiddenColumns: [5] },
      ),
    [scenes("wuhan", "7"), "unread.hiddenColumn"],
  ],
];

const read = tryFiles(FILES);

it("takes the page's scope only where the file has none", async () => {
  const place = factsPlace("wuhan");
  expect(await read(csv(`年度,指标,数值\n2025,${S},7`), place)).toEqual([scenes("wuhan", "7")]);
  const blank = `统计范围,年度,指标,数值\n,2025,${S},7`;
  expect(await read(csv(blank), place)).toEqual(["2: wrong scope:blankName"]);
  const other = sheet([["襄阳市情况"], ["年度", "指标", "数值"], [2025, S, 7]]);
  expect(await read(other, place)).toEqual(["3: skipped row:otherScope", "reading.scope"]);
  expect(await read(csv(`年度,指标,数值\n2025,${S},7`, "襄阳.csv"), place)).toEqual([
    "2: skipped row:otherScope",
    "reading.scope",
  ]);
  expect(await read(csv(`年度,指标,数值\n2025,${S},7`))).toEqual(["2: wrong scope:noScope"]);
});
