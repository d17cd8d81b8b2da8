import { F, S, SCALE, sheet, csv } from "@/tests/support/files/misread-siblings";
import { tryHabits, type Habit } from "@/tests/support/files/mapped-files";

const TABLES: readonly Habit[] = [
  [
    "a format of per cent",
    () =>
      sheet([
        ["地区", "指标名称", "年份", "完成值"],
        ["武汉", S, 2025, { v: 0.5, format: "0%" }],
      ]),
    ["2: wrong value:percent"],
  ],
  [
    "blank columns between, and a formula",
    () =>
      sheet([
        ["地区", null, "指标名称", null, "2025年"],
        ["武汉", null, S, null, 7],
        ["襄阳", null, S, null, { f: "3+5", v: 8 }],
      ]),
    ["2: wuhan scenarios 2025 department-count = 7", "3: wrong value:formulaStored"],
  ],
  [
    "joined names, a word for no number and a ditto mark for one",
    () =>
      sheet(
        [
          ["地区", "指标名称", "2025年"],
          ["武汉", S, 7],
          [null, F, "缺"],
          ["襄阳", S, "同上"],
        ],
        { merges: ["A2:A3"] },
      ),
    [
      "2: wuhan scenarios 2025 department-count = 7",
      "3: wrong value:noNumber",
      "4: wrong value:dittoValue",
    ],
  ],
  [
    "a name left blank without a merge",
    () =>
      sheet([
        ["地区", "指标名称", "2025年"],
        ["武汉", S, 7],
        [null, F, 1058],
      ]),
    ["2: wuhan scenarios 2025 department-count = 7", "3: wrong scope:blankName"],
  ],
  [
    "remarks with numbers and no value",
    () =>
      sheet([
        ["地区", "指标名称", "年份", "备注"],
        ["武汉", S, 2025, 7],
      ]),
    ["asks :noValue"],
  ],
  [
    "two columns that may be the value",
    () =>
      sheet([
        ["地区", "指标名称", "年份", "完成值", "金额"],
        ["武汉", S, 2025, 7, 8],
      ]),
    ["asks :noValue"],
  ],
  [
    "what came new in the year beside a running count of something measured by year",
    () =>
      sheet([
        ["地区", "指标名称", "年份", "本年新增", "累计"],
        ["武汉", SCALE, 2025, 7, 8],
      ]),
    ["asks :noValue"],
  ],
  [
    "a .csv file with a title",
    () => csv('武汉市2025年情况\n指标名称,完成值\n应用示范场景,7\n人工智能企业数,"1,058"\n'),
    [
      "3: wuhan scenarios 2025 department-count = 7",
      "4: wuhan ai-firms 2025 department-count = 1058",
      "reading.scope",
      "reading.year",
    ],
  ],
  [
    "a .csv file whose numbers are cut by their commas",
    () => csv("指标名称,2024年,2025年\n人工智能企业数,1,058,1,330\n应用示范场景,5,7\n"),
    [
      "B2: wrong row:extraCell",
      "B3: skipped row:otherYear",
      "C2: wrong row:extraCell",
      "C3: wuhan scenarios 2025 department-count = 7",
      "reading.pageScope",
      "unread.cells",
      "unread.cells",
    ],
    "wuhan",
  ],
  [
    "dollars",
    () =>
      sheet([
        ["地区", "人工智能产业规模（亿美元）"],
        ["武汉", 100],
        ["襄阳", 200],
      ]),
    ["2: wrong value:otherUnit", "3: wrong value:otherUnit", "reading.pageYear"],
  ],
  [
    "a unit in a caption, and a format that hides ten thousands",
    () =>
      sheet([
        ["单位：万元"],
        ["地区", "人工智能产业规模"],
        ["武汉", 1330000],
        ["襄阳", { v: 20, format: '0.0,"万"' }],
      ]),
    [
      "3: wuhan scale 2025 industry-scale = 133 converted",
      "4: wrong value:notAsShown",
      "reading.pageYear",
    ],
  ],
  [
    "a hidden column that names the scope",
    () =>
      sheet(
        [
          ["地区", "指标名称", "2025年"],
          ["武汉", S, 7],
        ],
        { hiddenColumns: [1] },
      ),
    ["asks A:hidden"],
    "province",
  ],
  [
    "rows hidden by a filter",
    () =>
      sheet(
        [
          ["地区", "指标名称", "2025年"],
          ["武汉", S, 7],
          ["襄阳", S, 8],
        ],
        { hiddenRows: [2] },
      ),
    ["3: xiangyang scenarios 2025 department-count = 8", "unread.hiddenRows"],
  ],
  [
    "two columns with one heading",
    () =>
      sheet([
        ["地区", "指标名称", "2025年", "2025年"],
        ["武汉", S, 7, 8],
      ]),
    ["asks :noValue"],
  ],
  [
    "a second table below",
    () =>
      sheet([
        ["地区", "指标名称", "2025年"],
        ["武汉", S, 7],
        [],
        ["地区", "项目", "上年数"],
        ["襄阳", S, 8],
      ]),
    ["2: wuhan scenarios 2025 department-count = 7", "unread.foreignTable"],
  ],
];

tryHabits(TABLES);
