"use client";

import { useLayoutEffect, useRef } from "react";

import { heightOf, stopsOf } from "@/lib/chart-layout/drawing-size";
import type { DrawnSeries } from "@/lib/chart-layout/types";

import { ChartStops } from "./chart-stops";
import { Painter } from "./painter";
import { useBoxWidth } from "./use-box-width";

/** The still chart on the page, px. */
export interface StillSize {
  /** Width of its box. */
  width: number;
  /** What it was drawn for, before it grew or shrank with its box; null where there is none. */
  drawn: { width: number; height: number } | null;
}

interface LiveChartProps {
  drawing: DrawnSeries;
  name: string;
  /** The still chart when this drawing was called for. */
  still: StillSize;
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
  // The same picture as the still one until the window changes, so that nothing on the page moves.
  const drawnFor = width === still.width ? (still.drawn?.width ?? width) : width;
  const scale = drawn ? width / drawnFor : 1;
  const height = setHeight(drawing, still) ?? heightOf(drawing, drawnFor);
  // Before the browser paints, so that the still chart goes in the very frame in which this one comes.
  useLayoutEffect(() => onDrawn(drawn), [drawn, onDrawn]);
  return (
    <div
      ref={box}
      data-live-chart=""
      className={drawn ? "relative print:hidden" : "absolute inset-x-0 top-0"}
      style={drawn ? { height: height * scale } : undefined}
    >
      {drawn && (
        <div
          className="origin-top-left"
          style={{
            width: drawnFor,
            height,
            transform: scale === 1 ? undefined : `scale(${scale})`,
          }}
        >
          <ChartStops
            stops={stopsOf(drawing, drawnFor, height)}
            width={drawnFor}
            label={stops}
            pointer={pointer && { x: pointer.x / scale, y: pointer.y / scale }}
            entries={entries}
          >
            <Painter drawing={drawing} name={name} width={drawnFor} height={height} />
          </ChartStops>
        </div>
      )}
    </div>
  );
}

/** Finds the height that a card has set for its chart, px; null where the still chart has the one that its kind needs. */
function setHeight(drawing: DrawnSeries, { drawn }: StillSize): number | null {
  return drawn === null || drawn.height === heightOf(drawing, drawn.width) ? null : drawn.height;
}
