import { FONT_SIZE, tickText } from "@/lib/chart-layout/chart-text";
import { GUIDE_DASH } from "@/lib/chart-layout/guide-dash";
import { PAGE_PALETTE } from "@/lib/chart-layout/palette";
import { layOutTrajectory } from "@/lib/chart-layout/trajectory-layout";
import { joined } from "@/lib/chart-layout/trajectory-values";
import type { DrawingProps, TrajectoryChartSeries } from "@/lib/chart-layout/types";

import { LooseMark, Marker } from "./marker";
import { TrajectoryLabels } from "./trajectory-labels";
import { TrajectorySteps } from "./trajectory-steps";

/** Draws the layout of TrajectoryChart without Recharts: for the first HTML, for print and without JavaScript. */
export function TrajectorySketch({
  series,
  width,
  height,
  name,
  palette = PAGE_PALETTE,
}: DrawingProps<TrajectoryChartSeries>) {
  const layout = layOutTrajectory(series, width, height);
  const { plot, toX, toY } = layout;
  const { band } = series;
  const edges = band === null ? [] : band.to === null ? [band.from] : [band.from, band.to];

  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      width="100%"
      height="100%"
      preserveAspectRatio="xMidYMin meet"
      role="img"
      aria-label={name}
    >
      <g fontSize={FONT_SIZE} fill={palette.muted}>
        {layout.y.ticks.map((tick) => (
          <g key={tick}>
            <line
              x1={plot.left}
              x2={plot.right}
              y1={toY(tick)}
              y2={toY(tick)}
              stroke={palette.line}
            />
            <text x={plot.left - 8} y={toY(tick)} dy="0.36em" textAnchor="end">
              {tickText(tick)}
            </text>
          </g>
        ))}
        <line
          x1={plot.left}
          x2={plot.right}
          y1={plot.bottom}
          y2={plot.bottom}
          stroke={palette.muted}
        />
        {layout.x.ticks.map((x) => (
          <text key={x} x={toX(x)} y={plot.bottom + 18} textAnchor="middle">
            {x}
          </text>
        ))}
      </g>
      {band?.to != null && (
        <rect
          x={plot.left}
          width={plot.right - plot.left}
          y={toY(band.to)}
          height={toY(band.from) - toY(band.to)}
          fill={palette.accentSoft}
        />
      )}
      {edges.map((edge) => (
        <line
          key={edge}
          className="chart-band"
          x1={plot.left}
          x2={plot.right}
          y1={toY(edge)}
          y2={toY(edge)}
          stroke={palette.ink}
          strokeWidth={1.5}
        />
      ))}
      {series.guides.map((guide) => (
        <polyline
          key={guide.key}
          points={guide.points.map(({ x, y }) => `${toX(x)},${toY(y)}`).join(" ")}
          fill="none"
          stroke={guide.dash === "dashed" ? palette.muted : palette.accent}
          strokeWidth={guide.dash === "dashed" ? 1.25 : 2}
          strokeDasharray={GUIDE_DASH[guide.dash]}
          strokeLinecap={guide.dash === "dotted" ? "round" : "butt"}
        />
      ))}
      <TrajectorySteps steps={series.steps} scale={layout} palette={palette} />
      {series.segments.map((segment, index) => (
        <g key={segment.key}>
          {joined(segment.points).map(([from, to]) => (
            <line
              key={to.x}
              x1={toX(from.x)}
              y1={toY(from.y)}
              x2={toX(to.x)}
              y2={toY(to.y)}
              stroke={segment.comparable ? palette.accent : palette.muted}
              strokeWidth={2.25}
            />
          ))}
          {segment.points.map((point) => (
            <Marker
              key={point.x}
              x={toX(point.x)}
              y={toY(point.y)}
              index={index}
              comparable={segment.comparable}
              hollow={point.hollow}
              faded={point.faded}
              palette={palette}
            />
          ))}
        </g>
      ))}
      {series.marks.map((marks) =>
        marks.points.map((point) => (
          <LooseMark
            key={`${marks.key}:${point.x}`}
            x={toX(point.x)}
            y={toY(point.y)}
            mark={marks.mark}
            palette={palette}
          />
        )),
      )}
      <TrajectoryLabels series={series} layout={layout} palette={palette} />
    </svg>
  );
}
