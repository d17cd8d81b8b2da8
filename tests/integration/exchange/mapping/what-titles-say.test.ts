import { F, S, SCALE, sheet } from "@/tests/support/files/misread-siblings";
import { tryHabits, type Habit } from "@/tests/support/files/mapped-files";
import { rawWorkbook, type RawCell } from "@/tests/support/files/raw-workbook";

const M = "行业大模型";
const wuhan = (line: string, indicator: string, value: string) =>
  `${line}: wuhan ${indicator} 2025 department-count = ${value}`;

/** A table of two hubs below a title, and what must come of both of its values. */
function under(title: string, told: string): Habit {
  const rows: RawCell[][] = [[title], ["指标", "武汉", "襄阳"], [S, 150, 20]];
  const lines = [`B3: wrong value:${told}`, `C3: wrong value:${told}`, "reading.year"];
  return [`a title that says ${told}: ${title}`, () => sheet(rows), lines];
}

const HABITS: readonly Habit[] = [
  [
    "a row of units below the headings",
    () =>
      sheet([
        ["地区", SCALE, F],
        ["单位", "万元", "家"],
        ["全省", 13300000, 1605],
        ["襄阳市", 900000, 80],
      ]),
    [
      "B3: province scale 2025 industry-scale = 1330 converted",
      "B4: xiangyang scale 2025 industry-scale = 90 converted",
      "C3: province ai-firms 2025 department-count = 1605",
      "C4: xiangyang ai-firms 2025 department-count = 80",
      "reading.pageYear",
    ],
  ],
  [
    "blocks by city, one of which the plan does not have, and their sum",
    () =>
      sheet([
        ["武汉市"],
        ["指标", "2024年", "2025年"],
        [S, 280, 300],
        ["十堰市"],
        ["指标", "2024年", "2025年"],
        [F, 60, 75],
        ["合计"],
        ["指标", "2024年", "2025年"],
        [M, 20, 33],
      ]),
    [
      "B3: skipped row:otherYear",
      "B6: wrong scope:unclearCaption",
      "B9: wrong scope:unclearCaption",
      wuhan("C3", "scenarios", "300"),
      "C6: wrong scope:unclearCaption",
      "C9: wrong scope:unclearCaption",
      "reading.scope",
    ],
  ],
  [
    "the same in the form's own words, by lines alone",
    () =>
      sheet([
        ["指标", "年度", "数值"],
        ["一、武汉"],
        [S, 2025, 300],
        ["二、荆州"],
        [F, 2025, 75],
        ["三、其他市州"],
        [M, 2025, 33],
      ]),
    [
      wuhan("3", "scenarios", "300"),
      "5: wrong scope:unclearCaption",
      "7: wrong scope:unclearCaption",
      "reading.scope",
      "unread.lines",
    ],
  ],
  [
    "a place of which the plan has nothing is not the page's scope",
    () => sheet([["十堰市"], ["指标", "年度", "数值"], [S, 2025, 300]]),
    ["3: wrong scope:unclearCaption"],
    "wuhan",
  ],
  [
    "groups of indicators below a city are of that city",
    () =>
      sheet([
        ["武汉市人工智能指标完成情况"],
        ["指标", "2025年"],
        ["规模类"],
        [S, 300],
        ["主体类"],
        [F, 1500],
      ]),
    [
      wuhan("4", "scenarios", "300"),
      wuhan("6", "ai-firms", "1500"),
      "reading.scope",
      "unread.lines",
    ],
  ],
  [
    "a sheet that is named as another indicator than its rows",
    () =>
      rawWorkbook([
        {
          name: S,
          rows: [
            ["统计范围", "指标", "年度", "数值"],
            ["武汉", F, 2025, 9],
          ],
        },
      ]),
    ["2: wrong scope:otherSheet"],
  ],
  under("2025年上半年人工智能指标完成情况", "captionPart"),
  under("2025年1—9月人工智能指标完成情况", "captionPart"),
  under("截至2025年9月底完成情况（2025年）", "captionPart"),
  under("2025年前三季度进展", "captionPart"),
  under("2025年目标任务分解表", "captionNoResult"),
  under("2025年新增情况统计表", "captionNoResult"),
  under("2025年同比增幅", "captionNoResult"),
  under("2025年预计完成情况", "captionForecast"),
  [
    "a title of targets and what became of them, and one of a whole year by months",
    () => sheet([["2025年1—12月目标完成情况"], ["指标", "武汉"], [S, 300]]),
    [wuhan("3", "scenarios", "300"), "reading.year"],
  ],
  [
    "a title that speaks of forecasts, over rows that say their nature",
    () =>
      sheet([
        ["2025年预计完成情况"],
        ["指标", "统计范围", "数值", "性质"],
        [S, "武汉", 300, "预计"],
        [F, "武汉", 1500, null],
      ]),
    [wuhan("3", "scenarios", "300"), "4: wrong value:captionForecast", "reading.year"],
  ],
];

tryHabits(HABITS);
