import type { Box } from "./place-values";

/** Says where the numbers of both axes stand in the chart, px. */
export interface PlotScale {
  readonly plot: Box;
  readonly toX: (x: number) => number;
  readonly toY: (y: number) => number;
}
