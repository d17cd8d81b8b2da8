import { useId } from "react";
import { Bar, BarChart, DefaultZIndexes, XAxis, YAxis, ZIndexLayer } from "recharts";

import { PAGE_PALETTE } from "@/lib/chart-layout/palette";
import { rowScale, type StackFill } from "@/lib/chart-layout/stack-pieces";
import { layOutStackedBar, type SwatchText } from "@/lib/chart-layout/stacked-bar-layout";
import type { DrawingProps, StackedBarSeries } from "@/lib/chart-layout/types";

import { chartRole, PartLink } from "../part-link";
import { StackLabels, StackPatterns, StackRect } from "./stacked-bar-parts";

type StackData = Readonly<Record<string, string | number | null>>;

interface RectangleProps {
  x?: number | undefined;
  width?: number | undefined;
  index?: number | undefined;
}

/**
 * Draws a bar for each row: its parts, the rest, and hatched what is missing to the bound. Rows count in one
 * unit, or each fills its own scale. No 'use client' and no window, because a server worker draws it too.
 */
export function StackedBarChart({
  series,
  width,
  height,
  name,
  palette = PAGE_PALETTE,
}: DrawingProps<StackedBarSeries>) {
  const id = useId();
  const layout = layOutStackedBar(series, width);
  const fills: StackFill[] = [...series.partLabels.keys(), "rest", "remaining"];
  const rows: StackData[] = series.rows.map((row, index) => {
    const pieces = layout.rows[index]?.pieces ?? [];
    const share = (fill: StackFill) => {
      const value = pieces.find((piece) => piece.fill === fill)?.part.value ?? null;
      return value === null || value <= 0 ? null : value / rowScale(series, row);
    };
    return { key: row.key, ...Object.fromEntries(fills.map((fill) => [`v${fill}`, share(fill)])) };
  });

  return (
    <BarChart
      layout="vertical"
      width={width}
      height={height}
      data={rows}
      margin={layout.margin}
      accessibilityLayer={false}
      role={chartRole(series.partHrefs !== undefined)}
      aria-label={name}
    >
      <XAxis type="number" domain={[0, 1]} hide allowDataOverflow />
      <YAxis type="category" dataKey="key" width={0} hide />
      <StackPatterns id={id} palette={palette} parts={series.partLabels.length} />
      {fills.map((fill) => (
        <Bar
          key={fill}
          dataKey={(row: StackData) => row[`v${fill}`]}
          stackId="stack"
          barSize={layout.barSize}
          isAnimationActive={false}
          legendType="none"
          // Rows have text of different height above and below, so the layout says where a bar stands.
          shape={({ x = 0, width: length = 0, index = -1 }: RectangleProps) => {
            const bar = layout.rows[index]?.bar;
            return bar && length > 0 ? (
              <PartLink href={hrefOf(series, fill)} isRepeated>
                <StackRect
                  fill={fill}
                  x={x}
                  y={bar.top}
                  width={length}
                  height={bar.bottom - bar.top}
                  palette={palette}
                  id={id}
                />
              </PartLink>
            ) : (
              <g />
            );
          }}
        />
      ))}
      <ZIndexLayer zIndex={DefaultZIndexes.label}>
        <StackLabels
          layout={layout}
          hrefOf={(fill) => hrefOf(series, fill)}
          palette={palette}
          id={id}
        />
      </ZIndexLayer>
    </BarChart>
  );
}

/** Finds the page of the part that a piece stands for; undefined for the rest and what is missing. */
function hrefOf({ partHrefs }: StackedBarSeries, fill: SwatchText["fill"]): string | undefined {
  return typeof fill === "number" ? partHrefs?.[fill] : undefined;
}
