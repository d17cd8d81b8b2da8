"use client";

import { useLayoutEffect, useRef } from "react";

import { heightOf, stopsOf } from "@/lib/chart-layout/drawing-size";
import type { DrawnSeries } from "@/lib/chart-layout/types";

import { ChartStops } from "./chart-stops";
import { Painter } from "./painter";
import { useBoxWidth } from "./use-box-width";

/** Size of a box on the page, px. */
export interface BoxSize {
  width: number;
  height: number;
}

interface LiveChartProps {
  drawing: DrawnSeries;
  name: string;
  /** The still chart's box when this drawing was called for. */
  still: BoxSize;
  stops: string;
  /** Where the pointer stood in the box when it called for this drawing, px; null where it has left the box. */
  pointer: { x: number; y: number } | null;
  /** How often the keyboard asked to be led to the marks. */
  entries: number;
  onDrawn: (drawn: boolean) => void;
}

/**
 * Draws the chart at the box's true width, with marks that keyboard and pointer can reach. Everything that is
 * loaded on demand hangs on this one module.
 */
export function LiveChart(props: LiveChartProps) {
  const { drawing, name, still, stops, pointer, entries, onDrawn } = props;
  const box = useRef<HTMLDivElement>(null);
  const width = useBoxWidth(box);
  const drawn = width > 0;
  const needed = heightOf(drawing, width);
  // As high as the still chart until the window changes, so that what stands below it is not pulled up.
  const height = width === still.width ? Math.max(needed, still.height) : needed;
  // Before the browser paints, so that the still chart goes in the very frame in which this one comes.
  useLayoutEffect(() => onDrawn(drawn), [drawn, onDrawn]);
  return (
    <div
      ref={box}
      data-live-chart=""
      className={drawn ? "relative print:hidden" : "absolute inset-x-0 top-0"}
      style={drawn ? { height } : undefined}
    >
      {drawn && (
        <>
          <Painter drawing={drawing} name={name} width={width} height={height} />
          <ChartStops
            stops={stopsOf(drawing, width, height)}
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
