import type { IStylesOptions } from "docx";

import type { Locale } from "@/lib/i18n/routing";

/** Converts millimetres to twentieths of a point. */
export function millimetres(value: number): number {
  return Math.round((value * 1440) / 25.4);
}

/** Type area of an official document on A4 after GB/T 9704: 156 × 225 mm. */
export const PAGE = {
  size: { width: millimetres(210), height: millimetres(297) },
  margin: {
    top: millimetres(37),
    bottom: millimetres(35),
    left: millimetres(28),
    right: millimetres(26),
    header: millimetres(22),
    footer: millimetres(23),
  },
} as const;
export const TEXT_WIDTH = PAGE.size.width - PAGE.margin.left - PAGE.margin.right;

const LATIN = "Times New Roman";
const SONG = "宋体";
const HEI = "黑体";
const FANG = "仿宋_GB2312";
const KAI = "楷体_GB2312";
const TITLE_SONG = "方正小标宋简体";

/** Font sizes in half points: 三号, 二号, 四号, 小四, 五号, 小五. */
const SIZE = { body: 32, title: 44, four: 28, smallFour: 24, five: 21, smallFive: 18 } as const;
/** Running head: so small that plan, day and the mark of illustrative data have room in one line. */
const HEAD = 16;
/** Height of a line: 28 points, so that 22 lines fill a page. */
const LINE = 560;
/** Indent of a paragraph: two characters of the body. */
const INDENT = 640;

/** Sets Latin letters and digits in Times New Roman, everything else in the Chinese font of its place. */
function fonts(chinese: string) {
  return { ascii: LATIN, hAnsi: LATIN, cs: LATIN, eastAsia: chinese, hint: "eastAsia" };
}

/**
 * Makes the styles of the report, by name. Chinese as GB/T 9704 has it: fonts by name, whether this machine has
 * them or not. English keeps the page and is set in one font, smaller.
 */
export function reportStyles(locale: Locale): IStylesOptions {
  return locale === "zh" ? chineseStyles() : englishStyles();
}

function chineseStyles(): IStylesOptions {
  const exact = { line: LINE, lineRule: "exact" as const };
  return {
    default: {
      document: {
        run: {
          font: fonts(FANG),
          size: SIZE.body,
          language: { value: "en-US", eastAsia: "zh-CN" },
        },
        paragraph: { spacing: exact },
      },
      title: {
        run: { font: fonts(TITLE_SONG), size: SIZE.title, color: "000000" },
        paragraph: { alignment: "center", spacing: { line: 640, lineRule: "exact", after: 240 } },
      },
      heading1: {
        run: { font: fonts(HEI), size: SIZE.body, color: "000000" },
        paragraph: { indent: { firstLine: INDENT }, spacing: exact, keepNext: true },
      },
      heading2: {
        run: { font: fonts(KAI), size: SIZE.body, color: "000000" },
        paragraph: { indent: { firstLine: INDENT }, spacing: exact, keepNext: true },
      },
    },
    paragraphStyles: [
      style("Body", {}, { alignment: "both", indent: { firstLine: INDENT }, spacing: exact }),
      style(
        "Standing",
        { font: fonts(KAI), size: SIZE.five },
        { alignment: "center", spacing: { ...exact, after: 240 } },
      ),
      style("AnnexMark", { font: fonts(HEI) }, { spacing: exact }),
      ...smallStyles({
        note: { font: fonts(FANG), size: SIZE.smallFour },
        cell: { font: fonts(FANG), size: SIZE.five },
        dense: SIZE.smallFive,
        head: { font: fonts(SONG), size: HEAD },
        foot: { font: fonts(SONG), size: SIZE.four },
        heading: { font: fonts(HEI), size: SIZE.five },
        noteLine: 360,
      }),
    ],
  };
}

function englishStyles(): IStylesOptions {
  const font = fonts(SONG);
  const loose = { line: 340, lineRule: "atLeast" as const };
  const heading = { spacing: { before: 200, after: 80 }, keepNext: true };
  return {
    default: {
      document: {
        run: { font, size: SIZE.smallFour, language: { value: "en-GB", eastAsia: "zh-CN" } },
        paragraph: { spacing: loose },
      },
      title: {
        run: { font, size: 36, bold: true, color: "000000" },
        paragraph: { alignment: "center", spacing: { after: 200 } },
      },
      heading1: { run: { font, size: 30, bold: true, color: "000000" }, paragraph: heading },
      heading2: {
        run: { font, size: SIZE.smallFour, bold: true, italics: true, color: "000000" },
        paragraph: heading,
      },
    },
    paragraphStyles: [
      style("Body", {}, { spacing: { ...loose, after: 100 } }),
      style("Standing", { italics: true }, { alignment: "center", spacing: { after: 200 } }),
      style("AnnexMark", { bold: true }, { spacing: { after: 80 } }),
      ...smallStyles({
        note: { font, size: SIZE.five },
        cell: { font, size: 19 },
        // Words are longer than in Chinese, and the table of the targets is to stand whole on its page.
        dense: 16,
        head: { font, size: HEAD },
        foot: { font, size: SIZE.smallFour },
        heading: { font, size: SIZE.smallFive, bold: true },
        noteLine: 280,
      }),
    ],
  };
}

type ParagraphStyle = NonNullable<IStylesOptions["paragraphStyles"]>[number];
type Run = NonNullable<ParagraphStyle["run"]>;

/** Makes the styles that have one shape in both languages: notes, captions, tables, running head and foot. */
function smallStyles(of: {
  note: Run;
  cell: Run;
  dense: number;
  head: Run;
  foot: Run;
  heading: Run;
  noteLine: number;
}): readonly ParagraphStyle[] {
  const single = { line: 240, lineRule: "auto" as const };
  return [
    style("Note", of.note, { spacing: { line: of.noteLine, lineRule: "atLeast", after: 60 } }),
    style("TableCaption", of.heading, {
      alignment: "center",
      keepNext: true,
      spacing: { ...single, before: 200, after: 80 },
    }),
    style("FigureCaption", of.heading, {
      alignment: "center",
      spacing: { ...single, before: 40, after: 240 },
    }),
    style(
      "Picture",
      {},
      {
        alignment: "center",
        keepNext: true,
        spacing: { ...single, before: 160 },
      },
    ),
    style("TableHead", of.heading, { alignment: "center", spacing: single }),
    style("TableCell", of.cell, { spacing: single }),
    style("DenseCell", { ...of.cell, size: of.dense }, { spacing: single }),
    style("Banner", { bold: true }, { alignment: "center", spacing: { before: 60, after: 240 } }),
    style("RunningHead", { ...of.head, color: "555555" }, { alignment: "both", spacing: single }),
    style("RunningFoot", of.foot, { spacing: single }),
  ];
}

function style(
  id: string,
  run: Run,
  paragraph: NonNullable<ParagraphStyle["paragraph"]>,
): ParagraphStyle {
  return { id, name: id, basedOn: "Normal", quickFormat: true, run, paragraph };
}
