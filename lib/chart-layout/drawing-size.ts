import { layOutGaps } from "./gap-layout";
import { layOutPanels } from "./panels-layout";
import { layOutGauges, layOutPillarPanels } from "./pillar-layouts";
import { layOutStackedBar } from "./stacked-bar-layout";
import { layOutTrajectory } from "./trajectory-layout";
import type { ChartStop } from "./trajectory-stops";
import type { DrawnSeries } from "./types";
import { layOutWaterfall } from "./waterfall-layout";

/** Narrower than this no drawing gets, px. */
const NARROWEST = 240;
/** Width from which a line over years needs less height for its labels, px. */
const WIDE = 560;

/** Gives the height that a drawing needs at this width, px: no more, so that its box has no blank. */
export function heightOf(drawing: DrawnSeries, width: number): number {
  const room = Math.max(width, NARROWEST);
  if (drawing.kind === "trajectory") return room < WIDE ? 320 : 380;
  if (drawing.kind === "stack") return layOutStackedBar(drawing.series, room).height;
  if (drawing.kind === "panels") return layOutPanels(drawing.series, room).height;
  if (drawing.kind === "gaps") return layOutGaps(drawing.series, room).height;
  if (drawing.kind === "gauges") return layOutGauges(drawing.series, room).height;
  if (drawing.kind === "pillars") return layOutPillarPanels(drawing.series, room).height;
  return layOutWaterfall(drawing.series, room).height;
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
