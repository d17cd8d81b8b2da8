import { LINE_HEIGHT, textWidth, wrapText } from "./chart-text";
import { flowItems } from "./flow-items";
import type { Box } from "./place-values";
import { spreadLabels } from "./spread-labels";
import type { ChartXY, TrajectoryChartSeries } from "./types";

/** What stands before a label: the very mark or stroke it names. */
export type LabelGlyph =
  | { readonly kind: "segment"; readonly index: number; readonly comparable: boolean }
  | { readonly kind: "dashed" | "dotted" | "diamond" | "cross" | "band" | "line" | "none" };

export interface EndLabel {
  readonly key: string;
  readonly glyph: LabelGlyph;
  readonly lines: readonly string[];
  /** Left edge of the glyph and middle of the first line, px. */
  readonly x: number;
  readonly y: number;
  /** A thin line from the end of what is named to the label; null where the glyph alone says it. */
  readonly leader: {
    readonly from: { readonly x: number; readonly y: number };
    readonly to: { readonly x: number; readonly y: number };
  } | null;
}

interface Wanted {
  readonly key: string;
  readonly text: string;
  readonly glyph: LabelGlyph;
  readonly end: ChartXY;
  readonly reachesEnd: boolean;
}

/** Width of glyph and its space before the text. */
export const GLYPH_WIDTH = 22;
const GAP = 4;
/** From the plot's edge to the labels: room for the leaders. */
const GUTTER = 14;
/** A plot narrower than this is no picture: the labels then stand below it. */
const MIN_PLOT = 190;

function wantedLabels(series: TrajectoryChartSeries): Wanted[] {
  const lastX = series.xs[series.xs.length - 1] ?? 0;
  const wanted: Wanted[] = [];
  const add = (key: string, text: string, glyph: LabelGlyph, end: ChartXY | undefined): void => {
    if (text !== "" && end) wanted.push({ key, text, glyph, end, reachesEnd: end.x === lastX });
  };
  const { band } = series;
  if (band) {
    const middle = (band.from + (band.to ?? band.from)) / 2;
    add("band", band.label, { kind: band.to === null ? "line" : "band" }, { x: lastX, y: middle });
  }
  series.segments.forEach(({ key, label, points, comparable }, index) =>
    add(key, label, { kind: "segment", index, comparable }, points[points.length - 1]),
  );
  for (const { key, label, mark, points } of series.marks) {
    add(key, label, { kind: mark }, points[points.length - 1]);
  }
  for (const { key, label, dash, points } of series.guides) {
    add(key, label, { kind: dash }, points[points.length - 1]);
  }
  return wanted;
}

/** The narrowest column in which all labels fit beside the plot; null where there is none. */
function columnWidth(
  texts: readonly string[],
  width: number,
  height: number,
  yAxisWidth: number,
): number | null {
  const widest = Math.max(0, ...texts.map((text) => textWidth(text)));
  const room = Math.min(width * 0.36, width - yAxisWidth - MIN_PLOT) - GLYPH_WIDTH - GUTTER;
  const most = width < 560 ? 3 : 2;
  for (const candidate of [72, 96, 120, 144, 168, 192, 216, 240]) {
    const column = Math.min(candidate, widest);
    if (column > room) return null;
    const lines = texts.map((text) => wrapText(text, column).length);
    const needed = lines.reduce((sum, count) => sum + count * LINE_HEIGHT + GAP, 0);
    if (needed <= height - 40 && Math.max(0, ...lines) <= most) return column;
  }
  return null;
}

/**
 * Labels at the ends of their lines, in a column right of the plot, or, where the picture is too narrow,
 * below it with the same glyphs; there the band's label stays on the band.
 * `right` and `below` are the room they take from the plot; `taken` are boxes inside the plot.
 */
export function layOutEndLabels(
  series: TrajectoryChartSeries,
  width: number,
  height: number,
  yAxisWidth: number,
) {
  const wanted = wantedLabels(series);
  const column = columnWidth(
    wanted.map((label) => label.text),
    width,
    height,
    yAxisWidth,
  );

  if (column !== null) {
    return {
      right: wanted.length === 0 ? 12 : column + GLYPH_WIDTH + GUTTER,
      below: 0,
      place: (plot: Box, toX: (x: number) => number, toY: (y: number) => number) => {
        const blocks = wanted.map((label) => {
          const lines = wrapText(label.text, column);
          return { ...label, lines, height: lines.length * LINE_HEIGHT, wish: toY(label.end.y) };
        });
        const tops = spreadLabels(blocks, 2, height - 4, GAP);
        const endLabels = blocks.map(
          ({ key, glyph, lines, end, reachesEnd, wish }, index): EndLabel => {
            const x = plot.right + GUTTER;
            const y = (tops[index] ?? 0) + LINE_HEIGHT / 2;
            const from = {
              x: glyph.kind === "line" || glyph.kind === "band" ? plot.right : toX(end.x) + 7,
              y: wish,
            };
            return {
              key,
              glyph,
              lines,
              x,
              y,
              leader: reachesEnd ? { from, to: { x: x - 3, y } } : null,
            };
          },
        );
        return { endLabels, taken: [] as readonly Box[] };
      },
    };
  }

  const [first] = wanted;
  const onBand =
    first?.key === "band" && textWidth(first.text) <= width - yAxisWidth - 16 ? first : null;
  const listed = onBand ? wanted.slice(1) : wanted;
  const blocks = listed.map((label) => {
    const lines = wrapText(label.text, width - GLYPH_WIDTH - 4);
    return {
      ...label,
      lines,
      width: GLYPH_WIDTH + Math.max(...lines.map((line) => textWidth(line))),
    };
  });
  const flow = flowItems(
    blocks.map((block) => block.width),
    width,
    14,
  );
  const rowLines = Array.from({ length: flow.rows }, (_, row) =>
    Math.max(
      ...blocks.map((block, index) => (flow.places[index]?.row === row ? block.lines.length : 0)),
    ),
  );
  const below = rowLines.reduce(
    (sum, lines) => sum + lines * LINE_HEIGHT + GAP,
    flow.rows > 0 ? 8 : 0,
  );
  return {
    right: 10,
    below,
    place: (plot: Box, _toX: (x: number) => number, toY: (y: number) => number) => {
      const endLabels = blocks.map(({ key, glyph, lines }, index): EndLabel => {
        const place = flow.places[index] ?? { x: 0, row: 0 };
        const above = rowLines
          .slice(0, place.row)
          .reduce((sum, count) => sum + count * LINE_HEIGHT + GAP, 0);
        return {
          key,
          glyph,
          lines,
          x: 2 + place.x,
          y: height - below + 8 + above + LINE_HEIGHT / 2,
          leader: null,
        };
      });
      if (!onBand || !series.band) return { endLabels, taken: [] as readonly Box[] };
      const y = toY(series.band.to ?? series.band.from) - 12;
      endLabels.push({
        key: "band",
        glyph: { kind: "none" },
        lines: [onBand.text],
        x: plot.left + 4,
        y,
        leader: null,
      });
      const box = {
        left: plot.left,
        right: plot.left + 8 + textWidth(onBand.text),
        top: y - 9,
        bottom: y + 9,
      };
      return { endLabels, taken: [box] as readonly Box[] };
    },
  };
}
