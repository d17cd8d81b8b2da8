"use client";

import clsx from "clsx";
import { useEffect, useRef, useState, type ComponentType, type CSSProperties } from "react";

import { ChartStops } from "./chart-stops";
import type { ChartStop } from "./trajectory-layout";
import type { DrawingProps } from "./types";
import { useBoxWidth } from "./use-box-width";
import { useNearViewport } from "./use-near-viewport";

/** Heights of the reserved box, px: below and from a box width of 560 px. */
export interface ChartHeights {
  readonly narrow: number;
  readonly wide: number;
}

export const WIDE_FROM = 560;
const SKETCH_WIDTHS = { narrow: 320, wide: 760 } as const;

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

  const height = width >= WIDE_FROM ? heights.wide : heights.narrow;
  const Drawing = width > 0 ? loaded?.Drawing : undefined;

  const reserved = {
    "--chart-narrow": `${heights.narrow}px`,
    "--chart-wide": `${heights.wide}px`,
  } as CSSProperties;

  return (
    <div className="@container">
      <div
        ref={box}
        className="relative h-(--chart-narrow) min-w-0 @min-[560px]:h-(--chart-wide)"
        style={reserved}
      >
        <div className={clsx("h-full", Drawing && "hidden print:block")}>
          <div className="h-full @min-[560px]:hidden">
            <Sketch
              series={series}
              name={name}
              width={SKETCH_WIDTHS.narrow}
              height={heights.narrow}
            />
          </div>
          <div className="hidden h-full @min-[560px]:block">
            <Sketch series={series} name={name} width={SKETCH_WIDTHS.wide} height={heights.wide} />
          </div>
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
