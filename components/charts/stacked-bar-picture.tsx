import { useTranslations } from "next-intl";

import { HEIGHT_STEPS, type ChartHeights } from "@/lib/chart-layout/chart-heights";
import { layOutStackedBar } from "@/lib/chart-layout/stacked-bar-layout";
import type { StackedBarSeries } from "@/lib/chart-layout/types";

import { ChartTakeover } from "./chart-takeover";
import { StackedBarSketch } from "./stacked-bar-sketch";
import { StillPictures } from "./still-pictures";

/** Gives the height of each step, px: the one that its narrowest box needs, because wider boxes need no more. */
function heightsFor(series: StackedBarSeries): ChartHeights {
  const at = (width: number) => layOutStackedBar(series, Math.max(width, 240)).height;
  const [first, second, third, fourth] = HEIGHT_STEPS;
  return [at(first), at(second), at(third), at(fourth)];
}

/**
 * Shows a bar for each row, as high as the rows need: drawn on the server, taken over by the browser when
 * someone points at it.
 */
export function StackedBarPicture({ series, name }: { series: StackedBarSeries; name: string }) {
  const t = useTranslations("charts");
  const shared = { series, name, heights: heightsFor(series) };
  return (
    <ChartTakeover {...shared} kind="stack" explore={t("explore")} stops={t("stops", { name })}>
      <StillPictures {...shared} Sketch={StackedBarSketch} />
    </ChartTakeover>
  );
}
