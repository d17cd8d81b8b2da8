import { LINE_HEIGHT, textWidth, tickText } from "./chart-text";
import { linearScale, niceScale, thinTicks, type NiceScale } from "./chart-scale";
import { layOutEndLabels, type EndLabel } from "./end-labels";
import { placeValues, type Box, type PlacedText, type Stroke } from "./place-values";
import type { ChartXY, TrajectoryChartSeries } from "./types";

export interface Margin {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** A place the keyboard can reach, px. */
export interface ChartStop {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly announcement: string;
}

export interface TrajectoryLayout {
  readonly margin: Margin;
  readonly xAxisHeight: number;
  readonly yAxisWidth: number;
  readonly plot: Box;
  readonly x: { readonly min: number; readonly max: number; readonly ticks: readonly number[] };
  readonly y: NiceScale;
  readonly toX: (x: number) => number;
  readonly toY: (y: number) => number;
  readonly endLabels: readonly EndLabel[];
  readonly values: readonly PlacedText[];
  readonly stops: readonly ChartStop[];
}

const X_AXIS_HEIGHT = 26;
/** Free room left and right of the first and last position, in steps of the x axis. */
const SIDE_STEP = 0.35;

function drawnValues(series: TrajectoryChartSeries): number[] {
  const band = series.band === null ? [] : [series.band.from, series.band.to ?? series.band.from];
  const points = [...series.segments, ...series.marks, ...series.guides].flatMap(
    (line): readonly ChartXY[] => line.points,
  );
  return [...points.map((point) => point.y), ...band];
}

/** Joined neighbours: a position without a point breaks the line. */
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

/** Everything about the picture that is not paint: scales, margins, where each text stands. Pure. */
export function layOutTrajectory(
  series: TrajectoryChartSeries,
  width: number,
  height: number,
): TrajectoryLayout {
  const y = niceScale(drawnValues(series), height < 200 ? 2 : 4);
  const yAxisWidth = Math.max(24, ...y.ticks.map((tick) => textWidth(tickText(tick)) + 8));
  const labels = layOutEndLabels(series, width, height, yAxisWidth);
  const top = 22 + (series.unit === "" ? 0 : LINE_HEIGHT);
  const margin = { top, right: labels.right, bottom: labels.below, left: 2 };
  const plot: Box = {
    left: margin.left + yAxisWidth,
    right: width - margin.right,
    top,
    bottom: height - labels.below - X_AXIS_HEIGHT,
  };

  const first = series.xs[0] ?? 0;
  const last = series.xs[series.xs.length - 1] ?? first;
  const x = { min: first - SIDE_STEP, max: last + SIDE_STEP };
  const toX = linearScale(x.min, x.max, plot.left, plot.right);
  const toY = linearScale(y.min, y.max, plot.bottom, plot.top);
  const pixel = (point: ChartXY) => ({ x: toX(point.x), y: toY(point.y) });
  const stroke = ([from, to]: readonly [ChartXY, ChartXY]): Stroke => ({
    x1: toX(from.x),
    y1: toY(from.y),
    x2: toX(to.x),
    y2: toY(to.y),
  });

  const { endLabels, taken } = labels.place(plot, toX, toY);
  const holes = series.holes.map((hole) => ({ ...hole, px: toX(hole.x), py: plot.bottom - 10 }));
  const marked = [...series.segments, ...series.marks].flatMap((line) =>
    line.points.map((point) => ({ ...point, ...pixel(point) })),
  );
  const values = placeValues(
    marked,
    marked,
    [
      ...series.segments.flatMap((segment) => joined(segment.points).map(stroke)),
      ...series.guides.flatMap((guide) =>
        guide.points.slice(1).map((point, index) => stroke([guide.points[index] ?? point, point])),
      ),
      ...(series.band === null
        ? []
        : [
            { x1: plot.left, x2: plot.right, y1: toY(series.band.from), y2: toY(series.band.from) },
          ]),
    ],
    [
      ...taken,
      ...holes.map(({ px, py, text }) => ({
        left: px - textWidth(text) / 2,
        right: px + textWidth(text) / 2,
        top: py - 8,
        bottom: py + 8,
      })),
    ],
    { left: plot.left, right: plot.right, top: plot.top - 20, bottom: plot.bottom - 1 },
  );

  return {
    margin,
    xAxisHeight: X_AXIS_HEIGHT,
    yAxisWidth,
    plot,
    x: { ...x, ticks: thinTicks(series.xs, (plot.right - plot.left) / (x.max - x.min), 40) },
    y,
    toX,
    toY,
    endLabels,
    values,
    stops: listStops(series, pixel, plot),
  };
}

function listStops(
  series: TrajectoryChartSeries,
  pixel: (point: ChartXY) => { x: number; y: number },
  plot: Box,
): ChartStop[] {
  const stops: ChartStop[] = [];
  for (const line of [...series.segments, ...series.marks]) {
    for (const point of line.points) {
      stops.push({
        key: `${line.key}:${point.x}`,
        announcement: point.announcement,
        ...pixel(point),
      });
    }
  }
  for (const hole of series.holes) {
    const x = pixel({ x: hole.x, y: 0 }).x;
    stops.push({ key: `hole:${hole.x}`, announcement: hole.announcement, x, y: plot.bottom - 10 });
  }
  for (const guide of series.guides) {
    const end = guide.points[guide.points.length - 1];
    if (end && guide.announcement !== null) {
      stops.push({ key: guide.key, announcement: guide.announcement, ...pixel(end) });
    }
  }
  if (series.band) {
    const x = series.band.x ?? series.xs[series.xs.length - 1] ?? 0;
    stops.push({
      key: "band",
      announcement: series.band.announcement,
      ...pixel({ x, y: series.band.from }),
    });
  }
  return stops.sort((a, b) => a.x - b.x || b.y - a.y);
}
