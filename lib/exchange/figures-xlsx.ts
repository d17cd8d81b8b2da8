import { writeXlsx, type CellValue } from "hucre/xlsx";

import type { PlanAssessment } from "@/lib/assessment/types";
import { xmlText } from "@/lib/file-formats/xml-text";

import { FIGURE_COLUMNS, ILLUSTRATIVE_MARK, tableRows, type TableCell } from "./figure-rows";

const BOLD = { font: { bold: true } };

/**
 * Writes the figures as a workbook: sheet `figures`, and sheet `about` with everything a reader must know of
 * them. Texts are stored as texts, so that none of them can run as a formula.
 */
export async function figuresXlsx(assessment: PlanAssessment): Promise<Uint8Array<ArrayBuffer>> {
  const header: readonly TableCell[] = FIGURE_COLUMNS;
  const bytes = await writeXlsx({
    sheets: [
      {
        name: "figures",
        columns: FIGURE_COLUMNS.map(() => ({ autoWidth: true })),
        rows: [header, ...tableRows(assessment)].map((row) => row.map(readable)),
        cells: new Map(header.map((value, column) => [`0,${column}`, { value, style: BOLD }])),
        freezePane: { rows: 1 },
      },
      {
        name: "about",
        columns: [{ width: 24 }, { width: 80 }],
        rows: aboutRows(assessment).map((row) => row.map(readable)),
      },
    ],
  });
  return new Uint8Array(bytes);
}

function readable<Cell>(cell: Cell): Cell | string {
  return typeof cell === "string" ? xmlText(cell) : cell;
}

/** Lists what the numbers are: plan, instant, release, method, and every source with its grade and address. */
export function aboutRows(assessment: PlanAssessment): CellValue[][] {
  const { plan, asOf, release, seal, methodVersion, illustrative, sources } = assessment;
  const marked = illustrative
    ? [[`${ILLUSTRATIVE_MARK} / illustrative data`, "所有数字均为示例，不是实际数据"]]
    : [];
  return [
    ...marked,
    ["行动方案 / plan", plan.name.zh],
    ["plan (English)", plan.name.en],
    ["plan code", plan.code],
    ["年度 / years", `${plan.startYear}–${plan.endYear}`],
    ["时点 / as of", asOf],
    ["发布版 / release", release],
    ...(seal === null
      ? []
      : [
          ["发布版校验值 / release hash (SHA-256)", seal.hash],
          ["封存时间 / sealed at", seal.sealedAt],
        ]),
    ["评估方法版本 / method version", methodVersion],
    [],
    [
      "数据来源 / sources",
      "标题、发布者、日期、等级、网址 / title, publisher, date, grade, address",
    ],
    ...sources.map((source) => [
      source.key,
      [source.title, source.publisher, source.publishedOn, source.grade, source.url]
        .filter((part) => part !== null)
        .join(" · "),
    ]),
  ];
}
