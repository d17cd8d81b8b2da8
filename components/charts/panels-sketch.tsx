import { FONT_SIZE } from "@/lib/chart-layout/chart-text";
import { PAGE_PALETTE } from "@/lib/chart-layout/palette";
import { PANEL } from "@/lib/chart-layout/panel-size";
import { LABEL_HEIGHT, layOutPanels } from "@/lib/chart-layout/panels-layout";
import type { DrawingProps, PanelGroup } from "@/lib/chart-layout/types";

import { PanelMark, PanelMarks } from "./panel-marks";

/** Draws small charts as one image for chart exports. The page itself shows a list. */
export function PanelsSketch({
  series,
  width,
  height,
  name,
  palette = PAGE_PALETTE,
}: DrawingProps<readonly PanelGroup[]>) {
  const layout = layOutPanels(series, width);
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      width="100%"
      height="100%"
      preserveAspectRatio="xMidYMin meet"
      role="img"
      aria-label={name}
    >
      {layout.headings.map(({ item, x, y }) => (
        <text key={item} x={x} y={y + 15} fontSize={14} fontWeight={700} fill={palette.ink}>
          {item}
        </text>
      ))}
      {layout.panels.map(({ item, x, y, scale }) => (
        <g key={`${x} ${y}`} transform={`translate(${x},${y})`}>
          <text x={0} y={14} fontSize={13} fontWeight={600} fill={palette.ink}>
            {item.label}
          </text>
          {item.lines.length === 0 ? (
            <text
              x={(PANEL.width * scale) / 2}
              y={LABEL_HEIGHT + (PANEL.height * scale) / 2}
              textAnchor="middle"
              fontSize={FONT_SIZE}
              fill={palette.muted}
            >
              {item.emptyText}
            </text>
          ) : (
            <g transform={`translate(0,${LABEL_HEIGHT}) scale(${scale})`}>
              <PanelMarks panel={item} palette={palette} />
            </g>
          )}
        </g>
      ))}
      {layout.keys.map(({ item: { text, mark, index }, x, y }) => (
        <g key={`${y} ${text}`} transform={`translate(${x + 5},${y + 8})`}>
          <PanelMark point={{ x: 0, y: 0, mark }} index={index} palette={palette} />
          <text x={11} y={0} dy="0.36em" fontSize={FONT_SIZE} fill={palette.muted}>
            {text}
          </text>
        </g>
      ))}
    </svg>
  );
}
