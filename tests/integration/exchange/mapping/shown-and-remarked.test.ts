import { readFileSync } from "node:fs";

import { F, S, SCALE, sheet } from "@/tests/support/files/misread-siblings";
import { tryHabits, type Habit } from "@/tests/support/files/mapped-files";
import type { RawCell } from "@/tests/support/files/raw-workbook";

const YEARS = ["A1:A2", "B1:C1", "D1:E1"];

/** A row for each remark, in a column of the given heading. */
const remarked = (heading: string, remarks: readonly string[]) =>
  sheet([
    ["地区", "指标名称", "2025年", heading],
    ...["武汉", "襄阳", "宜昌", "光谷"].map((scope, at): RawCell[] => [
      scope,
      S,
      7 + at,
      remarks[at] ?? "",
    ]),
  ]);

const HABITS: readonly Habit[] = [
  [
    "remarks below headings that the form does not know",
    () => remarked("批注", ["含筹建", "待核实", "预计数", "2025年数"]),
    [
      "2: wuhan scenarios 2025 department-count = 7",
      "3: wrong value:besideNature",
      "4: wrong value:besideNature",
      "5: optics-valley scenarios 2025 department-count = 10",
      "unread.column",
    ],
  ],
  [
    "what a check says of its rows",
    () => remarked("审核意见", ["同意", "未审核", "数据为快报数", "无"]),
    [
      "2: wuhan scenarios 2025 department-count = 7",
      "3: wrong value:besideNature",
      "4: wrong value:besideNature",
      "5: optics-valley scenarios 2025 department-count = 10",
      "unread.column",
    ],
  ],
  [
    "a remark that a number is of another year",
    () =>
      remarked("备注", ["2024年数", "沿用上年数据", "含孝感，为2023年度统计数", "较2024年增加2家"]),
    [
      "2: wrong year:besideYear",
      "3: wrong year:besideYear",
      "4: wrong year:besideYear",
      "5: optics-valley scenarios 2025 department-count = 10",
    ],
  ],
  [
    "a remark that a number is wrong",
    () => remarked("备注", ["应为19", "已核对", "请核对", "应用企业2家"]),
    [
      "2: wrong value:besideDoubt",
      "3: xiangyang scenarios 2025 department-count = 8",
      "4: wrong value:besideDoubt",
      "5: optics-valley scenarios 2025 department-count = 10",
    ],
  ],
  [
    "years over the form's own word for a value, with growth between",
    () =>
      sheet(
        [
          ["指标", "2024年", null, "2025年", null],
          [null, "数值", "同比%", "数值", "同比%"],
          [S, 5, 12, 7, 40],
          [F, 100, 3, 120, 20],
        ],
        { merges: YEARS },
      ),
    [
      "B3: skipped row:otherYear",
      "B4: skipped row:otherYear",
      "D3: wuhan scenarios 2025 department-count = 7",
      "D4: wuhan ai-firms 2025 department-count = 120",
      "reading.pageScope",
      "unread.columnNoResult",
      "unread.columnNoResult",
    ],
    "wuhan",
  ],
  [
    "cities over the form's own words for a value and its unit",
    () =>
      sheet(
        [
          ["指标", "武汉", null, "襄阳", null],
          [null, "数值", "单位", "数值", "单位"],
          [S, 5, "个", 7, "个"],
        ],
        { merges: YEARS },
      ),
    [
      "B3: wuhan scenarios 2025 department-count = 5",
      "D3: xiangyang scenarios 2025 department-count = 7",
      "reading.pageYear",
    ],
  ],
  [
    "years that the spreadsheet made dates of, in headings",
    () =>
      sheet([
        ["地区", "指标名称", { v: 45292, format: "yyyy" }, { v: 45658, format: 'yyyy"年"' }],
        ["武汉", S, 5, 7],
      ]),
    ["C2: skipped row:otherYear", "D2: wuhan scenarios 2025 department-count = 7"],
  ],
  [
    "years that the spreadsheet made dates of, in a column; a day of the year is none",
    () =>
      sheet([
        ["地区", "指标名称", "年份", "数值"],
        ["武汉", S, { v: 45292, format: "yyyy" }, 5],
        ["襄阳", S, { v: 45658, format: "yyyy" }, 7],
        ["宜昌", S, { v: 45838, format: "yyyy-mm-dd" }, 9],
      ]),
    [
      "2: skipped row:otherYear",
      "3: xiangyang scenarios 2025 department-count = 7",
      "4: wrong year:date",
    ],
  ],
  [
    "a unit beside each of several values",
    () =>
      sheet(
        [
          ["指标", "武汉", null, "襄阳", null],
          [null, "完成值", "单位", "完成值", "单位"],
          [SCALE, 13300000, "万元", 20, "亿元"],
        ],
        { merges: YEARS },
      ),
    [
      "B3: wuhan scale 2025 industry-scale = 1330 converted",
      "D3: xiangyang scale 2025 industry-scale = 20",
      "reading.pageYear",
    ],
  ],
  [
    "two units that differ, of which none is a value's own",
    () =>
      sheet([
        ["指标", "武汉", "计量单位", "襄阳", "单位"],
        [SCALE, 13300000, "万元", 20, "亿元"],
        [S, 5, "个", 7, "个"],
      ]),
    [
      "B2: wrong unit:otherUnit",
      "B3: wuhan scenarios 2025 department-count = 5",
      "D2: wrong unit:otherUnit",
      "D3: xiangyang scenarios 2025 department-count = 7",
      "reading.pageYear",
    ],
  ],
  [
    "one unit for several values",
    () =>
      sheet([
        ["指标", "单位", "2024年", "2025年"],
        [SCALE, "万元", 11000000, 13300000],
      ]),
    [
      "C2: skipped row:otherYear",
      "D2: wuhan scale 2025 industry-scale = 1330 converted",
      "reading.pageScope",
    ],
    "wuhan",
  ],
  [
    "years over the form's own headings, nothing joined",
    () =>
      new File(
        [readFileSync("tests/fixtures/misread/duplicate-heading.xlsx")],
        "duplicate-heading.xlsx",
      ),
    [
      "C3: skipped row:otherYear",
      "C4: skipped row:otherYear",
      "E3: wuhan scenarios 2025 department-count = 211",
      "E4: wuhan ai-firms 2025 department-count = 906",
      "unread.columnPerhaps",
    ],
  ],
];

tryHabits(HABITS);
