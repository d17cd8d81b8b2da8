import {
  FULL,
  S,
  F,
  SCALE,
  sheet,
  csv,
  scenes,
  tryFiles,
  type Sibling,
} from "@/tests/support/files/misread-siblings";

const FILES: readonly Sibling[] = [
  // Headings.
  [
    "two headings that fold to one",
    () =>
      sheet([
        ["统计范围", "年度", "指标", "数值", "数 值："],
        ["武汉", 2025, S, 7, 8],
      ]),
    ["refused twoHeadings"],
  ],
  [
    "one heading in both languages",
    () =>
      sheet([
        ["统计范围", "年度", "指标", "数值", "Value"],
        ["武汉", 2025, S, 7, 8],
      ]),
    ["refused twoHeadings"],
  ],
  [
    "地区 instead of 统计范围",
    () =>
      sheet([
        ["地区", "年度", "指标", "数值"],
        ["武汉", 2025, S, 7],
      ]),
    ["asks mayNameTheCell"],
  ],
  [
    "年份 instead of 年度",
    () =>
      sheet([
        ["统计范围", "年份", "指标", "数值"],
        ["武汉", 2024, S, 7],
      ]),
    ["asks mayNameTheCell"],
  ],
  [
    "计量单位 instead of 单位",
    () =>
      sheet([
        [...FULL, "计量单位"],
        ["武汉", 2025, SCALE, 7, "万元"],
      ]),
    ["asks mayNameTheCell"],
  ],
  [
    "数值2 beside 数值",
    () =>
      sheet([
        [...FULL, "数值2"],
        ["武汉", 2025, S, 7, 8],
      ]),
    ["asks mayNameTheCell"],
  ],
  [
    "target, growth and a serial number beside the value",
    () =>
      sheet([
        ["序号", ...FULL, "目标值", "同比增速"],
        [1, "武汉", 2025, S, 7, 10, 5],
      ]),
    [scenes("wuhan", "7"), "unread.column", "unread.column", "unread.column"],
  ],
  [
    "an unknown column that nobody filled",
    () =>
      sheet([
        [...FULL, "地区"],
        ["武汉", 2025, S, 7],
      ]),
    [scenes("wuhan", "7")],
  ],
  [
    "only headings of other tables",
    () =>
      sheet([
        ["地区", "年份", "指标名称", "完成值"],
        ["武汉", 2025, S, 7],
      ]),
    ["asks unknownHeadings"],
  ],
  [
    "a second table with other headings",
    () =>
      sheet([
        FULL,
        ["武汉", 2025, S, 7],
        [],
        ["地区", "年份", "指标名称", "完成值"],
        ["襄阳", 2025, S, 8],
      ]),
    [scenes("wuhan", "7"), "unread.foreignTable"],
  ],
  [
    "a second table with its columns in another order, after the lines to sign",
    () =>
      sheet([
        FULL,
        ["武汉", 2025, S, 7],
        ["填表人：", "甲"],
        ["数值", "指标", "年度", "统计范围"],
        [8, S, 2025, "襄阳"],
      ]),
    [scenes("wuhan", "7"), scenes("xiangyang", "8", 5)],
  ],
  // Ragged rows.
  [
    "a number split at its comma, where the row is no longer than the headings",
    () =>
      csv(
        `统计范围,年度,指标,数值,公开说明（中文）\n武汉,2025,${F},1,058\n襄阳,2025,${F},"1,058",`,
      ),
    ["2: wrong value:splitNumber", "3: xiangyang ai-firms 2025 department-count = 1058"],
  ],
  [
    "a number split at a full-width comma",
    () => csv(`统计范围，年度，指标，数值\n武汉，2025，${F}，1，058`),
    ["2: wrong row:extraCell", "unread.cells"],
  ],
  [
    "numbers beside a sheet's table",
    () => sheet([FULL, ["武汉", 2025, F, 1, 58]]),
    ["2: wrong row:extraCell", "unread.cells"],
  ],
  [
    "a remark beside a sheet's table",
    () => sheet([FULL, ["武汉", 2025, S, 7, "见附件"]]),
    [scenes("wuhan", "7"), "unread.cells"],
  ],
  [
    "cells apart by upright lines",
    () => csv(`统计范围|年度|指标|数值\n武汉|2025|${S}|7`),
    [scenes("wuhan", "7")],
  ],
  [
    "a title with a semicolon over a table with tabs",
    () => csv(`说明；一;二;三\n统计范围\t年度\t指标\t数值\n武汉\t2025\t${S}\t7`),
    [scenes("wuhan", "7", 3)],
  ],
];

tryFiles(FILES);
