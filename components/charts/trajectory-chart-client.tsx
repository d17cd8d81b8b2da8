"use client";

import { useTranslations } from "next-intl";

import { LazyChart, type ChartHeights } from "./lazy-chart";
import { layOutTrajectory } from "./trajectory-layout";
import { TrajectorySketch } from "./trajectory-sketch";
import type { TrajectoryChartSeries } from "./types";

const load = () => import("./trajectory-chart").then((module) => module.TrajectoryChart);
const stopsAt = (series: TrajectoryChartSeries, width: number, height: number) =>
  layOutTrajectory(series, width, height).stops;

export const TRAJECTORY_HEIGHTS: ChartHeights = [380, 380, 340, 340];

export function TrajectoryChartClient({
  series,
  name,
  heights = TRAJECTORY_HEIGHTS,
}: {
  readonly series: TrajectoryChartSeries;
  readonly name: string;
  readonly heights?: ChartHeights;
}) {
  const t = useTranslations("charts");
  return (
    <LazyChart
      series={series}
      name={name}
      stopsLabel={t("stops", { name })}
      heights={heights}
      Sketch={TrajectorySketch}
      load={load}
      stopsAt={stopsAt}
    />
  );
}
