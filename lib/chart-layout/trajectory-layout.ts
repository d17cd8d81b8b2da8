import { linearScale, niceScale, thinTicks } from "./chart-scale";
import { LINE_HEIGHT, textWidth, tickText } from "./chart-text";
import type { EndLabel } from "./end-label";
import { layOutEndLabels } from "./end-labels";
import type { Box, PlacedText } from "./place-values";
import type { PlotScale, NiceScale } from "./chart-scale";
import { trajectoryStops, type ChartStop } from "./trajectory-stops";
import { trajectoryValues } from "./trajectory-values";
import type { ChartXY, TrajectoryChartSeries } from "./types";

export interface Margin {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export interface TrajectoryLayout extends PlotScale {
  readonly margin: Margin;
  readonly xAxisHeight: number;
  readonly yAxisWidth: number;
  readonly x: { readonly min: number; readonly max: number; readonly ticks: readonly number[] };
  readonly y: NiceScale;
  readonly endLabels: readonly EndLabel[];
  readonly values: readonly PlacedText[];
  readonly stops: readonly ChartStop[];
}

const X_AXIS_HEIGHT = 26;
/** Free room left and right of the first and last position, in steps of the x axis. */
const SIDE_STEP = 0.35;

function drawnValues(series: TrajectoryChartSeries): number[] {
  const { band, segments, marks, guides, steps, ticks = [] } = series;
  const points = [...segments, ...marks, ...guides].flatMap(
    (line): readonly ChartXY[] => line.points,
  );
  return [
    ...points.map((point) => point.y),
    ...[...steps, ...ticks].map(({ y }) => y),
    ...(band === null ? [] : [band.from, band.to ?? band.from]),
  ];
}

/** Lays out everything but the paint: scales, margins, where each text stands. Pure. */
export function layOutTrajectory(
  series: TrajectoryChartSeries,
  width: number,
  height: number,
): TrajectoryLayout {
  const y = niceScale(drawnValues(series), height < 200 ? 2 : 4);
  const yAxisWidth = Math.max(
    24,
    ...y.ticks.map((tick) => textWidth(tickText(tick, series.unitExponent)) + 8),
  );
  const labels = layOutEndLabels(series, width, height, yAxisWidth);
  const top = 24 + (series.unit === "" ? 0 : LINE_HEIGHT);
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
  const scale: PlotScale = {
    plot,
    toX: linearScale(x.min, x.max, plot.left, plot.right),
    toY: linearScale(y.min, y.max, plot.bottom, plot.top),
  };
  const { endLabels, taken } = labels.place(scale);

  return {
    ...scale,
    margin,
    xAxisHeight: X_AXIS_HEIGHT,
    yAxisWidth,
    x: { ...x, ticks: thinTicks(series.xs, (plot.right - plot.left) / (x.max - x.min), 40) },
    y,
    endLabels,
    values: trajectoryValues(series, scale, endLabels, taken),
    stops: trajectoryStops(series, scale),
  };
}
