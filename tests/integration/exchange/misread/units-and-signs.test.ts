import {
  FULL,
  S,
  SCALE,
  sheet,
  csv,
  scale,
  wuhanScale,
  scenes,
  tryFiles,
  type Sibling,
} from "@/tests/support/files/misread-siblings";

const FILES: readonly Sibling[] = [
  // Units.
  [
    "单位：万元 above the table",
    () => sheet([["（单位：万元）"], FULL, ["武汉", 2025, SCALE, "1,330,000"]]),
    ["3: wuhan scale 2025 industry-scale = 133 converted"],
  ],
  [
    "单位：亿元、个 above a mixed table",
    () => sheet([["单位：亿元、个"], FULL, ["武汉", 2025, SCALE, 133], ["武汉", 2025, S, 7]]),
    ["3: wuhan scale 2025 industry-scale = 133", scenes("wuhan", "7", 4)],
  ],
  [
    "单位：万元 below the table",
    () => sheet([FULL, ["武汉", 2025, SCALE, 1330000], ["注：单位：万元"]]),
    ["2: wrong value:otherUnit", "unread.lines"],
  ],
  [
    "数值（万元）",
    () =>
      sheet([
        ["统计范围", "年度", "指标", "数值（万元）"],
        ["武汉", 2025, SCALE, "约1,330,000"],
      ]),
    wuhanScale("133 about converted"),
  ],
  [
    "数值（亿美元）",
    () =>
      sheet([
        ["统计范围", "年度", "指标", "数值（亿美元）"],
        ["武汉", 2025, SCALE, 19],
      ]),
    ["2: wrong value:otherUnit"],
  ],
  [
    "the unit in the indicator's name",
    () => sheet([FULL, ["武汉", 2025, `${SCALE}（万元）`, 1330000]]),
    wuhanScale("133 converted"),
  ],
  ["another base in the column", () => scale(133, "家"), ["2: wrong unit:otherUnit"]],
  ["the unit of the column with 人民币", () => scale(133, "亿元人民币"), wuhanScale("133")],
  ["15万 in a column of 亿元", () => scale("15万", "亿元"), ["2: wrong value:scaleWithoutUnit"]],
  [
    "a caption and a column that contradict one another",
    () => sheet([["单位：万元"], [...FULL, "单位"], ["武汉", 2025, SCALE, 133, "亿元"]]),
    ["3: wrong unit:unitsContradict"],
  ],
  // Number formats.
  ['0"万元"', () => scale({ v: 1330000, format: '0"万元"' }), wuhanScale("133 converted")],
  [
    '"约"#,##0.0"亿元"',
    () => scale({ v: 133, format: '"约"#,##0.0"亿元"' }),
    wuhanScale("133 about"),
  ],
  [
    "[$$-409]#,##0",
    () => scale({ v: 133, format: "[$$-409]#,##0" }),
    ["2: wrong value:unexpectedCharacter"],
  ],
  ["0.0,,", () => scale({ v: 133000000, format: "0.0,," }), ["2: wrong value:notAsShown"]],
  ['0"00"', () => scale({ v: 133, format: '0"00"' }), ["2: wrong value:notAsShown"]],
  [
    "zero shown as a dash",
    () => scale({ v: 0, format: '0;-0;"-"' }),
    ["2: wrong value:notAsShown"],
  ],
  [
    "accounting and colours",
    () => scale({ v: 133, format: "[Red]_ * #,##0.0_ ;_ * -#,##0.0_ " }),
    wuhanScale("133"),
  ],
  ["words around a text", () => scale({ v: "133", format: '"约"@' }), wuhanScale("133 about")],
  ["noise behind fifteen digits", () => scale(0.1 + 0.2), wuhanScale("0.3")],
  // Years.
  ["'25", () => csv(`统计范围,年度,指标,数值\n武汉,'25,${S},7`), ["2: wrong year:yearUnreadable"]],
  [
    "2025年上半年",
    () => sheet([FULL, ["武汉", "2025年上半年", S, 7]]),
    ["2: wrong year:yearUnreadable"],
  ],
  [
    "a whole day",
    () => sheet([FULL, ["武汉", { v: 46022, format: "yyyy/m/d" }, S, 7]]),
    ["2: wrong year:date"],
  ],
  ["２０２５年末", () => sheet([FULL, ["武汉", "２０２５年末", S, 7]]), [scenes("wuhan", "7")]],
  [
    "a formula for the scope",
    () => sheet([FULL, [{ f: "B1", v: "武汉" }, 2025, S, 7]]),
    ["2: wrong scope:formulaStored"],
  ],
  // Signs.
  [
    "a control character in one row of three",
    () =>
      csv(
        `统计范围,年度,指标,数值,佐证\n武汉,2025,${S},7,a\n襄阳,2025,${S},8,b\u0001c\n宜昌,2025,${S},9,d`,
      ),
    [scenes("wuhan", "7"), "3: wrong evidence:character", scenes("yichang", "9", 4)],
  ],
  [
    "digits turned round",
    () => csv(`统计范围,年度,指标,数值\n武汉,2025,${S},\u202E541`),
    ["2: wrong value:character"],
  ],
  [
    "a mark of byte order, a soft hyphen and a joiner inside names",
    () => csv(`统\uFEFF计范围,年\u00AD度,指标,数值\n武\u200D汉,2025,${S}\u2063,7\u3164`),
    [scenes("wuhan", "7")],
  ],
  [
    "a sign of a private font",
    () => sheet([FULL, ["武汉", 2025, S, "7\uE001"]]),
    ["2: wrong value:character"],
  ],
  ...["—", "－", "N/A", "暂无", "未填报", "\\", "．．．", "待补", "?"].map(
    (word): [string, () => File, readonly string[]] => [
      `${word} for no value`,
      () => sheet([FULL, ["武汉", 2025, S, word]]),
      ["2: wrong value:noNumber"],
    ],
  ),
];

tryFiles(FILES);
