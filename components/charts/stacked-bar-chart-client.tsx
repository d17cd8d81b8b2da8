"use client";

import { useTranslations } from "next-intl";

import { HEIGHT_STEPS, LazyChart, type ChartHeights } from "./lazy-chart";
import { layOutStackedBar } from "./stacked-bar-layout";
import { StackedBarSketch } from "./stacked-bar-sketch";
import type { StackedBarSeries } from "./types";

const load = () => import("./stacked-bar-chart").then((module) => module.StackedBarChart);
const stopsAt = (series: StackedBarSeries, width: number) => layOutStackedBar(series, width).stops;

/** For the narrowest box of each step; wider boxes need no more. */
function heightsFor(series: StackedBarSeries): ChartHeights {
  const at = (width: number) => layOutStackedBar(series, Math.max(width, 240)).height;
  const [first, second, third, fourth] = HEIGHT_STEPS;
  return [at(first), at(second), at(third), at(fourth)];
}

/** Its height follows from its rows. */
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
      heights={heightsFor(series)}
      Sketch={StackedBarSketch}
      load={load}
      stopsAt={stopsAt}
    />
  );
}
