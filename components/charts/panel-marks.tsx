import { PANEL } from "@/lib/chart-layout/panel-size";
import type { Palette, PanelPoint, SmallPanel } from "@/lib/chart-layout/types";

import { LooseMark, Marker } from "./marker";

/** Draws one small chart without its frame: one line for each calibre, never joined to another. */
export function PanelMarks({
  panel: { zero, ticks, lines },
  palette,
}: {
  panel: SmallPanel;
  palette: Palette;
}) {
  const { width, height, left, right, bottom } = PANEL;
  return (
    <>
      <line x1={0} x2={width - right + 12} y1={zero} y2={zero} stroke={palette.line} />
      <g fontSize={11} fill={palette.muted}>
        {ticks.map(({ x, text }) => (
          <text
            key={text}
            x={x <= left ? 0 : x}
            y={height - bottom + 15}
            textAnchor={x <= left ? "start" : "middle"}
          >
            {text}
          </text>
        ))}
      </g>
      {lines.map(({ key, index, joints, points }) => (
        <g key={key}>
          {joints.map(([from, to]) => (
            <line
              key={to.x}
              x1={from.x}
              y1={from.y}
              x2={to.x}
              y2={to.y}
              stroke={index === 0 ? palette.accent : palette.muted}
              strokeWidth={2}
            />
          ))}
          {points.map((point) => (
            <PanelMark key={point.x} point={point} index={index} palette={palette} />
          ))}
          {points.map(({ x, y, text }) =>
            text === "" ? null : (
              <text
                key={x}
                x={x <= left ? x - 4 : x}
                y={y - 9}
                fontSize={12}
                fontWeight={600}
                textAnchor={x <= left ? "start" : "middle"}
                fill={palette.ink}
                stroke={palette.card}
                strokeWidth={3}
                paintOrder="stroke"
              >
                {text}
              </text>
            ),
          )}
        </g>
      ))}
    </>
  );
}

/** Draws a mark of a small chart or of its key. */
export function PanelMark({
  point: { x, y, mark },
  index,
  palette,
}: {
  point: Omit<PanelPoint, "text">;
  index: number;
  palette: Palette;
}) {
  if (mark === "diamond") return <LooseMark x={x} y={y} mark="diamond" palette={palette} />;
  const hollow = mark === "hollow";
  return (
    <Marker x={x} y={y} index={index} comparable={index === 0} hollow={hollow} palette={palette} />
  );
}
