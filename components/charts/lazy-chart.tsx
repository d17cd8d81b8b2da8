"use client";

import clsx from "clsx";
import { useEffect, useRef, useState, type ComponentType, type CSSProperties } from "react";

import { ChartStops } from "./chart-stops";
import type { ChartStop } from "./trajectory-stops";
import type { DrawingProps } from "./types";
import { useBoxWidth } from "./use-box-width";
import { useNearViewport } from "./use-near-viewport";

/** Box widths, px, from which another height is reserved; the stylesheet classes below name the same. */
export const HEIGHT_STEPS = [0, 300, 560, 760] as const;

/** Reserved heights, px, one a step of HEIGHT_STEPS. */
export type ChartHeights = readonly [number, number, number, number];

const HEIGHT_CLASSES =
  "h-(--chart-0) @min-[300px]:h-(--chart-1) @min-[560px]:h-(--chart-2) @min-[760px]:h-(--chart-3)";

/**
 * The still pictures, each with the box widths it is shown in: one for phones, one for tablets and paper,
 * one as wide as the page's column, so that the drawing that replaces it hardly moves.
 */
const SKETCHES = [
  { width: 320, step: 1, shown: "@min-[560px]:hidden" },
  { width: 760, step: 3, shown: "hidden @min-[560px]:block @min-[1120px]:hidden" },
  { width: 1200, step: 3, shown: "hidden @min-[1120px]:block" },
] as const;

function stepAt(width: number): number {
  return HEIGHT_STEPS.filter((step) => width >= step).length - 1;
}

interface LazyChartProps<Series> {
  readonly series: Series;
  readonly name: string;
  readonly stopsLabel: string;
  readonly heights: ChartHeights;
  /** Drawn at once, on the server too. */
  readonly Sketch: ComponentType<DrawingProps<Series>>;
  /** A dynamic import, so that the charting library is no part of the page's first scripts. */
  readonly load: () => Promise<ComponentType<DrawingProps<Series>>>;
  readonly stopsAt: (series: Series, width: number, height: number) => readonly ChartStop[];
}

/**
 * A box of fixed height: first a still picture (server HTML, print, no JavaScript), then, near the visible
 * part of the page, the drawing at the box's true width with marks that keyboard and pointer can reach.
 */
export function LazyChart<Series>({
  series,
  name,
  stopsLabel,
  heights,
  Sketch,
  load,
  stopsAt,
}: LazyChartProps<Series>) {
  const box = useRef<HTMLDivElement>(null);
  const near = useNearViewport(box);
  const width = useBoxWidth(box);
  const [loaded, setLoaded] = useState<{ Drawing: ComponentType<DrawingProps<Series>> } | null>(
    null,
  );

  useEffect(() => {
    if (!near) return;
    let live = true;
    load().then(
      (Drawing) => live && setLoaded({ Drawing }),
      () => undefined, // The still picture stays: a script that did not arrive costs no content.
    );
    return () => {
      live = false;
    };
  }, [near, load]);

  const height = heights[stepAt(width)] ?? heights[0];
  const Drawing = width > 0 ? loaded?.Drawing : undefined;

  const reserved = Object.fromEntries(
    heights.map((each, step) => [`--chart-${step}`, `${each}px`]),
  ) as CSSProperties;

  return (
    // Clipped: while a window gets narrower, the drawing is as wide as before for one more frame.
    <div className="overflow-x-clip @container">
      <div ref={box} className={clsx("relative min-w-0", HEIGHT_CLASSES)} style={reserved}>
        <div className={clsx("h-full", Drawing && "hidden print:block")}>
          {SKETCHES.map(({ width: drawn, step, shown }) => (
            <div key={drawn} className={clsx("h-full", shown)}>
              <Sketch series={series} name={name} width={drawn} height={heights[step]} />
            </div>
          ))}
        </div>
        {Drawing && (
          <div className="absolute inset-0 print:hidden">
            <Drawing series={series} name={name} width={width} height={height} />
            <ChartStops stops={stopsAt(series, width, height)} width={width} label={stopsLabel} />
          </div>
        )}
      </div>
    </div>
  );
}
