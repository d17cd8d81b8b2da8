import { textWidth } from "./chart-text";
import type { EndLabel } from "./end-label";
import { placeValues, type Box, type PlacedText, type Stroke } from "./place-values";
import type { PlotScale } from "./chart-scale";
import type { ChartXY, TrajectoryChartSeries } from "./types";

/** Pairs neighbours that a line joins: a position without a point breaks the line. */
export function joined<Point extends ChartXY>(
  points: readonly Point[],
): (readonly [Point, Point])[] {
  const pairs: (readonly [Point, Point])[] = [];
  points.forEach((point, index) => {
    const before = points[index - 1];
    if (before && point.x - before.x === 1) pairs.push([before, point]);
  });
  return pairs;
}

/** Half of the stroke that marks a part's target, px: wider than a marker, so that both are seen where they meet. */
export const TICK_REACH = 11;

/** Lists every stroke of the chart that a number should not stand on. */
function strokesOf(
  { segments, guides, steps, band, ticks = [] }: TrajectoryChartSeries,
  { plot, toX, toY }: PlotScale,
  endLabels: readonly EndLabel[],
): Stroke[] {
  const between = (from: ChartXY, to: ChartXY): Stroke => ({
    x1: toX(from.x),
    y1: toY(from.y),
    x2: toX(to.x),
    y2: toY(to.y),
  });
  const level = (x1: number, y: number): Stroke => ({ x1, y1: y, x2: plot.right, y2: y });
  return [
    ...segments.flatMap(({ points }) => joined(points).map(([from, to]) => between(from, to))),
    ...guides.flatMap(({ points }) =>
      points.slice(1).map((point, index) => between(points[index] ?? point, point)),
    ),
    ...steps.map(({ from, to, y }) => between({ x: from, y }, { x: to, y })),
    ...ticks.map(({ x, y }) => ({
      x1: toX(x) - TICK_REACH,
      y1: toY(y),
      x2: toX(x) + TICK_REACH,
      y2: toY(y),
    })),
    ...(band === null ? [] : [band.from, band.to ?? band.from]).map((edge) =>
      level(plot.left, toY(edge)),
    ),
    ...endLabels.flatMap(({ leader }) => (leader ? [level(leader.from.x, leader.from.y)] : [])),
  ];
}

/** Places the numbers beside the marks: solid segments first, because they matter most where room is short. */
export function trajectoryValues(
  series: TrajectoryChartSeries,
  scale: PlotScale,
  endLabels: readonly EndLabel[],
  taken: readonly Box[],
): PlacedText[] {
  const { plot, toX, toY } = scale;
  const marks = [...series.segments, ...series.marks].flatMap((line) =>
    line.points.map(({ x, y, text }) => ({ x: toX(x), y: toY(y), text })),
  );
  const holes = series.holes.map(({ x, text }): Box => {
    const half = textWidth(text) / 2;
    return {
      left: toX(x) - half,
      right: toX(x) + half,
      top: plot.bottom - 20,
      bottom: plot.bottom,
    };
  });
  const unit: Box = { left: 0, right: 2 + textWidth(series.unit), top: 0, bottom: 20 };
  const frame = { left: plot.left, right: plot.right, top: plot.top - 28, bottom: plot.bottom - 1 };
  return placeValues(
    marks,
    marks,
    strokesOf(series, scale, endLabels),
    [...taken, ...holes, unit],
    frame,
  );
}
