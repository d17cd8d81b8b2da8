import { readXlsx, writeXlsx, type CellValue, type WriteSheet } from "hucre/xlsx";

import { COLUMNS, type Column } from "@/lib/exchange/progress-form/columns";

/** Rows that are filled; the plan of the form has more. */
export const CELLS = 120;

/** What a person typed into a cell: its value, and how the spreadsheet shows it or works it out. */
interface Typed {
  value: CellValue;
  numFmt?: string;
  formula?: string;
}
type Filling = Partial<Readonly<Record<Column, CellValue | Typed>>>;

interface Right {
  typed: Filling;
  /** What the preview says of it, where that is not simply the number. */
  after?: Readonly<Record<string, unknown>>;
}

/** Ways to write a right value, by the number of the cell; all others are 100 + that number. */
export const RIGHT: Readonly<Record<number, Right>> = {
  0: { typed: { value: 0 }, after: { value: "0" } },
  1: { typed: { value: "1,500" }, after: { value: "1500" } },
  2: { typed: { value: "约516" }, after: { value: "516", qualifier: "about" } },
  4: { typed: { value: "１２３" }, after: { value: "123" } },
  5: { typed: { value: { value: 12_345, numFmt: "#,##0" } }, after: { value: "12345" } },
  6: { typed: { value: { value: 47, numFmt: '0"家"' } }, after: { value: "47" } },
  7: { typed: { value: { value: 48, numFmt: "[RED]0" } }, after: { value: "48" } },
  8: { typed: { value: null, flag: "未收集" }, after: { value: null, flag: "not-collected" } },
  9: { typed: { nature: "初步" }, after: { nature: "provisional" } },
  11: { typed: { nature: "预计" }, after: { nature: "forecast" } },
  12: {
    typed: {
      source: "新公报",
      sourcePublisher: "统计局",
      sourceGrade: "A 官方网站",
      sourcePublishedOn: { value: new Date(Date.UTC(2024, 11, 9)), numFmt: "yyyy-mm-dd" },
    },
  },
  13: { typed: { evidence: "=1+1 是原文" } },
  14: { typed: { evidence: "第一行\n第二行" } },
  16: { typed: { value: 1e3 }, after: { value: "1000" } },
  18: { typed: { value: 60, qualifier: "超" }, after: { value: "60", qualifier: "more-than" } },
  19: { typed: { value: "近50" }, after: { value: "50", qualifier: "nearly" } },
  20: { typed: { value: " 77 " }, after: { value: "77" } },
  21: { typed: { value: { value: 80, numFmt: "0.00" } }, after: { value: "80" } },
  22: { typed: { value: "1500家" }, after: { value: "1500" } },
  23: { typed: { value: "1 500" }, after: { value: "1500" } },
};

interface Mistake {
  typed: Filling;
  column: Column;
  /** The sentence in a workbook. */
  key: string;
  /** In CSV, where it is another one; null: right there, because a formula has become its result. */
  inCsv?: string | null;
}

export const MISTAKES: Readonly<Record<number, Mistake>> = {
  3: { typed: { value: 12.5 }, column: "value", key: "checks.fractionOfAFirm" },
  10: { typed: { value: -4 }, column: "value", key: "checks.negativeCount" },
  17: {
    typed: { value: "约一百" },
    column: "value",
    key: "figures.errors.unexpectedCharacter",
  },
  24: { typed: { value: "1,50" }, column: "value", key: "figures.errors.ambiguousSeparator" },
  31: {
    // "12-15" typed into Excel.
    typed: { value: { value: new Date(Date.UTC(2024, 11, 15)), numFmt: "yyyy-mm-dd" } },
    column: "value",
    key: "files.wrong.date",
    inCsv: "figures.errors.range",
  },
  38: { typed: { value: "30亿元" }, column: "value", key: "figures.errors.otherUnit" },
  45: {
    typed: { value: { value: 105, formula: "100+5" } },
    column: "value",
    key: "files.wrong.formulaStored",
    inCsv: null,
  },
  52: {
    typed: { value: "超100", qualifier: "近" },
    column: "qualifier",
    key: "figures.errors.qualifierContradiction",
  },
  59: {
    typed: { value: { value: 0.326, numFmt: "0.0%" } },
    column: "value",
    key: "files.wrong.percent",
    inCsv: "figures.errors.otherUnit",
  },
  66: {
    typed: { value: true },
    column: "value",
    key: "files.wrong.boolean",
    inCsv: "figures.errors.unexpectedCharacter",
  },
  73: {
    typed: { calibre: "自定口径" },
    column: "calibre",
    key: "figures.errors.unknownCalibre",
  },
  80: { typed: { nature: "大概" }, column: "nature", key: "files.wrong.notInList" },
  87: { typed: { flag: "未收集" }, column: "flag", key: "figures.errors.valueAndFlag" },
  94: {
    typed: { source: "某份新公报" },
    column: "sourcePublisher",
    key: "figures.errors.sourcePublisherMissing",
  },
  101: { typed: { indicator: "清单1" }, column: "indicator", key: "files.wrong.keyContradiction" },
};

/** In a workbook this is a text; CSV cannot tell it from a formula, so there it is refused. */
export const LIKE_A_FORMULA = 13;

/** Its value is merged with the cell above, so that the number above is of both or of neither. */
export const MERGED_AWAY = 111;

/** The site's own form, filled in 120 cells as a person would. */
export async function fillForm(form: Uint8Array): Promise<Uint8Array> {
  const { sheets } = await readXlsx(form, { readStyles: true });
  const [sheet, lists] = sheets;
  if (sheet === undefined || lists === undefined) throw new Error("That is no progress form.");
  const lines = sheet.rows.flatMap((row, y) => (String(row[0]).includes("|count-") ? [y] : []));
  if (lines.length !== CELLS) throw new Error(`The form has ${lines.length} counts.`);
  const cells = new Map(sheet.cells);
  for (const [index, y] of lines.entries()) {
    const filling: Filling = {
      value: index === MERGED_AWAY ? null : 100 + index,
      calibre: "部门统计",
      nature: "实际",
      ...(RIGHT[index]?.typed ?? MISTAKES[index]?.typed),
    };
    for (const [column, content] of Object.entries(filling)) {
      const x = COLUMNS.indexOf(column as Column);
      const { value, numFmt, formula } = typedOf(content);
      const style = {
        ...cells.get(`${y},${x}`)?.style,
        ...(numFmt === undefined ? {} : { numFmt }),
      };
      sheet.rows[y]![x] = value;
      const worked = formula === undefined ? {} : { formula, formulaResult: value };
      cells.set(`${y},${x}`, { value, style, ...worked } as never);
    }
  }
  const value = COLUMNS.indexOf("value");
  const evidence = COLUMNS.indexOf("evidence");
  const last = lines[MERGED_AWAY]!;
  const merges = [
    ...(sheet.merges ?? []),
    { startRow: last - 1, endRow: last, startCol: value, endCol: value },
    { startRow: lines[15]!, endRow: lines[15]!, startCol: evidence, endCol: evidence + 1 },
  ];
  return writeXlsx({ sheets: [{ ...sheet, cells, merges } as WriteSheet, lists as WriteSheet] });
}

function typedOf(content: Filling[Column]): Typed {
  const isTyped = typeof content === "object" && content !== null && "value" in content;
  return isTyped ? content : { value: content ?? null };
}
