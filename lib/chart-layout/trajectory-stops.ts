import type { PlotScale } from "./chart-scale";
import type { ChartXY, TrajectoryChartSeries } from "./types";

/** A place in the chart that the keyboard can reach, px. */
export interface ChartStop {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly announcement: string;
}

/** Lists all that can be read out, from left to right, at one x from low to high. */
export function trajectoryStops(
  series: TrajectoryChartSeries,
  { plot, toX, toY }: PlotScale,
): ChartStop[] {
  const stops: ChartStop[] = [];
  const add = (key: string, announcement: string, at: ChartXY): void => {
    stops.push({ key, announcement, x: toX(at.x), y: toY(at.y) });
  };
  for (const line of [...series.segments, ...series.marks]) {
    for (const point of line.points) add(`${line.key}:${point.x}`, point.announcement, point);
  }
  series.holes.forEach(({ x, announcement }, index) =>
    stops.push({ key: `hole:${index}`, announcement, x: toX(x), y: plot.bottom - 10 }),
  );
  for (const guide of series.guides) {
    const end = guide.points[guide.points.length - 1];
    if (end && guide.announcement !== null) add(`guide:${guide.key}`, guide.announcement, end);
  }
  for (const { key, to, y, announcement } of series.steps) add(key, announcement, { x: to, y });
  for (const tick of series.ticks ?? []) add(tick.key, tick.announcement, tick);
  const { band } = series;
  if (band) {
    const x = band.x ?? series.xs[series.xs.length - 1] ?? 0;
    add("band", band.announcement, { x, y: band.from });
  }
  return stops.sort((a, b) => a.x - b.x || b.y - a.y);
}
