import { FONT_SIZE, LINE_HEIGHT, textWidth, wrapText } from "./chart-text";
import {
  GLYPH_WIDTH,
  LABEL_GAP,
  type EndLabel,
  type EndLabelPlan,
  type LabelGlyph,
  type WantedLabel,
} from "./end-label";
import { labelsBelow } from "./end-labels-below";
import { spreadLabels } from "./spread-labels";
import type { ChartXY, TrajectoryChartSeries } from "./types";

/** Space from the plot's edge to the labels, px: room for the leaders. */
const GUTTER = 14;
/** Narrowest plot that still reads as a chart, px; below this the labels stand under it. */
const MIN_PLOT = 190;
/** Width from which there is room to keep every label on one line, px. */
const WIDE = 900;

function wantedLabels(series: TrajectoryChartSeries): WantedLabel[] {
  const lastX = series.xs[series.xs.length - 1] ?? 0;
  const wanted: WantedLabel[] = [];
  const add = (key: string, text: string, glyph: LabelGlyph, end: ChartXY | undefined): void => {
    if (text === "" || !end) return;
    const single = glyph.kind === "diamond" || glyph.kind === "cross";
    wanted.push({ key, text, glyph, end, reachesEnd: !single && end.x === lastX });
  };
  const { band } = series;
  if (band) {
    const middle = (band.from + (band.to ?? band.from)) / 2;
    add("band", band.label, { kind: band.to === null ? "line" : "band" }, { x: lastX, y: middle });
  }
  series.segments.forEach(({ key, label, points, comparable, part }, index) =>
    add(key, label, { kind: "segment", index, comparable, part }, points[points.length - 1]),
  );
  for (const { key, label, mark, points } of series.marks) {
    add(key, label, { kind: mark }, points[points.length - 1]);
  }
  for (const { key, label, dash, points } of series.guides) {
    add(key, label, { kind: dash }, points[points.length - 1]);
  }
  for (const { key, label, to, y } of series.steps) add(key, label, { kind: "step" }, { x: to, y });
  return wanted;
}

/**
 * Finds the narrowest column, px, in which all labels fit beside the plot, best without a lone character; null
 * where none does.
 */
function columnWidth(
  texts: readonly string[],
  width: number,
  height: number,
  yAxisWidth: number,
): number | null {
  const widest = Math.max(0, ...texts.map((text) => textWidth(text)));
  const room = Math.min(width * 0.36, width - yAxisWidth - MIN_PLOT) - GLYPH_WIDTH - GUTTER;
  const mostLines = width < 560 ? 3 : 2;
  const fitting = [72, 84, 96, 108, 120, 132, 144, 168, 192, 216, 240]
    .map((candidate) => Math.min(candidate, widest))
    .filter((column) => column <= room)
    .map((column) => ({ column, labels: texts.map((text) => wrapText(text, column)) }))
    .filter(({ labels }) => {
      const needed = labels.reduce((sum, lines) => sum + lines.length * LINE_HEIGHT + LABEL_GAP, 0);
      return needed <= height - 40 && labels.every((lines) => lines.length <= mostLines);
    });
  const single =
    width < WIDE
      ? undefined
      : fitting.find(({ labels }) => labels.every(({ length }) => length === 1));
  const tidy = fitting.find(({ labels }) =>
    labels.every(
      (lines) => lines.length === 1 || textWidth(lines[lines.length - 1] ?? "") > FONT_SIZE,
    ),
  );
  return (single ?? tidy ?? fitting[0])?.column ?? null;
}

function labelsBeside(
  wanted: readonly WantedLabel[],
  column: number,
  height: number,
  under: EndLabelPlan,
): EndLabelPlan {
  return {
    right: wanted.length === 0 ? 12 : column + GLYPH_WIDTH + GUTTER,
    below: under.below,
    place: (scale) => {
      const { plot, toX, toY } = scale;
      const blocks = wanted.map((label) => {
        const lines = wrapText(label.text, column);
        const text = lines.length * LINE_HEIGHT;
        // The first line is level with the line's end, further lines hang below it.
        return { ...label, lines, height: text, wish: toY(label.end.y) + (text - LINE_HEIGHT) / 2 };
      });
      const tops = spreadLabels(blocks, 2, height - 4 - under.below, LABEL_GAP);
      const endLabels = blocks.map(({ key, glyph, lines, end }, index): EndLabel => {
        const to = { x: plot.right + GUTTER - 3, y: (tops[index] ?? 0) + LINE_HEIGHT / 2 };
        const level = glyph.kind === "line" || glyph.kind === "band";
        const from = { x: level ? plot.right : toX(end.x) + 7, y: toY(end.y) };
        return {
          key,
          glyph,
          lines,
          x: plot.right + GUTTER,
          y: to.y,
          leader: { from, to },
        };
      });
      return { endLabels: [...endLabels, ...under.place(scale).endLabels], taken: [] };
    },
  };
}

/**
 * Puts labels at the ends of their lines, in a column right of the plot; what ends earlier is named in a row
 * below, because beside the plot its label would stand next to nothing. Where the chart is too narrow all labels
 * are below, with their glyphs. Nothing is cut and nothing overlaps.
 */
export function layOutEndLabels(
  series: TrajectoryChartSeries,
  width: number,
  height: number,
  yAxisWidth: number,
): EndLabelPlan {
  const wanted = wantedLabels(series);
  const beside = wanted.filter((label) => label.reachesEnd);
  const early = wanted.filter((label) => !label.reachesEnd);
  const under = labelsBelow(early, null, width, height, yAxisWidth);
  const texts = beside.map((label) => label.text);
  const column = columnWidth(texts, width, height - under.below, yAxisWidth);
  return column === null
    ? labelsBelow(wanted, series.band, width, height, yAxisWidth)
    : labelsBeside(beside, column, height, under);
}
