"use client";

import { useTranslations } from "next-intl";

import { LazyChart } from "./lazy-chart";
import { layOutStackedBar } from "./stacked-bar-layout";
import { StackedBarSketch } from "./stacked-bar-sketch";
import type { StackedBarSeries } from "./types";

const load = () => import("./stacked-bar-chart").then((module) => module.StackedBarChart);
const stopsAt = (series: StackedBarSeries, width: number) => layOutStackedBar(series, width).stops;

/** Its height follows from its rows, reckoned for the narrowest box of each kind. */
export function StackedBarChartClient({
  series,
  name,
}: {
  readonly series: StackedBarSeries;
  readonly name: string;
}) {
  const t = useTranslations("charts");
  return (
    <LazyChart
      series={series}
      name={name}
      stopsLabel={t("stops", { name })}
      heights={{
        narrow: layOutStackedBar(series, 240).height,
        wide: layOutStackedBar(series, 560).height,
      }}
      Sketch={StackedBarSketch}
      load={load}
      stopsAt={stopsAt}
    />
  );
}
