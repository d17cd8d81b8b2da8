import type { StackedBarSeries, TrajectoryChartSeries } from "@/lib/chart-layout/types";

/** A chart as plain data, on its way from the server to the browser's drawing. */
export type TakenChart =
  | { kind: "trajectory"; series: TrajectoryChartSeries }
  | { kind: "stack"; series: StackedBarSeries };
