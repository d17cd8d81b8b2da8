import { DefaultZIndexes, Pie, PieChart, ZIndexLayer } from "recharts";

import { FONT_SIZE, LINE_HEIGHT } from "@/lib/chart-layout/chart-text";
import { PAGE_PALETTE } from "@/lib/chart-layout/palette";
import { layOutGauges } from "@/lib/chart-layout/pillar-layouts";
import type { GaugesSeries } from "@/lib/chart-layout/pillar-types";
import type { DrawingProps } from "@/lib/chart-layout/types";

/** Open below, as the scale of an instrument. */
const FROM = 225;
const TO = -45;

/**
 * Draws the “333” mark: a gauge for each pillar, its arcs the indicators that stand alike. No 'use client' and no
 * window, because a server worker draws it too.
 */
export function GaugesChart({
  series,
  width,
  height,
  name,
  palette = PAGE_PALETTE,
}: DrawingProps<GaugesSeries>) {
  const layout = layOutGauges(series, width);
  return (
    <PieChart
      width={width}
      height={height}
      margin={{ top: 0, right: 0, bottom: 0, left: 0 }}
      accessibilityLayer={false}
      role="img"
      aria-label={name}
    >
      {layout.gauges.map(({ gauge, x, y, outer, inner }) => (
        <Pie
          key={gauge.key}
          data={gauge.arcs.map(({ tone, count }) => ({
            tone,
            count,
            fill: tone === "track" ? palette.rest.fill : palette[tone],
          }))}
          dataKey="count"
          nameKey="tone"
          cx={x}
          cy={y}
          innerRadius={inner}
          outerRadius={outer}
          startAngle={FROM}
          endAngle={TO}
          paddingAngle={gauge.arcs.length > 1 ? 5 : 0}
          isAnimationActive={false}
          legendType="none"
          stroke="none"
          rootTabIndex={-1}
        />
      ))}
      {layout.isLabelled && (
        <ZIndexLayer zIndex={DefaultZIndexes.label}>
          <g className="chart-labels" fontSize={FONT_SIZE} textAnchor="middle">
            {layout.gauges.map(({ gauge, x, y, name: lines, nameY }) => (
              <g key={gauge.key}>
                <text x={x} y={y} dy="0.36em" fontSize={15} fontWeight={700} fill={palette.ink}>
                  {gauge.text}
                </text>
                {lines.map((line, index) => (
                  <text
                    key={line}
                    x={x}
                    y={nameY + index * LINE_HEIGHT}
                    dy="0.36em"
                    fill={palette.muted}
                  >
                    {line}
                  </text>
                ))}
              </g>
            ))}
          </g>
        </ZIndexLayer>
      )}
    </PieChart>
  );
}
