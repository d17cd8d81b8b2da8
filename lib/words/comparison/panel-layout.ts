import { linearScale, niceScale } from "@/lib/chart-layout/chart-scale";
import { PANEL } from "@/lib/chart-layout/panels-layout";
import type { ChartXY } from "@/lib/chart-layout/types";
import type { SeriesPoint } from "@/lib/assessment/types";
import type { ComparisonRow } from "@/lib/comparison/rows";

export interface PlacedPoint extends ChartXY {
  readonly point: SeriesPoint & { readonly value: number };
}

/** Line of one calibre, in which only neighbouring years of actual values are joined. */
export interface PlacedLine {
  readonly calibre: string;
  readonly points: readonly PlacedPoint[];
  readonly joints: readonly (readonly [PlacedPoint, PlacedPoint])[];
}

export interface PanelLayout {
  readonly lines: readonly PlacedLine[];
  readonly zero: number;
  readonly xOf: (year: number) => number;
}

export type PanelScale = ReturnType<typeof niceScale>;

/** Makes one scale for all panels of an indicator, so that their heights may be compared. */
export function panelScale(rows: readonly ComparisonRow[]): PanelScale {
  const values = rows.flatMap(({ points }) => points.flatMap((point) => point?.value ?? []));
  return niceScale(values, 2);
}

/** Places everything in the small chart of one scope, px: a line for each calibre. Pure. */
export function layOutPanel(
  rows: readonly ComparisonRow[],
  years: readonly number[],
  scale: PanelScale,
): PanelLayout {
  const [first = 0, last = first] = [years[0], years.at(-1)];
  const { width, height, left, right, top, bottom } = PANEL;
  const xOf =
    first === last
      ? () => (left + width - right) / 2
      : linearScale(first, last, left, width - right);
  const yOf = linearScale(scale.min, scale.max, height - bottom, top);
  const lines = rows.flatMap(({ calibre, points }): PlacedLine[] => {
    if (calibre === null) return [];
    const placed = points.flatMap((point) =>
      point === null || point.value === null
        ? []
        : [{ x: xOf(point.year), y: yOf(point.value), point: { ...point, value: point.value } }],
    );
    return placed.length === 0 ? [] : [{ calibre, points: placed, joints: jointsOf(placed) }];
  });
  return { lines, zero: yOf(Math.max(0, scale.min)), xOf };
}

function jointsOf(points: readonly PlacedPoint[]): PlacedLine["joints"] {
  return points.flatMap((from, index) => {
    const to = points[index + 1];
    if (to === undefined || to.point.year !== from.point.year + 1) return [];
    const forecast = [from, to].some(({ point }) => point.nature === "forecast");
    return forecast ? [] : [[from, to] as const];
  });
}
