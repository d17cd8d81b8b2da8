"use client";

import { useLayoutEffect, useRef } from "react";

import { heightAt, type ChartHeights } from "@/lib/chart-layout/chart-heights";
import { layOutStackedBar } from "@/lib/chart-layout/stacked-bar-layout";
import { layOutTrajectory } from "@/lib/chart-layout/trajectory-layout";
import type { ChartStop } from "@/lib/chart-layout/trajectory-stops";

import { ChartStops } from "./chart-stops";
import type { TakenChart } from "./taken-chart";
import { StackedBarChart } from "./stacked-bar-chart";
import { TrajectoryChart } from "./trajectory-chart";
import { useBoxWidth } from "./use-box-width";

type LiveChartProps = TakenChart & {
  name: string;
  heights: ChartHeights;
  stops: string;
  /** Where the pointer stood in the box when it called for this drawing, px; null where it has left the box. */
  pointer: { x: number; y: number } | null;
  /** How often the keyboard asked to be led to the marks. */
  entries: number;
  onDrawn: (drawn: boolean) => void;
};

/**
 * Draws the chart at the box's true width, with marks that keyboard and pointer can reach. Everything that is
 * loaded on demand hangs on this one module.
 */
export function LiveChart(props: LiveChartProps) {
  const { name, heights, stops, pointer, entries, onDrawn } = props;
  const box = useRef<HTMLDivElement>(null);
  const width = useBoxWidth(box);
  const height = heightAt(heights, width);
  const drawn = width > 0;
  // Before the browser paints, so that the still chart goes in the very frame in which this one comes.
  useLayoutEffect(() => onDrawn(drawn), [drawn, onDrawn]);
  return (
    <div ref={box} className="absolute inset-0 print:hidden">
      {drawn && (
        <>
          {props.kind === "trajectory" ? (
            <TrajectoryChart series={props.series} name={name} width={width} height={height} />
          ) : (
            <StackedBarChart series={props.series} name={name} width={width} height={height} />
          )}
          <ChartStops
            stops={stopsOf(props, width, height)}
            width={width}
            label={stops}
            pointer={pointer}
            entries={entries}
          />
        </>
      )}
    </div>
  );
}

function stopsOf(chart: TakenChart, width: number, height: number): readonly ChartStop[] {
  return chart.kind === "trajectory"
    ? layOutTrajectory(chart.series, width, height).stops
    : layOutStackedBar(chart.series, width).stops;
}
