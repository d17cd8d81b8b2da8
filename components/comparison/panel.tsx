import { LooseMark, Marker } from "@/components/charts/marker";
import { FORCED_COLOURS, PAGE_PALETTE } from "@/components/charts/palette";

import { PANEL, type Panel as PanelShape, type PlacedPoint } from "./panel-layout";

interface PanelProps {
  readonly panel: PanelShape;
  readonly years: readonly number[];
  /** Calibres in the order of their markers, the same in all panels of an indicator. */
  readonly calibres: readonly string[];
  readonly textOf: (placed: PlacedPoint) => string;
  /** Everything drawn, in words. */
  readonly name: string;
}

/** One small chart: a line a calibre, never joined to another, with the first and the last value written. */
export function Panel({ panel, years, calibres, textOf, name }: PanelProps) {
  const { width, height, left, right, bottom } = PANEL;
  const [first, last] = [years[0], years.at(-1)];
  const ends = [...new Set([first, last])].filter((year) => year !== undefined);
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      width="100%"
      role="img"
      aria-label={name}
      className={`block max-w-[20rem] overflow-visible ${FORCED_COLOURS}`}
    >
      <line x1={0} x2={width - right + 12} y1={panel.zero} y2={panel.zero} stroke="var(--line)" />
      <g fontSize={11} fill="var(--muted)">
        {ends.map((year) => (
          <text
            key={year}
            x={panel.xOf(year)}
            y={height - bottom + 15}
            textAnchor={year === first && ends.length > 1 ? "start" : "middle"}
            dx={year === first && ends.length > 1 ? -left : 0}
          >
            {year}
          </text>
        ))}
      </g>
      {panel.lines.map(({ calibre, points, joints }) => {
        const index = calibres.indexOf(calibre);
        const own = index === 0;
        return (
          <g key={calibre}>
            {joints.map(([from, to]) => (
              <line
                key={to.point.year}
                x1={from.x}
                y1={from.y}
                x2={to.x}
                y2={to.y}
                stroke={own ? "var(--accent)" : "var(--muted)"}
                strokeWidth={2}
              />
            ))}
            {points.map((placed) =>
              placed.point.nature === "forecast" ? (
                <LooseMark
                  key={placed.point.year}
                  x={placed.x}
                  y={placed.y}
                  mark="diamond"
                  palette={PAGE_PALETTE}
                />
              ) : (
                <Marker
                  key={placed.point.year}
                  x={placed.x}
                  y={placed.y}
                  index={index}
                  comparable={own}
                  hollow={placed.point.nature !== "actual"}
                  palette={PAGE_PALETTE}
                />
              ),
            )}
            {labelled(points).map((placed) => (
              <text
                key={placed.point.year}
                x={placed.x}
                y={placed.y - 9}
                fontSize={12}
                fontWeight={600}
                textAnchor={placed.x <= left ? "start" : "middle"}
                dx={placed.x <= left ? -4 : 0}
                fill="var(--ink)"
                stroke="var(--card)"
                strokeWidth={3}
                paintOrder="stroke"
              >
                {textOf(placed)}
              </text>
            ))}
          </g>
        );
      })}
    </svg>
  );
}

/** The first and the last value: the table below holds them all. */
function labelled(points: readonly PlacedPoint[]): readonly PlacedPoint[] {
  return points.filter((_, index) => index === 0 || index === points.length - 1);
}
