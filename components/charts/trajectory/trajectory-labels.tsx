import { FONT_SIZE, LINE_HEIGHT } from "@/lib/chart-layout/chart-text";
import { GLYPH_WIDTH, type EndLabel } from "@/lib/chart-layout/end-label";
import { GUIDE_DASH } from "@/lib/chart-layout/palette";
import type { TrajectoryLayout } from "@/lib/chart-layout/trajectory-layout";
import type { Palette, TrajectoryChartSeries } from "@/lib/chart-layout/types";

import { LooseMark, Marker } from "../marker";
import { closedLine } from "./trajectory-steps";

function Glyph({ label, palette }: { label: EndLabel; palette: Palette }) {
  const { glyph, x, y } = label;
  const middle = x + 8;
  const stroke = (colour: string, width: number, dash?: string) => (
    <line
      x1={x}
      x2={x + 16}
      y1={y}
      y2={y}
      stroke={colour}
      strokeWidth={width}
      strokeDasharray={dash}
    />
  );
  switch (glyph.kind) {
    case "segment":
      return (
        <>
          {stroke(glyph.comparable ? palette.accent : palette.muted, 2)}
          <Marker
            x={middle}
            y={y}
            index={glyph.index}
            comparable={glyph.comparable}
            palette={palette}
          />
        </>
      );
    case "dashed":
      return stroke(palette.muted, 1.5, GUIDE_DASH.dashed);
    case "dotted":
      return stroke(palette.accent, 2, GUIDE_DASH.dotted);
    case "step":
      return (
        <path
          d={closedLine(x + 1, x + 15, y)}
          fill="none"
          stroke={palette.muted}
          strokeWidth={1.75}
        />
      );
    case "line":
      return stroke(palette.ink, 2);
    case "band":
      return (
        <rect
          x={x}
          y={y - 5}
          width={16}
          height={10}
          fill={palette.accentSoft}
          stroke={palette.ink}
        />
      );
    case "none":
      return null;
    default:
      return <LooseMark x={middle} y={y} mark={glyph.kind} palette={palette} />;
  }
}

/** Writes all text of the chart except the axes' numbers, with the leaders from line ends to their labels. */
export function TrajectoryLabels({
  series,
  layout,
  palette,
}: {
  series: TrajectoryChartSeries;
  layout: TrajectoryLayout;
  palette: Palette;
}) {
  // A rim in the card's colour keeps text readable where a line passes behind it.
  const rim = {
    stroke: palette.card,
    strokeWidth: 3,
    strokeLinejoin: "round",
    paintOrder: "stroke",
  } as const;
  const { band } = series;
  const flagX = band?.x == null ? null : layout.toX(band.x);
  const flags =
    band === null || flagX === null
      ? []
      : [band.from, band.to].filter((edge) => edge !== null).map(layout.toY);

  return (
    <g fontSize={FONT_SIZE} className="chart-labels">
      {series.unit === "" ? null : (
        <text x={2} y={12} fill={palette.muted}>
          {series.unit}
        </text>
      )}
      {flags.map((y) => (
        <line
          key={y}
          className="chart-flag"
          x1={flagX ?? 0}
          x2={flagX ?? 0}
          y1={y - 7}
          y2={y + 7}
          stroke={palette.ink}
          strokeWidth={3}
        />
      ))}
      {series.holes.map((hole) => (
        <text
          key={hole.x}
          x={layout.toX(hole.x)}
          y={layout.plot.bottom - 6}
          textAnchor="middle"
          fill={palette.muted}
          {...rim}
        >
          {hole.text}
        </text>
      ))}
      {layout.values.map(({ text, x, y }) => (
        <text
          key={`${x},${y}`}
          x={x}
          y={y}
          dy="0.36em"
          textAnchor="middle"
          fill={palette.ink}
          fontWeight={600}
          {...rim}
        >
          {text}
        </text>
      ))}
      {layout.endLabels.map((label) => (
        <g key={label.key}>
          {label.leader && (
            <polyline
              className="chart-leader"
              points={`${label.leader.from.x},${label.leader.from.y} ${label.leader.to.x - 8},${label.leader.from.y} ${label.leader.to.x},${label.leader.to.y}`}
              fill="none"
              stroke={palette.muted}
              strokeWidth={0.75}
            />
          )}
          <Glyph label={label} palette={palette} />
          <text fill={palette.ink} {...rim}>
            {label.lines.map((line, index) => (
              <tspan
                key={`${index}:${line}`}
                x={label.glyph.kind === "none" ? label.x : label.x + GLYPH_WIDTH}
                y={label.y + index * LINE_HEIGHT}
                dy="0.36em"
              >
                {line}
              </tspan>
            ))}
          </text>
        </g>
      ))}
    </g>
  );
}
