import {
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
  type FileChild,
} from "docx";

import { TEXT_WIDTH } from "./report-styles";
import { reportText } from "./report-text";
import type { ReportCell, ReportTable } from "./types";

/** Colours of the light theme for verdicts: readable on white, and in grey when printed. */
const TONES: Readonly<Record<NonNullable<ReportCell["tone"]>, string>> = {
  good: "17713F",
  fair: "0F6F8C",
  poor: "9A5B00",
  bad: "B3261E",
  open: "5F6974",
};

/** Most rows of a table that stands on one page. */
const SHORT = 12;

const LINE = { style: BorderStyle.SINGLE, size: 4, color: "8A949E" };
const INSIDE = { marginUnitType: WidthType.DXA, top: 40, bottom: 40, left: 50, right: 50 };

/** Makes a table with its caption: the heading is repeated on every page, and no row is torn in two. */
export function reportTable({
  caption,
  columns,
  rows,
  dense = false,
}: ReportTable): readonly FileChild[] {
  const widths = columns.map(({ width }) => Math.round(width * TEXT_WIDTH));
  const heading = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ heading }, index) =>
      cell(
        { text: heading },
        { style: "TableHead", align: "center", width: widths[index] ?? 0, keepNext: true },
      ),
    ),
  });
  const body = rows.map(
    (row, line) =>
      new TableRow({
        cantSplit: true,
        children: row.map((content, index) => {
          const align = columns[index]?.align ?? "left";
          return cell(content, {
            style: dense ? "DenseCell" : "TableCell",
            align,
            width: widths[index] ?? 0,
            keepNext: rows.length <= SHORT && line < rows.length - 1,
          });
        }),
      }),
  );
  return [
    new Paragraph({ style: "TableCaption", children: [reportText(caption)] }),
    new Table({
      width: { size: TEXT_WIDTH, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      margins: INSIDE,
      borders: {
        top: LINE,
        bottom: LINE,
        left: LINE,
        right: LINE,
        insideHorizontal: LINE,
        insideVertical: LINE,
      },
      rows: [heading, ...body],
    }),
    // An empty paragraph, because two tables in a row would become one.
    new Paragraph({ style: "TableCell", children: [] }),
  ];
}

interface CellStyle {
  style: "TableHead" | "TableCell" | "DenseCell";
  align: "left" | "right" | "center";
  width: number;
  /** Whether the row stays on the page of the row below it. */
  keepNext: boolean;
}

function cell(
  { text, tone, strong = false }: ReportCell,
  { style, align, width, keepNext }: CellStyle,
) {
  const color = tone === undefined ? {} : { color: TONES[tone] };
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    ...(style === "TableHead" ? { shading: { fill: "E8EEF4" } } : {}),
    children: text.split("\n").map(
      (line) =>
        new Paragraph({
          style,
          alignment: align,
          keepNext,
          children: [reportText(line, { bold: strong, ...color })],
        }),
    ),
  });
}
