import {
  CartesianGrid,
  ComposedChart,
  DefaultZIndexes,
  Line,
  ReferenceArea,
  ReferenceLine,
  Scatter,
  XAxis,
  YAxis,
  ZIndexLayer,
} from "recharts";

import { FONT_SIZE, tickText } from "@/lib/chart-layout/chart-text";
import { GUIDE_DASH, lineColour, PAGE_PALETTE } from "@/lib/chart-layout/palette";
import { layOutTrajectory } from "@/lib/chart-layout/trajectory-layout";
import { trajectoryRows } from "@/lib/chart-layout/trajectory-rows";
import type { DrawingProps, SegmentPoint, TrajectoryChartSeries } from "@/lib/chart-layout/types";

import { LooseMark, Marker } from "../marker";
import { TrajectoryLabels } from "./trajectory-labels";
import { TrajectorySteps } from "./trajectory-steps";

interface DotProps {
  cx?: number | undefined;
  cy?: number | undefined;
  index?: number | undefined;
}

const STILL = { isAnimationActive: false, activeDot: false, legendType: "none" } as const;

/**
 * Draws values over years beside where they should be. Segments of different calibres stay apart, loose marks
 * join no line, the band is always inside. No 'use client' and no window, because a server worker draws it too.
 */
export function TrajectoryChart({
  series,
  width,
  height,
  name,
  palette = PAGE_PALETTE,
}: DrawingProps<TrajectoryChartSeries>) {
  const layout = layOutTrajectory(series, width, height);
  const rows = trajectoryRows(series);
  const { band } = series;
  const tick = { fill: palette.muted, fontSize: FONT_SIZE };
  const edge = { stroke: palette.ink, strokeWidth: 1.5, ifOverflow: "extendDomain" } as const;

  return (
    <ComposedChart
      width={width}
      height={height}
      data={rows}
      margin={layout.margin}
      accessibilityLayer={false}
      role="img"
      aria-label={name}
    >
      <CartesianGrid vertical={false} stroke={palette.line} />
      <XAxis
        type="number"
        dataKey="x"
        domain={[layout.x.min, layout.x.max]}
        ticks={[...layout.x.ticks]}
        interval={0}
        height={layout.xAxisHeight}
        tickLine={false}
        axisLine={{ stroke: palette.muted }}
        tick={tick}
        allowDataOverflow
      />
      <YAxis
        type="number"
        domain={[layout.y.min, layout.y.max]}
        ticks={[...layout.y.ticks]}
        tickFormatter={(value: number) => tickText(value, series.unitExponent)}
        interval={0}
        width={layout.yAxisWidth}
        tickLine={false}
        axisLine={false}
        tick={tick}
      />
      {band?.to != null && (
        <ReferenceArea
          y1={band.from}
          y2={band.to}
          fill={palette.accentSoft}
          fillOpacity={1}
          ifOverflow="extendDomain"
        />
      )}
      {band && <ReferenceLine className="chart-band" y={band.from} {...edge} />}
      {band?.to != null && <ReferenceLine className="chart-band" y={band.to} {...edge} />}
      {series.guides.map((guide, index) => (
        <Line
          key={guide.key}
          {...STILL}
          className={`chart-${guide.dash}`}
          dataKey={`g${index}`}
          type="linear"
          connectNulls
          dot={false}
          stroke={guide.dash === "dashed" ? palette.muted : palette.accent}
          strokeWidth={guide.dash === "dashed" ? 1.25 : 2}
          strokeDasharray={GUIDE_DASH[guide.dash]}
          strokeLinecap={guide.dash === "dotted" ? "round" : "butt"}
        />
      ))}
      {series.segments.map((segment, index) => {
        const pointAt = new Map<number, SegmentPoint>(
          segment.points.map((point) => [point.x, point]),
        );
        return (
          <Line
            key={segment.key}
            {...STILL}
            className="chart-segment"
            dataKey={`s${index}`}
            type="linear"
            connectNulls={false}
            stroke={lineColour(palette, segment)}
            strokeWidth={2.25}
            dot={({ cx, cy, index: row }: DotProps) => {
              const point = pointAt.get(rows[row ?? -1]?.x ?? NaN);
              if (cx === undefined || cy === undefined || !point) return <g key={`none-${row}`} />;
              return (
                <Marker
                  key={point.x}
                  x={cx}
                  y={cy}
                  index={index}
                  colour={lineColour(palette, segment)}
                  hollow={point.hollow}
                  faded={point.faded}
                  palette={palette}
                />
              );
            }}
          />
        );
      })}
      {/* Without points of its own a Scatter takes the rows of the lines, and draws marks at no height. */}
      {series.marks
        .filter(({ points }) => points.length > 0)
        .map((marks) => (
          <Scatter
            key={marks.key}
            className="chart-marks"
            data={marks.points.map((point) => ({ x: point.x, y: point.y }))}
            dataKey="y"
            isAnimationActive={false}
            legendType="none"
            shape={({ cx = 0, cy = 0 }: DotProps) => (
              <LooseMark x={cx} y={cy} mark={marks.mark} palette={palette} />
            )}
          />
        ))}
      <ZIndexLayer zIndex={DefaultZIndexes.area}>
        <TrajectorySteps steps={series.steps} scale={layout} palette={palette} />
      </ZIndexLayer>
      <ZIndexLayer zIndex={DefaultZIndexes.label}>
        <TrajectoryLabels series={series} layout={layout} palette={palette} />
      </ZIndexLayer>
    </ComposedChart>
  );
}
