import { useId } from "react";

import { PAGE_PALETTE } from "@/lib/chart-layout/palette";
import { layOutStackedBar } from "@/lib/chart-layout/stacked-bar-layout";
import type { DrawingProps, StackedBarSeries } from "@/lib/chart-layout/types";

import { StackLabels, StackPatterns, StackRect } from "./stacked-bar-parts";

/** Draws the layout of StackedBarChart without Recharts: for the first HTML, for print and without JavaScript. */
export function StackedBarSketch({
  series,
  width,
  height,
  name,
  palette = PAGE_PALETTE,
}: DrawingProps<StackedBarSeries>) {
  const id = useId();
  const layout = layOutStackedBar(series, width);
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      width="100%"
      height="100%"
      preserveAspectRatio="xMidYMin meet"
      role="img"
      aria-label={name}
    >
      <StackPatterns id={id} palette={palette} />
      {layout.rows.map(({ key, pieces, bar }) =>
        pieces
          .filter((piece) => piece.right > piece.left)
          .map((piece) => (
            <StackRect
              key={`${key}:${piece.fill}`}
              fill={piece.fill}
              x={piece.left}
              y={bar.top}
              width={piece.right - piece.left}
              height={bar.bottom - bar.top}
              palette={palette}
              id={id}
            />
          )),
      )}
      <StackLabels layout={layout} palette={palette} id={id} />
    </svg>
  );
}
