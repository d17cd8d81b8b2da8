import clsx from "clsx";
import type { ComponentType } from "react";

import type { ChartHeights } from "@/lib/chart-layout/chart-heights";
import type { DrawingProps } from "@/lib/chart-layout/types";

/**
 * The still charts, each with the box widths it is shown in: one for phones, one for tablets and paper, one as
 * wide as the page's column, so that the drawing that replaces it hardly moves.
 */
const PICTURES = [
  { width: 320, step: 1, shown: "@min-[560px]:hidden" },
  { width: 760, step: 3, shown: "hidden @min-[560px]:block @min-[1120px]:hidden" },
  { width: 1200, step: 3, shown: "hidden @min-[1120px]:block" },
] as const;

interface StillPicturesProps<Series> {
  Sketch: ComponentType<DrawingProps<Series>>;
  series: Series;
  name: string;
  heights: ChartHeights;
}

/** Shows a chart as server HTML, whatever the width of its box: no script takes part in it. */
export function StillPictures<Series>({
  Sketch,
  series,
  name,
  heights,
}: StillPicturesProps<Series>) {
  return PICTURES.map(({ width, step, shown }) => (
    <div key={width} className={clsx("h-full", shown)}>
      <Sketch series={series} name={name} width={width} height={heights[step]} />
    </div>
  ));
}
