import { FILE_PALETTE } from "@/lib/chart-layout/palette";
import { layOutPanels } from "@/lib/chart-layout/panels-layout";
import { PanelsSketch } from "@/components/charts/panels-sketch";
import { layOutStackedBar } from "@/lib/chart-layout/stacked-bar-layout";
import { StackedBarSketch } from "@/components/charts/stacked-bar-sketch";
import { TrajectorySketch } from "@/components/charts/trajectory-sketch";
import { layOutWaterfall } from "@/lib/chart-layout/waterfall-layout";
import { WaterfallSketch } from "@/components/charts/waterfall-sketch";
import type { DrawnSeries, ExportedChart } from "@/lib/chart-files/types";

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
 * Draws a chart export on a sheet of its own: mark, finding and chart, and below a rule the context that a chart
 * never leaves the page without.
 */
export function ChartDocument({ exported }: { exported: ExportedChart }) {
  const { drawing, subject, title, banner, lines, width } = exported;
  const inner = width - 2 * EDGE;
  const mark = banner === null ? null : layOutParagraph(banner, inner, BANNER);
  const over = layOutParagraph(subject, inner, SUBJECT);
  const head = layOutParagraph(title, inner, TITLE);
  const notes = lines.map((line) => layOutParagraph(line, inner, LINE));

  const markHeight = mark === null ? 0 : mark.height + 12;
  const overTop = markHeight + 20;
  const headTop = overTop + over.height + 2;
  const chartTop = headTop + head.height + 14;
  const chartHeight = heightOf(drawing, inner);
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
      <svg x={EDGE} y={chartTop} width={inner} height={chartHeight}>
        <Drawing drawing={drawing} width={inner} height={chartHeight} name={printable(title)} />
      </svg>
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

function heightOf(drawing: DrawnSeries, width: number): number {
  if (drawing.kind === "trajectory") return width < 560 ? 380 : 360;
  if (drawing.kind === "stack") return layOutStackedBar(drawing.series, width).height;
  if (drawing.kind === "panels") return layOutPanels(drawing.series, width).height;
  return layOutWaterfall(drawing.series, width).height;
}

function Drawing({
  drawing,
  ...size
}: {
  drawing: DrawnSeries;
  width: number;
  height: number;
  name: string;
}) {
  const shared = { ...size, palette: FILE_PALETTE };
  if (drawing.kind === "trajectory")
    return <TrajectorySketch {...shared} series={drawing.series} />;
  if (drawing.kind === "stack") return <StackedBarSketch {...shared} series={drawing.series} />;
  if (drawing.kind === "panels") return <PanelsSketch {...shared} series={drawing.series} />;
  return <WaterfallSketch {...shared} series={drawing.series} />;
}
