import type { Box } from "./place-values";

/** Where the numbers of both axes stand in the picture. */
export interface PlotScale {
  readonly plot: Box;
  readonly toX: (x: number) => number;
  readonly toY: (y: number) => number;
}
