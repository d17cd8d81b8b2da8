import type { DrawingProps, DrawnSeries } from "@/lib/chart-layout/types";

import { GapChart } from "../gap/gap-chart";
import { PanelsChart } from "../panels/panels-chart";
import { GaugesChart } from "../pillars/gauges-chart";
import { PillarPanelsChart } from "../pillars/pillar-panels-chart";
import { StackedBarChart } from "../stack/stacked-bar-chart";
import { TrajectoryChart } from "../trajectory/trajectory-chart";
import { WaterfallChart } from "../waterfall/waterfall-chart";

/**
 * Draws any chart: the one painter, in the browser and in the thread that draws for first HTML, print and files. No
 * 'use client' and no window, because that thread has neither.
 */
export function Painter({
  drawing,
  ...size
}: { drawing: DrawnSeries } & Omit<DrawingProps<unknown>, "series">) {
  if (drawing.kind === "trajectory") return <TrajectoryChart {...size} series={drawing.series} />;
  if (drawing.kind === "stack") return <StackedBarChart {...size} series={drawing.series} />;
  if (drawing.kind === "panels") return <PanelsChart {...size} series={drawing.series} />;
  if (drawing.kind === "gaps") return <GapChart {...size} series={drawing.series} />;
  if (drawing.kind === "gauges") return <GaugesChart {...size} series={drawing.series} />;
  if (drawing.kind === "pillars") return <PillarPanelsChart {...size} series={drawing.series} />;
  return <WaterfallChart {...size} series={drawing.series} />;
}
