import { useId } from "react";
import { Bar, BarChart, DefaultZIndexes, XAxis, YAxis, ZIndexLayer } from "recharts";

import { layOutGaps } from "@/lib/chart-layout/gap-layout";
import { LARGEST_SHARE, type GapRowLayout } from "@/lib/chart-layout/gap-parts";
import { PAGE_PALETTE } from "@/lib/chart-layout/palette";
import type { GapBar, GapChartSeries } from "@/lib/chart-layout/gap-types";
import type { DrawingProps, Palette } from "@/lib/chart-layout/types";

import { EXCESS_OPACITY, GapLabels } from "./gap-labels";
import { Hatch } from "../hatch";

const PIECES = ["filled", "excess", "others", "remainder"] as const;
type Piece = (typeof PIECES)[number];

interface RectangleProps {
  x?: number | undefined;
  width?: number | undefined;
  index?: number | undefined;
}

/**
 * Draws how far each row is from its target. Every target stands at one place, 100 % of its bound; hatched is what is
 * missing. No 'use client' and no window, because a server worker draws it too.
 */
export function GapChart({
  series,
  width,
  height,
  name,
  palette = PAGE_PALETTE,
}: DrawingProps<GapChartSeries>) {
  const id = useId();
  const layout = layOutGaps(series, width);
  const rows = series.rows.map((bar) => ({ key: bar.key, ...piecesOf(bar) }));
  return (
    <BarChart
      layout="vertical"
      width={width}
      height={height}
      data={rows}
      margin={{ top: 0, bottom: 0, left: layout.left, right: width - layout.right }}
      accessibilityLayer={false}
      role="img"
      aria-label={name}
    >
      <XAxis type="number" domain={[0, LARGEST_SHARE]} hide allowDataOverflow />
      <YAxis type="category" dataKey="key" width={0} hide />
      <defs>
        {[...new Set(["muted" as const, ...series.rows.map(hatchOf)])].map((tone) => (
          <Hatch key={tone} id={`${id}-${tone}`} stroke={palette[tone]} background={palette.card} />
        ))}
      </defs>
      {PIECES.map((piece) => (
        <Bar
          key={piece}
          dataKey={piece}
          stackId="row"
          isAnimationActive={false}
          legendType="none"
          // Rows have texts of different height, so the layout says where a bar stands.
          shape={({ x = 0, width: length = 0, index = -1 }: RectangleProps) => {
            const row = layout.rows[index];
            return row && length > 0 ? (
              <PieceRect {...{ piece, row, x, length, palette, id }} />
            ) : (
              <g />
            );
          }}
        />
      ))}
      <ZIndexLayer zIndex={DefaultZIndexes.label}>
        <GapLabels layout={layout} palette={palette} hatch={`${id}-muted`} />
      </ZIndexLayer>
    </BarChart>
  );
}

/** Cuts a row into lengths that are stacked, fractions of the bound; nothing goes beyond the end of the scale. */
function piecesOf({ value, whole, remainder }: GapBar): Record<Piece, number> {
  const held = (share: number) => Math.min(Math.max(share, 0), LARGEST_SHARE);
  const end = held(value ?? 0);
  const wholeEnd = Math.max(end, held(whole ?? 0));
  // A part stays one piece: only what stands against its own target is lighter beyond it.
  const filled = whole === null ? Math.min(end, 1) : end;
  return {
    filled,
    excess: end - filled,
    others: wholeEnd - end,
    remainder: remainder === "none" ? 0 : Math.max(1 - wholeEnd, 0),
  };
}

interface PieceRectProps {
  piece: Piece;
  row: GapRowLayout;
  x: number;
  length: number;
  palette: Palette;
  id: string;
}

function PieceRect({ piece, row: { bar, top, bottom }, x, length, palette, id }: PieceRectProps) {
  const colour = palette[bar.tone];
  const place = { x, y: top, width: Math.max(length, 1.5), height: bottom - top };
  if (piece === "others") {
    return <rect className="chart-others" {...slim(place)} fill={palette.rest.fill} />;
  }
  if (piece === "excess") {
    return <rect className="chart-excess" {...place} fill={colour} fillOpacity={EXCESS_OPACITY} />;
  }
  if (piece === "filled") {
    const isOutline = bar.look === "outline";
    return (
      <rect
        className={`chart-value chart-${bar.look}`}
        {...inset(place, isOutline)}
        fill={isOutline ? palette.card : colour}
        stroke={isOutline ? palette.muted : undefined}
        strokeWidth={isOutline ? 1.5 : undefined}
      />
    );
  }
  const isGap = bar.remainder === "gap";
  const hatch = hatchOf(bar);
  return (
    <rect
      className={isGap ? "chart-gap" : "chart-unknown"}
      {...inset(place, true)}
      fill={isGap ? `url(#${id}-${hatch})` : palette.card}
      stroke={isGap ? palette[hatch] : palette.muted}
      strokeWidth={1}
      strokeDasharray={isGap ? undefined : "3 3"}
    />
  );
}

/** What others add is slimmer, so that it is never taken for what lies beyond a target, not even without colour. */
function slim<Place extends { y: number; height: number }>(place: Place): Place {
  return { ...place, y: place.y + 3, height: place.height - 6 };
}

/** What is missing has the colour of the verdict on it; what nobody judged is grey. */
function hatchOf({ whole, look, value, tone }: GapBar): GapBar["tone"] | "muted" {
  return whole === null && look === "solid" && value !== null ? tone : "muted";
}

/** A rim is drawn inside, so that a framed piece is as long as a plain one. */
function inset<Place extends { x: number; y: number; width: number; height: number }>(
  place: Place,
  isFramed: boolean,
): Place {
  if (!isFramed) return place;
  const { x, y, width, height } = place;
  return {
    ...place,
    x: x + 0.5,
    y: y + 0.5,
    width: Math.max(width - 1, 1),
    height: height - 1,
  };
}
