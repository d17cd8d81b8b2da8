import type { ReactNode } from "react";

import { FILE_PALETTE } from "@/lib/chart-layout/palette";
import { heightOf } from "@/lib/chart-layout/drawing-size";
import type { ExportedChart } from "@/lib/chart-files/types";

import { layOutParagraph, Paragraph, printable, type ParagraphStyle } from "./paragraph";
import { FILE_FONTS, NOTICE } from "./theme";

const EDGE = 28;
/** Around a chart without any word of its own, which stands in a document that says them. */
const BARE_EDGE = 2;
const TITLE: ParagraphStyle = {
  fontSize: 19,
  lineHeight: 27,
  fill: FILE_PALETTE.ink,
  weight: 700,
};
const SUBJECT: ParagraphStyle = {
  fontSize: 13,
  lineHeight: 20,
  fill: FILE_PALETTE.muted,
  weight: 700,
};
const LINE: ParagraphStyle = { fontSize: 12, lineHeight: 18, fill: FILE_PALETTE.muted };
const BANNER: ParagraphStyle = { fontSize: 13, lineHeight: 20, fill: NOTICE.ink, weight: 700 };

/**
 * Draws a chart export on a sheet of its own: mark, finding and the painted `chart`, and below a rule the context that
 * a chart never leaves the page without.
 */
export function ChartDocument({ exported, chart }: { exported: ExportedChart; chart: string }) {
  const { subject, title, banner, lines, width } = exported;
  const { width: inner, height: chartHeight } = chartSize(exported);
  if (isBare(exported)) {
    return (
      <Sheet exported={exported} height={chartHeight + 2 * BARE_EDGE}>
        <Chart svg={chart} x={BARE_EDGE} y={BARE_EDGE} width={inner} height={chartHeight} />
      </Sheet>
    );
  }
  const mark = banner === null ? null : layOutParagraph(banner, inner, BANNER);
  const over = layOutParagraph(subject, inner, SUBJECT);
  const head = layOutParagraph(title, inner, TITLE);
  const notes = lines.map((line) => layOutParagraph(line, inner, LINE));

  const markHeight = mark === null ? 0 : mark.height + 12;
  const overTop = markHeight + 20;
  const headTop = overTop + over.height + 2;
  const chartTop = headTop + head.height + 14;
  const ruleY = chartTop + chartHeight + 14;
  const tops: number[] = [];
  let next = ruleY + 12;
  for (const { height } of notes) {
    tops.push(next);
    next += height + 3;
  }
  const height = Math.ceil(next + 16);

  return (
    <Sheet exported={exported} height={height}>
      {mark && (
        <>
          <rect width={width} height={markHeight} fill={NOTICE.ground} />
          <Paragraph lines={mark.lines} x={EDGE} y={6} style={BANNER} />
        </>
      )}
      <Paragraph lines={over.lines} x={EDGE} y={overTop} style={SUBJECT} />
      <Paragraph lines={head.lines} x={EDGE} y={headTop} style={TITLE} />
      <Chart svg={chart} x={EDGE} y={chartTop} width={inner} height={chartHeight} />
      {lines.length > 0 && (
        <line x1={EDGE} x2={width - EDGE} y1={ruleY} y2={ruleY} stroke={FILE_PALETTE.line} />
      )}
      {notes.map((note, index) => (
        <Paragraph
          key={lines[index]}
          lines={note.lines}
          x={EDGE}
          y={tops[index] ?? 0}
          style={LINE}
        />
      ))}
    </Sheet>
  );
}

interface SheetProps {
  exported: ExportedChart;
  height: number;
  children: ReactNode;
}

/** The ground of a chart export, with its words for those who do not see it. */
function Sheet({ exported, height, children }: SheetProps) {
  const { subject, title, banner, lines, width, locale } = exported;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      xmlLang={locale === "zh" ? "zh-CN" : "en"}
      fontFamily={FILE_FONTS[locale]}
    >
      <title>{printable(`${subject} · ${title}`)}</title>
      <desc>{[...(banner === null ? [] : [banner]), ...lines].map(printable).join("\n")}</desc>
      <rect width={width} height={height} fill={FILE_PALETTE.card} />
      {children}
    </svg>
  );
}

/** The painted chart in its place. */
function Chart({
  svg,
  ...place
}: { svg: string } & Record<"x" | "y" | "width" | "height", number>) {
  return <svg {...place} dangerouslySetInnerHTML={{ __html: svg }} />;
}

function isBare({ subject, title, banner, lines }: Frame): boolean {
  return banner === null && [subject, title, ...lines].every((text) => text === "");
}

type Frame = Pick<ExportedChart, "subject" | "title" | "banner" | "lines">;

/** The size of the chart on its sheet, px. */
export function chartSize(exported: ExportedChart): { width: number; height: number } {
  const { drawing, width, chartHeight } = exported;
  const inner = width - 2 * (isBare(exported) ? BARE_EDGE : EDGE);
  return { width: inner, height: chartHeight ?? heightOf(drawing, inner) };
}
