import { F, S, SCALE, sheet } from "@/tests/support/files/misread-siblings";
import { tryHabits, type Habit } from "@/tests/support/files/mapped-files";
import { rawWorkbook } from "@/tests/support/files/raw-workbook";

const HABITS: readonly Habit[] = [
  [
    "title, unit, serial numbers, target and growth, a sum and a signature",
    () =>
      sheet([
        ["湖北省人工智能情况表"],
        ["单位：亿元"],
        ["序号", "地区", "指标名称", "年份", "完成值", "目标值", "增速", "备注"],
        [1, "武汉市", SCALE, "2025年度", "1,330", 1500, "12%", "含配套 30"],
        [2, "襄阳", S, "２０２５", 7, 9, "1%", "无"],
        [3, "合计", S, 2025, 7, 9, "1%", ""],
        ["填表人：张三"],
      ]),
    [
      "4: wuhan scale 2025 industry-scale = 1330",
      "5: wrong value:otherUnit",
      "6: wrong scope:sumRow",
      "unread.column",
      "unread.columnNoResult",
      "unread.columnNoResult",
    ],
  ],
  [
    "headings of two rows, years over scopes",
    () =>
      sheet(
        [
          ["指标名称", "2024年", null, "2025年", null],
          [null, "武汉", "襄阳", "武汉", "襄阳"],
          [S, 5, 6, 7, 8],
          [F, "约1000", 20, "1,058", 30],
        ],
        { merges: ["A1:A2", "B1:C1", "D1:E1"] },
      ),
    [
      "B3: skipped row:otherYear",
      "B4: skipped row:otherYear",
      "C3: skipped row:otherYear",
      "C4: skipped row:otherYear",
      "D3: wuhan scenarios 2025 department-count = 7",
      "D4: wuhan ai-firms 2025 department-count = 1058",
      "E3: xiangyang scenarios 2025 department-count = 8",
      "E4: xiangyang ai-firms 2025 department-count = 30",
    ],
  ],
  [
    "the same headings, but nothing joined: the second column under a year has none",
    () =>
      sheet([
        ["指标名称", "2024年", null, "2025年", null],
        [null, "武汉", "襄阳", "武汉", "襄阳"],
        [S, 5, 6, 7, 8],
      ]),
    [
      "B3: skipped row:otherYear",
      "D3: wuhan scenarios 2025 department-count = 7",
      "unread.column",
      "unread.column",
    ],
  ],
  [
    "years as columns beside a target and a rate",
    () =>
      sheet([
        ["地区", "指标", "2024年完成", "2025年完成", "2025年目标", "完成率"],
        ["武汉", S, 5, 7, 9, "78%"],
        ["襄阳", S, 6, 8, 9, "80%"],
      ]),
    [
      "C2: skipped row:otherYear",
      "C3: skipped row:otherYear",
      "D2: wuhan scenarios 2025 department-count = 7",
      "D3: xiangyang scenarios 2025 department-count = 8",
      "unread.columnNoResult",
      "unread.columnNoResult",
    ],
  ],
  [
    "indicators as columns with their units, a growth and a sum",
    () =>
      sheet([
        ["2025年各市州情况"],
        ["市州", "人工智能产业规模（万元）", "应用示范场景（个）", "人工智能企业数同比增长"],
        ["武汉市", 13300000, 7, "12%"],
        ["襄阳市", 2000000, 8, "1%"],
        ["小计", 1, 15, ""],
      ]),
    [
      "B3: wuhan scale 2025 industry-scale = 1330 converted",
      "B4: xiangyang scale 2025 industry-scale = 200 converted",
      "B5: wrong scope:sumRow",
      "C3: wuhan scenarios 2025 department-count = 7",
      "C4: xiangyang scenarios 2025 department-count = 8",
      "C5: wrong scope:sumRow",
      "reading.year",
      "unread.columnNoResult",
    ],
  ],
  [
    "scopes as columns with a column of sums",
    () =>
      sheet([
        ["指标", "单位", "全省", "武汉", "合计"],
        [SCALE, "亿元", 1500, 1330, 1350],
        [S, "个", 30, 7, 15],
      ]),
    [
      "C2: province scale 2025 industry-scale = 1500",
      "C3: province scenarios 2025 department-count = 30",
      "D2: wuhan scale 2025 industry-scale = 1330",
      "D3: wuhan scenarios 2025 department-count = 7",
      "reading.pageYear",
      "unread.columnNoResult",
    ],
  ],
  [
    "a sheet for each city, and one of notes",
    () =>
      rawWorkbook([
        {
          name: "武汉",
          rows: [
            ["指标名称", "完成值"],
            [S, 7],
          ],
        },
        {
          name: "襄阳市",
          rows: [
            ["指标名称", "完成值"],
            [S, 8],
          ],
        },
        { name: "说明", rows: [["本表由经信厅制"]] },
      ]),
    [
      "武汉!2: wuhan scenarios 2025 department-count = 7",
      "襄阳市!2: xiangyang scenarios 2025 department-count = 8",
      "reading.pageYear",
      "reading.scope",
      "reading.scope",
      "unread.sheetNotChosen",
    ],
  ],
  [
    "a sheet for each year",
    () =>
      rawWorkbook([
        {
          name: "2024",
          rows: [
            ["地区", "指标名称", "完成值"],
            ["武汉", S, 7],
          ],
        },
        {
          name: "2025",
          rows: [
            ["地区", "指标名称", "完成值"],
            ["武汉", S, 8],
          ],
        },
      ]),
    [
      "2024!2: skipped row:otherYear",
      "2025!2: wuhan scenarios 2025 department-count = 8",
      "reading.year",
      "reading.year",
    ],
  ],
  [
    "an outline with groups of indicators",
    () =>
      sheet([
        ["指标名称", "计量单位", "2025年"],
        ["一、产业发展", null, null],
        ["其中：人工智能产业规模", "亿元", 1330],
        ["二、应用", null, null],
        ["1.应用示范场景", "个", 7],
      ]),
    [
      "3: wuhan scale 2025 industry-scale = 1330",
      "5: wuhan scenarios 2025 department-count = 7",
      "reading.pageScope",
      "unread.lines",
    ],
    "wuhan",
  ],
  [
    "parts of the row above, named by 其中, of which the plan has some",
    () =>
      sheet([
        ["地区", "指标名称", "2025年完成"],
        ["全省", "应用示范场景", 450],
        ["其中：武汉", "应用示范场景", 300],
        ["其中: 襄阳市", "应用示范场景", 20],
        ["其中：市属企业", "应用示范场景", 11],
        ["全省", "其中：省级示范", 40],
      ]),
    [
      "2: province scenarios 2025 department-count = 450",
      "3: wuhan scenarios 2025 department-count = 300",
      "4: xiangyang scenarios 2025 department-count = 20",
      "5: wrong scope:partRow",
      "6: wrong indicator:partRow",
    ],
  ],
  [
    "English headings and a name that the plan does not have",
    () =>
      sheet([
        ["Region", "Indicator", "Year", "Actual", "Target"],
        ["Wuhan", "Use cases", 2025, 7, 9],
      ]),
    ["2: wrong indicator:unknownIndicator", "unread.columnNoResult"],
  ],
];

tryHabits(HABITS);
