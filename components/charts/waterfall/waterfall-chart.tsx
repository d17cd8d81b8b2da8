import { Bar, BarChart, DefaultZIndexes, XAxis, YAxis, ZIndexLayer } from "recharts";

import { FONT_SIZE, LINE_HEIGHT } from "@/lib/chart-layout/chart-text";
import { PAGE_PALETTE } from "@/lib/chart-layout/palette";
import type { DrawingProps, Palette, WaterfallBar } from "@/lib/chart-layout/types";
import { layOutWaterfall } from "@/lib/chart-layout/waterfall-layout";

interface RectangleProps {
  x?: number | undefined;
  width?: number | undefined;
  index?: number | undefined;
}

/**
 * Draws the way from the baseline to the target: steps one below the other, each beginning where the one above it
 * ended. No 'use client' and no window, because a server worker draws it too.
 */
export function WaterfallChart({
  series,
  width,
  height,
  name,
  palette = PAGE_PALETTE,
}: DrawingProps<readonly WaterfallBar[]>) {
  const layout = layOutWaterfall(series, width);
  const rows = series.map(({ key, from, to }) => ({
    key,
    ends: [Math.min(from, to), Math.max(from, to)],
  }));
  return (
    <BarChart
      layout="vertical"
      width={width}
      height={height}
      data={rows}
      margin={{ top: 0, bottom: 0, left: layout.left, right: width - layout.right }}
      accessibilityLayer={false}
      role="img"
      aria-label={name}
    >
      <XAxis type="number" domain={[...layout.domain]} hide allowDataOverflow />
      <YAxis type="category" dataKey="key" width={0} hide />
      <Bar
        dataKey="ends"
        isAnimationActive={false}
        legendType="none"
        // Labels take lines of their own, so the layout says where a bar stands.
        shape={({ x = 0, width: length = 0, index = -1 }: RectangleProps) => {
          const row = layout.rows[index];
          return row ? (
            <rect
              className={`chart-${row.bar.kind}`}
              x={x}
              y={row.middle - layout.barHeight / 2 + 1}
              width={Math.max(length, 1)}
              height={layout.barHeight - 2}
              strokeWidth={1.5}
              {...paintOf(row.bar.kind, palette)}
            />
          ) : (
            <g />
          );
        }}
      />
      <ZIndexLayer zIndex={DefaultZIndexes.label}>
        <g fontSize={FONT_SIZE} className="chart-labels">
          {layout.rows.map(({ bar, label, text, middle }) => (
            <g key={bar.key}>
              <Block lines={label} x={2} middle={middle} fill={palette.ink} />
              <Block lines={text} x={layout.textX} middle={middle} fill={palette.ink} bold />
            </g>
          ))}
        </g>
      </ZIndexLayer>
    </BarChart>
  );
}

function paintOf(kind: WaterfallBar["kind"], { muted, accent, behind, card, ink }: Palette) {
  if (kind === "whole") return { fill: muted, stroke: muted };
  if (kind === "rise") return { fill: accent, stroke: accent };
  if (kind === "fall") return { fill: card, stroke: behind };
  return { fill: card, stroke: ink, strokeDasharray: "4 3" };
}

interface BlockProps {
  lines: readonly string[];
  x: number;
  middle: number;
  fill: string;
  bold?: boolean;
}

/** Writes lines around a middle. */
function Block({ lines, x, middle, fill, bold = false }: BlockProps) {
  return (
    <text fill={fill} fontWeight={bold ? 600 : undefined}>
      {lines.map((line, index) => (
        <tspan
          key={`${index}:${line}`}
          x={x}
          y={middle + (index - (lines.length - 1) / 2) * LINE_HEIGHT}
          dy="0.36em"
        >
          {line}
        </tspan>
      ))}
    </text>
  );
}
