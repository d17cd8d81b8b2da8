import { useTranslations } from "next-intl";

import type { ChartHeights } from "@/lib/chart-layout/chart-heights";
import type { TrajectoryChartSeries } from "@/lib/chart-layout/types";

import { ChartTakeover } from "./chart-takeover";
import { StillPictures } from "./still-pictures";
import { TrajectorySketch } from "./trajectory-sketch";

export const TRAJECTORY_HEIGHTS: ChartHeights = [380, 380, 340, 340];

/** Shows values over years: drawn on the server, taken over by the browser when someone points at it. */
export function TrajectoryPicture({
  series,
  name,
}: {
  series: TrajectoryChartSeries;
  name: string;
}) {
  const t = useTranslations("charts");
  const shared = { series, name, heights: TRAJECTORY_HEIGHTS };
  return (
    <ChartTakeover
      {...shared}
      kind="trajectory"
      explore={t("explore")}
      stops={t("stops", { name })}
    >
      <StillPictures {...shared} Sketch={TrajectorySketch} />
    </ChartTakeover>
  );
}
