import { FILE_PALETTE } from "@/lib/chart-layout/palette";
import { heightOf } from "@/lib/chart-layout/drawing-size";
import type { ExportedChart } from "@/lib/chart-files/types";

import { layOutParagraph, Paragraph, printable, type ParagraphStyle } from "./paragraph";
import { FILE_FONTS, NOTICE } from "./theme";

const EDGE = 28;
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
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      xmlLang={exported.locale === "zh" ? "zh-CN" : "en"}
      fontFamily={FILE_FONTS[exported.locale]}
    >
      <title>{printable(`${subject} · ${title}`)}</title>
      <desc>{[...(banner === null ? [] : [banner]), ...lines].map(printable).join("\n")}</desc>
      <rect width={width} height={height} fill={FILE_PALETTE.card} />
      {mark && (
        <>
          <rect width={width} height={markHeight} fill={NOTICE.ground} />
          <Paragraph lines={mark.lines} x={EDGE} y={6} style={BANNER} />
        </>
      )}
      <Paragraph lines={over.lines} x={EDGE} y={overTop} style={SUBJECT} />
      <Paragraph lines={head.lines} x={EDGE} y={headTop} style={TITLE} />
      <svg
        x={EDGE}
        y={chartTop}
        width={inner}
        height={chartHeight}
        dangerouslySetInnerHTML={{ __html: chart }}
      />
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
    </svg>
  );
}

/** The size of the chart on its sheet, px. */
export function chartSize({ drawing, width }: Pick<ExportedChart, "drawing" | "width">) {
  const inner = width - 2 * EDGE;
  return { width: inner, height: heightOf(drawing, inner) };
}
