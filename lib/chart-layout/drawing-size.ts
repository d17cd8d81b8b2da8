import { HEIGHT_STEPS, type ChartHeights } from "./chart-heights";
import { layOutGaps } from "./gap-layout";
import { layOutGauges, layOutPillarPanels } from "./pillar-layouts";
import { layOutPanels } from "./panels-layout";
import { layOutStackedBar } from "./stacked-bar-layout";
import { layOutTrajectory } from "./trajectory-layout";
import type { ChartStop } from "./trajectory-stops";
import type { DrawnSeries } from "./types";
import { layOutWaterfall } from "./waterfall-layout";

/** Narrower than this no box of a chart gets, px. */
const NARROWEST = 240;
/** Width from which a line over years needs less height for its labels, px. */
const WIDE = 560;

/** Gives the height that a drawing needs at this width, px. */
export function heightOf(drawing: DrawnSeries, width: number): number {
  if (drawing.kind === "trajectory") return width < WIDE ? 380 : 340;
  if (drawing.kind === "stack") return layOutStackedBar(drawing.series, width).height;
  if (drawing.kind === "panels") return layOutPanels(drawing.series, width).height;
  if (drawing.kind === "gaps") return layOutGaps(drawing.series, width).height;
  if (drawing.kind === "gauges") return layOutGauges(drawing.series, width).height;
  if (drawing.kind === "pillars") return layOutPillarPanels(drawing.series, width).height;
  return layOutWaterfall(drawing.series, width).height;
}

/** Gives the height to reserve at each step of a box's width, px: what the narrowest box of the step needs. */
export function heightsOf(drawing: DrawnSeries): ChartHeights {
  const at = (width: number) => heightOf(drawing, Math.max(width, NARROWEST));
  const [first, second, third, fourth, fifth] = HEIGHT_STEPS;
  return [at(first), at(second), at(third), at(fourth), at(fifth)];
}

/** Lists the marks of a drawing that keyboard and pointer can reach. */
export function stopsOf(drawing: DrawnSeries, width: number, height: number): readonly ChartStop[] {
  if (drawing.kind === "trajectory") return layOutTrajectory(drawing.series, width, height).stops;
  if (drawing.kind === "stack") return layOutStackedBar(drawing.series, width).stops;
  if (drawing.kind === "waterfall") return layOutWaterfall(drawing.series, width).stops;
  if (drawing.kind === "gaps") return layOutGaps(drawing.series, width).stops;
  if (drawing.kind === "gauges") return layOutGauges(drawing.series, width).stops;
  if (drawing.kind === "pillars") return layOutPillarPanels(drawing.series, width).stops;
  return [];
}
