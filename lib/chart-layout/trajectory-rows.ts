import type { TrajectoryChartSeries } from "./types";

/**
 * One row for each x, with a column for each line (`s0`, `s1` … segments, `g0` … guides); null where a line has
 * no point.
 */
export type TrajectoryRow = { readonly x: number } & Readonly<Record<string, number | null>>;

export function trajectoryRows(series: TrajectoryChartSeries): TrajectoryRow[] {
  const columns = [
    ...series.segments.map((line, index) => ({ column: `s${index}`, points: line.points })),
    ...series.guides.map((line, index) => ({ column: `g${index}`, points: line.points })),
  ].map(({ column, points }) => ({ column, at: new Map(points.map(({ x, y }) => [x, y])) }));
  return series.xs.map((x) => ({
    x,
    ...Object.fromEntries(columns.map(({ column, at }) => [column, at.get(x) ?? null])),
  }));
}
