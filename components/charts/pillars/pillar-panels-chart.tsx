import { Bar, BarChart, DefaultZIndexes, XAxis, YAxis, ZIndexLayer } from "recharts";

import { FONT_SIZE, LINE_HEIGHT } from "@/lib/chart-layout/chart-text";
import { PAGE_PALETTE } from "@/lib/chart-layout/palette";
import { layOutPillarPanels, type PillarPanelsLayout } from "@/lib/chart-layout/pillar-layouts";
import type { PillarPanelsSeries } from "@/lib/chart-layout/pillar-types";
import type { DrawingProps, Palette } from "@/lib/chart-layout/types";

import { chartRole } from "../part-link";

interface RectangleProps {
  index?: number | undefined;
}

/**
 * Draws a panel for each indicator: nine bars in its unit, a mark where a pillar has a target of its own. No
 * 'use client' and no window, because a server worker draws it too.
 */
export function PillarPanelsChart({
  series,
  width,
  height,
  name,
  palette = PAGE_PALETTE,
}: DrawingProps<PillarPanelsSeries>) {
  const layout = layOutPillarPanels(series, width);
  const placed = layout.panels.flatMap(({ panel, toX, bars }) =>
    bars.map((one) => ({ ...one, toX, key: `${panel.key}:${one.bar.key}` })),
  );
  return (
    <BarChart
      layout="vertical"
      width={width}
      height={height}
      data={placed.map(({ key, bar }) => ({ key, length: bar.length ?? 0 }))}
      margin={{ top: 0, right: 0, bottom: 0, left: 0 }}
      accessibilityLayer={false}
      role={chartRole(series.panels.some(({ href }) => href !== null))}
      aria-label={name}
    >
      <XAxis type="number" domain={[0, 1]} hide allowDataOverflow />
      <YAxis type="category" dataKey="key" width={0} hide />
      <Bar
        dataKey="length"
        isAnimationActive={false}
        legendType="none"
        minPointSize={1}
        // Panels stand beside each other, so the layout says where a bar stands.
        shape={({ index = -1 }: RectangleProps) => {
          const one = placed[index];
          if (one === undefined || one.bar.length === null) return <g />;
          const x = one.toX(0);
          return (
            <rect
              className="chart-value"
              x={x}
              y={one.top}
              width={Math.max(one.toX(one.bar.length) - x, 1)}
              height={one.height}
              fill={palette[one.bar.tone]}
            />
          );
        }}
      />
      <ZIndexLayer zIndex={DefaultZIndexes.label}>
        <g className="chart-labels" fontSize={FONT_SIZE}>
          {layout.panels.map((panel) => (
            <PanelLabels key={panel.panel.key} panel={panel} palette={palette} />
          ))}
        </g>
      </ZIndexLayer>
    </BarChart>
  );
}

interface PanelLabelsProps {
  panel: PillarPanelsLayout["panels"][number];
  palette: Palette;
}

function PanelLabels({
  panel: { panel, x, name, note, y, noteY, toX, bars },
  palette,
}: PanelLabelsProps) {
  const heading = name.map((line, index) => (
    <text
      key={line}
      x={x}
      y={y + index * LINE_HEIGHT}
      dy="0.36em"
      fontSize={13}
      fontWeight={700}
      fill={palette.ink}
    >
      {line}
    </text>
  ));
  return (
    <g>
      {panel.href === null ? heading : <a href={panel.href}>{heading}</a>}
      {note.map((line, index) => (
        <text key={line} x={x} y={noteY + index * LINE_HEIGHT} dy="0.36em" fill={palette.muted}>
          {line}
        </text>
      ))}
      {bars.map(({ bar, top, height, y: middle }) => (
        <g key={bar.key}>
          <text x={x} y={middle} dy="0.36em" fill={palette.ink}>
            {bar.name}
          </text>
          {bar.target !== null && (
            <line
              className="chart-bound"
              x1={toX(bar.target)}
              x2={toX(bar.target)}
              y1={top - 3}
              y2={top + height + 3}
              stroke={palette.ink}
              strokeWidth={2.5}
            />
          )}
          <text
            x={toX(Math.max(bar.length ?? 0, bar.target ?? 0)) + 6}
            y={middle}
            dy="0.36em"
            fontWeight={bar.target === null ? 400 : 700}
            fill={
              bar.length === null
                ? palette.muted
                : bar.target === null
                  ? palette.ink
                  : palette[bar.tone]
            }
          >
            {bar.text}
          </text>
        </g>
      ))}
    </g>
  );
}
