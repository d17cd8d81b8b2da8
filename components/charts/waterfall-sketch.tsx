import { FONT_SIZE, LINE_HEIGHT } from "@/lib/chart-layout/chart-text";
import { PAGE_PALETTE } from "@/lib/chart-layout/palette";
import type { DrawingProps, Palette, WaterfallBar } from "@/lib/chart-layout/types";
import { layOutWaterfall } from "@/lib/chart-layout/waterfall-layout";

function paintOf(kind: WaterfallBar["kind"], { muted, accent, card, ink }: Palette) {
  if (kind === "whole") return { fill: muted, stroke: muted };
  if (kind === "rise") return { fill: accent, stroke: accent };
  if (kind === "fall") return { fill: card, stroke: accent };
  return { fill: card, stroke: ink, strokeDasharray: "4 3" };
}

/** Draws the way from the baseline to the target as one image for chart exports. The page itself shows a list. */
export function WaterfallSketch({
  series,
  width,
  height,
  name,
  palette = PAGE_PALETTE,
}: DrawingProps<readonly WaterfallBar[]>) {
  const layout = layOutWaterfall(series, width);
  const block = (lines: readonly string[], x: number, middle: number, bold: boolean) => (
    <text fill={palette.ink} fontWeight={bold ? 600 : undefined}>
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
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      width="100%"
      height="100%"
      preserveAspectRatio="xMidYMin meet"
      role="img"
      aria-label={name}
    >
      <g fontSize={FONT_SIZE}>
        {layout.rows.map(({ bar, label, text, middle, left, width: length }) => (
          <g key={bar.key}>
            {block(label, 2, middle, false)}
            <rect
              x={left}
              y={middle - layout.barHeight / 2 + 1}
              width={length}
              height={layout.barHeight - 2}
              strokeWidth={1.5}
              {...paintOf(bar.kind, palette)}
            />
            {block(text, layout.textX, middle, true)}
          </g>
        ))}
      </g>
    </svg>
  );
}
