import {
  FULL,
  S,
  F,
  SCALE,
  sheet,
  csv,
  wuhanScale,
  scenes,
  tryFiles,
  type Sibling,
} from "@/tests/support/files/misread-siblings";

const FILES: readonly Sibling[] = [
  // Merged cells.
  [
    "scope and year merged together, over two columns",
    () => sheet([FULL, ["武汉", null, S, 7], [null, null, F, 8]], { merges: ["A2:B3"] }),
    ["2: wrong scope:mergedAcross", "3: wrong scope:mergedAcross"],
  ],
  [
    "a unit merged over its rows",
    () =>
      sheet(
        [
          [...FULL, "单位"],
          ["武汉", 2025, SCALE, 9250000, "万元"],
          ["襄阳", 2025, SCALE, 700000],
        ],
        {
          merges: ["E2:E3"],
        },
      ),
    [...wuhanScale("925 converted"), "3: xiangyang scale 2025 industry-scale = 70 converted"],
  ],
  [
    "a calibre merged over its rows",
    () =>
      sheet(
        [
          [...FULL, "口径"],
          ["武汉", 2025, SCALE, 9, "核心产业规模"],
          ["襄阳", 2025, SCALE, 8],
        ],
        { merges: ["E2:E3"] },
      ),
    ["2: wuhan scale 2025 core-scale = 9", "3: xiangyang scale 2025 core-scale = 8"],
  ],
  [
    "a merged reason for no value",
    () =>
      sheet(
        [
          [...FULL, "没有数值的原因"],
          ["武汉", 2025, S, null, "未收集"],
          ["襄阳", 2025, S],
        ],
        {
          merges: ["E2:E3"],
        },
      ),
    ["2: wrong flag:mergedValue", "3: wrong flag:mergedValue"],
  ],
  [
    "a merge that begins in the headings",
    () => sheet([FULL, [null, 2025, S, 7]], { merges: ["A1:A2"] }),
    ["2: wrong scope:mergedAcross"],
  ],
  [
    "a heading merged over two columns of numbers",
    () =>
      sheet(
        [
          [...FULL, null],
          ["武汉", 2025, S, 7, 8],
        ],
        { merges: ["D1:E1"] },
      ),
    ["asks mergedHeading"],
  ],
  [
    "headings in two lines, the names merged downwards",
    () =>
      sheet(
        [
          ["统计范围", "年度", "指标", "结果"],
          [null, null, null, "数值"],
          ["武汉", 2025, S, 7],
        ],
        {
          merges: ["A1:A2", "B1:B2", "C1:C2"],
        },
      ),
    [scenes("wuhan", "7", 3)],
  ],
  [
    "a merged scope that is blank",
    () => sheet([FULL, [null, 2025, S, 7], [null, 2025, F, 8]], { merges: ["A2:A3"] }),
    ["2: wrong scope:blankName", "3: wrong scope:blankName"],
  ],
  // Ditto marks and blanks.
  [
    "a ditto mark in the first row",
    () => sheet([FULL, ["〃", 2025, S, 7]]),
    ["2: wrong scope:dittoNothing"],
  ],
  [
    "a ditto mark under a hidden row",
    () =>
      sheet([FULL, ["武汉", 2025, S, 7], ["襄阳", 2025, S, 8], ["同上", 2025, F, 9]], {
        hiddenRows: [3],
      }),
    [scenes("wuhan", "7"), "4: wrong scope:dittoNothing", "unread.hiddenRows"],
  ],
  [
    "a ditto mark for the value",
    () => csv(`统计范围,年度,指标,数值\n武汉,2025,${S},7\n襄阳,2025,${S},同上`),
    [scenes("wuhan", "7"), "3: wrong value:dittoValue"],
  ],
  [
    "ditto marks three in a row, of several kinds",
    () => csv(`统计范围,年度,指标,数值\n武汉,2025,${S},7\n同上,〃,${F},8\n″,同前,行业大模型,9`),
    [
      scenes("wuhan", "7"),
      "3: wuhan ai-firms 2025 department-count = 8",
      "4: wuhan industry-models 2025 department-count = 9",
    ],
  ],
  ["同左", () => sheet([FULL, ["武汉", "同左", S, 7]]), ["2: wrong year:dittoNothing"]],
  ["a blank year", () => sheet([FULL, ["武汉", null, S, 7]]), ["2: wrong year:blankName"]],
  [
    "a blank indicator",
    () => sheet([FULL, ["武汉", 2025, null, 7]]),
    ["2: wrong indicator:blankName"],
  ],
  [
    "a blank calibre",
    () =>
      sheet([
        [...FULL, "口径"],
        ["武汉", 2025, S, 7],
      ]),
    ["2: wrong calibre:blankName"],
  ],
];

tryFiles(FILES);
