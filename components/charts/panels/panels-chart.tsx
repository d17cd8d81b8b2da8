import {
  ComposedChart,
  DefaultZIndexes,
  ReferenceLine,
  Scatter,
  XAxis,
  YAxis,
  ZIndexLayer,
} from "recharts";

import { FONT_SIZE, textWidth } from "@/lib/chart-layout/chart-text";
import { lineColour, PAGE_PALETTE } from "@/lib/chart-layout/palette";
import { PANEL } from "@/lib/chart-layout/panels-layout";
import {
  LABEL_HEIGHT,
  LABEL_LINE,
  LABEL_SIZE,
  layOutPanels,
  type PanelsLayout,
} from "@/lib/chart-layout/panels-layout";
import type {
  ChartXY,
  DrawingProps,
  Palette,
  PanelGroup,
  PanelPoint,
} from "@/lib/chart-layout/types";

import { LooseMark, Marker } from "../marker";

interface DotProps {
  cx?: number | undefined;
  cy?: number | undefined;
}

/** Still: nothing in these charts answers to a pointer. */
const AXIS = { type: "number", hide: true, allowDataOverflow: true } as const;

/**
 * Draws small charts on one scale, a line for each calibre, never joined to another. Their layout is in px, and so are
 * the axes. No 'use client' and no window, because a server worker draws it too.
 */
export function PanelsChart({
  series,
  width,
  height,
  name,
  palette = PAGE_PALETTE,
}: DrawingProps<readonly PanelGroup[]>) {
  const layout = layOutPanels(series, width);
  return (
    <ComposedChart
      width={width}
      height={height}
      margin={{ top: 0, right: 0, bottom: 0, left: 0 }}
      accessibilityLayer={false}
      role="img"
      aria-label={name}
    >
      <XAxis {...AXIS} dataKey="x" domain={[0, width]} />
      <YAxis {...AXIS} dataKey="y" domain={[0, height]} reversed width={0} />
      {layout.panels.flatMap((panel) => {
        const at = placeIn(panel);
        const { width: right, right: edge } = PANEL;
        const { lines, zero, key } = panel.item;
        if (lines.length === 0) return [];
        return [
          <ReferenceLine
            key={`${key}:zero`}
            segment={[at({ x: 0, y: zero }), at({ x: right - edge + 12, y: zero })]}
            stroke={palette.line}
          />,
          ...lines.flatMap(({ key: line, index, joints, points }) => [
            ...joints.map(([from, to]) => (
              <ReferenceLine
                key={`${key}:${line}:${to.x}`}
                className="chart-segment"
                segment={[at(from), at(to)]}
                stroke={index === 0 ? palette.accent : palette.muted}
                strokeWidth={2}
              />
            )),
            ...points.map((point) => (
              <Scatter
                key={`${key}:${line}:${point.x}:mark`}
                data={[at(point)]}
                isAnimationActive={false}
                legendType="none"
                shape={({ cx = 0, cy = 0 }: DotProps) => (
                  <PanelMark at={{ x: cx, y: cy }} mark={point.mark} {...{ index, palette }} />
                )}
              />
            )),
          ]),
        ];
      })}
      <ZIndexLayer zIndex={DefaultZIndexes.label}>
        <PanelTexts layout={layout} palette={palette} />
      </ZIndexLayer>
    </ComposedChart>
  );
}

type PlacedPanel = PanelsLayout["panels"][number];

/** Gives the place in the whole drawing, px, of a place in a panel. */
function placeIn({ x, y, scale }: PlacedPanel): (place: ChartXY) => ChartXY {
  return (place) => ({ x: x + place.x * scale, y: y + LABEL_HEIGHT + place.y });
}

function PanelTexts({ layout, palette }: { layout: PanelsLayout; palette: Palette }) {
  return (
    <g className="chart-labels" fontSize={FONT_SIZE}>
      {layout.headings.map(({ item, x, y }) => (
        <text key={item} x={x} y={y + 15} fontSize={14} fontWeight={700} fill={palette.ink}>
          {item}
        </text>
      ))}
      {layout.panels.map((panel) => (
        <OnePanelsTexts key={panel.item.key} panel={panel} palette={palette} />
      ))}
      {layout.keys.map(({ item: { text, mark, index }, x, y }) => (
        <g key={`${y} ${text}`}>
          <PanelMark at={{ x: x + 5, y: y + 8 }} mark={mark} index={index} palette={palette} />
          <text x={x + 16} y={y + 8} dy="0.36em" fill={palette.muted}>
            {text}
          </text>
        </g>
      ))}
    </g>
  );
}

function OnePanelsTexts({ panel, palette }: { panel: PlacedPanel; palette: Palette }) {
  const at = placeIn(panel);
  const { item, label, x, y } = panel;
  const { width, height, left, bottom } = PANEL;
  return (
    <g>
      {label.map((line, index) => (
        <text
          key={`${index} ${line}`}
          x={x}
          y={y + 14 - (label.length - 1 - index) * LABEL_LINE}
          fontSize={LABEL_SIZE}
          fontWeight={600}
          fill={palette.ink}
        >
          {line}
        </text>
      ))}
      {item.lines.length === 0 && (
        <text {...at({ x: width / 2, y: height / 2 })} textAnchor="middle" fill={palette.muted}>
          {item.emptyText}
        </text>
      )}
      {item.lines.length > 0 &&
        item.ticks.map((tick) => (
          <text
            key={tick.text}
            {...at({ x: tick.x <= left ? 0 : tick.x, y: height - bottom + 15 })}
            textAnchor={tick.x <= left ? "start" : "middle"}
            fill={palette.muted}
          >
            {tick.text}
          </text>
        ))}
      {item.lines.flatMap(({ key, points }) =>
        points
          .filter(({ text }) => text !== "")
          .map((point) => (
            <text
              key={`${key}:${point.x}`}
              {...labelPlace(panel, point)}
              fontWeight={600}
              fill={palette.ink}
              stroke={palette.card}
              strokeWidth={3}
              paintOrder="stroke"
            >
              {point.text}
            </text>
          )),
      )}
    </g>
  );
}

/** Above its mark; at the edges of a panel so that it does not leave it. */
function labelPlace(panel: PlacedPanel, { x, y, text }: PanelPoint) {
  const at = placeIn(panel)({ x: x <= PANEL.left ? x - 4 : x, y: y - 9 });
  if (x <= PANEL.left) return { ...at, textAnchor: "start" as const };
  const right = panel.x + PANEL.width * panel.scale;
  const leaves = at.x + textWidth(text) / 2 > right;
  return {
    ...at,
    x: leaves ? right : at.x,
    textAnchor: leaves ? ("end" as const) : ("middle" as const),
  };
}

interface PanelMarkProps {
  at: ChartXY;
  mark: PanelPoint["mark"];
  /** Place of the calibre in its group, which decides the shape. */
  index: number;
  palette: Palette;
}

function PanelMark({ at, mark, index, palette }: PanelMarkProps) {
  if (mark === "diamond") return <LooseMark {...at} mark="diamond" palette={palette} />;
  return (
    <Marker
      {...at}
      index={index}
      colour={lineColour(palette, { comparable: index === 0 })}
      hollow={mark === "hollow"}
      palette={palette}
    />
  );
}
