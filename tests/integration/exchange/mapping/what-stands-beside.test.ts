import { F, S, SCALE, sheet } from "@/tests/support/files/misread-siblings";
import { tryHabits, type Habit } from "@/tests/support/files/mapped-files";
import { rawWorkbook, type RawCell } from "@/tests/support/files/raw-workbook";

const M = "行业大模型";
const read = (line: string, scope: string, indicator: string, value: number) =>
  `${line}: ${scope} ${indicator} 2025 department-count = ${value}`;

/** A table of two hubs with a note below it, and what must come of both of its values. */
function above(note: string, told: string | null): Habit {
  const rows: RawCell[][] = [
    ["2025年人工智能指标"],
    ["指标", "武汉", "襄阳"],
    [S, 300, 20],
    [note],
  ];
  const lines =
    told === null
      ? [read("B3", "wuhan", "scenarios", 300), read("C3", "xiangyang", "scenarios", 20)]
      : [`B3: wrong value:${told}`, `C3: wrong value:${told}`];
  return [`a note below: ${note}`, () => sheet(rows), [...lines, "reading.year"]];
}

/** A table without a column of scopes below a line, read on the page of 武汉. */
function below(line: string, isOther: boolean): Habit {
  const rows: RawCell[][] = [[line], ["指标", "年度", "完成值"], [S, 2025, 30]];
  const told = isOther
    ? ["3: wrong scope:unclearCaption"]
    : [read("3", "wuhan", "scenarios", 30), "reading.pageScope"];
  return [`on the page of one city: ${line}`, () => sheet(rows), told, "wuhan"];
}

const HABITS: readonly Habit[] = [
  above("注：2025年数据为预计数。", "captionForecast"),
  above("说明：以上均系初步统计数", "captionProvisional"),
  above("备注：上表为2025年目标值", "captionNoResult"),
  above("说明：数据截至2025年6月底", "captionPart"),
  above("注：襄阳为预计数", "captionForecast"),
  above("注：企业名单另附，含预计于2026年投产的企业", null),
  above("注：目标值见附件", null),
  [
    "a note about forecasts below rows that say their nature",
    () =>
      sheet([
        ["统计范围", "年度", "指标", "数值", "性质"],
        ["武汉", 2025, S, 300, "预计"],
        ["武汉", 2025, F, 1500, null],
        ["注：2025年为预计数"],
      ]),
    [read("2", "wuhan", "scenarios", 300), "3: wrong value:captionForecast", "unread.lines"],
  ],
  below("湖南省2025年人工智能指标完成情况", true),
  below("十堰市2025年人工智能指标完成情况", true),
  below("十堰2025年人工智能指标完成情况", true),
  below("附件2：武汉市洪山区2025年人工智能指标", true),
  below("填报单位：十堰市经济和信息化局", true),
  below("填报单位：省经信厅", false),
  below("2025年关键指标完成情况", false),
  below("附表2025年情况", false),
  below("内部资料", false),
  [
    "places without 市 below a title of a city, beside groups of indicators",
    () =>
      sheet([
        ["武汉市人工智能指标完成情况"],
        ["指标", "2025年"],
        ["企业培育"],
        [F, 1500],
        ["十堰"],
        [S, 75],
        ["荆州"],
        [M, 3],
      ]),
    [
      read("4", "wuhan", "ai-firms", 1500),
      "6: wrong scope:unclearCaption",
      "8: wrong scope:unclearCaption",
      "reading.scope",
      "unread.lines",
    ],
  ],
  [
    "sheets of cities, one of which the plan does not have",
    () =>
      rawWorkbook([
        {
          name: "十堰",
          rows: [
            ["指标", "年度", "数值"],
            [F, 2025, 75],
          ],
        },
        {
          name: "武汉",
          rows: [
            ["指标", "年度", "数值"],
            [S, 2025, 300],
          ],
        },
      ]),
    [
      "十堰!2: wrong scope:unclearCaption",
      "武汉!2: wuhan scenarios 2025 department-count = 300",
      "reading.scope",
    ],
    "wuhan",
  ],
  [
    "a column of districts beside that of cities",
    () =>
      sheet([
        ["市州", "区县", "指标", "2025年完成"],
        ["武汉", "洪山区", F, 738],
        ["襄阳", "全市", S, 20],
      ]),
    ["2: wrong scope:besideScope", read("3", "xiangyang", "scenarios", 20), "unread.columnPerhaps"],
  ],
  [
    "a firm's number in a row of its city, and an office that reports",
    () =>
      sheet([
        ["地区", "企业名称", "填报单位", "年度", "指标", "完成值"],
        ["武汉", "甲公司", "武汉市经信局", 2025, SCALE, 3],
        ["襄阳", null, "襄阳市经信局", 2025, S, 20],
      ]),
    [
      "2: wrong scope:besideScope",
      read("3", "xiangyang", "scenarios", 20),
      "unread.column",
      "unread.columnPerhaps",
    ],
  ],
  [
    "a column that says until when",
    () =>
      sheet([
        ["地区", "指标", "完成值", "数据时点"],
        ["武汉", S, 300, "2025-06-30"],
        ["襄阳", S, 20, "2025年12月"],
        ["宜昌", S, 9, "2025-12-31"],
      ]),
    [
      "2: wrong year:besideYear",
      read("3", "xiangyang", "scenarios", 20),
      read("4", "yichang", "scenarios", 9),
      "reading.pageYear",
      "unread.column",
    ],
  ],
  [
    "the day on which it was filled in",
    () =>
      sheet([
        ["地区", "年度", "指标", "完成值", "填报日期", "报告时间"],
        ["武汉", 2025, S, 300, "2026-01-15", "2026年1月"],
      ]),
    [read("2", "wuhan", "scenarios", 300), "unread.column", "unread.columnPerhaps"],
  ],
  [
    "a remark that a number is a forecast",
    () =>
      sheet(
        [
          ["指标名称", "武汉市", null],
          [null, "2025年完成数", "备注"],
          [S, 300, "含在建 12"],
          [F, 1500, "预计"],
        ],
        { merges: ["A1:A2", "B1:C1"] },
      ),
    [read("3", "wuhan", "scenarios", 300), "4: wrong value:besideNature"],
  ],
  [
    "numbers that might have been years long ago",
    () => sheet([["2025年"], ["地区", SCALE, F], ["武汉", 1330, 1500]]),
    [
      "B3: wuhan scale 2025 industry-scale = 1330",
      read("C3", "wuhan", "ai-firms", 1500),
      "reading.year",
    ],
  ],
];

tryHabits(HABITS);
