import { textWidth } from "./chart-text";
import type { StackPart, StackRow, StackedBarSeries } from "./types";

/** Fill of a piece: the number of a part, the rest or the remainder. */
export type StackFill = number | "rest" | "remaining";

export interface StackPiece {
  readonly fill: StackFill;
  readonly name: string;
  readonly part: StackPart;
  readonly left: number;
  readonly right: number;
  readonly inside: boolean;
  /** Middle of the text, px, clear of the bound's mark. */
  readonly textX: number;
}

/** Computes what a row's full length stands for, in the row's unit. */
export function rowExtent(row: StackRow): number {
  const sum = [...row.parts, row.rest, row.remaining].reduce(
    (total, part) => total + Math.max(0, part?.value ?? 0),
    0,
  );
  return Math.max(sum, row.bound ?? 0);
}

/** Computes the number that fills the drawing's width in `row`; never 0. */
export function rowScale(series: StackedBarSeries, row: StackRow): number {
  const rows = series.scale === "shared" ? series.rows : [row];
  return Math.max(...rows.map(rowExtent)) || 1;
}

function named(
  series: StackedBarSeries,
  row: StackRow,
): { fill: StackFill; name: string; part: StackPart }[] {
  const list: { fill: StackFill; name: string; part: StackPart }[] = row.parts.map(
    (part, index) => ({
      fill: index,
      name: series.partLabels[index] ?? "",
      part,
    }),
  );
  if (row.rest) list.push({ fill: "rest", name: series.restLabel, part: row.rest });
  if (row.remaining)
    list.push({ fill: "remaining", name: series.remainingLabel, part: row.remaining });
  return list;
}

/** Divides a bar that reaches from `left` to `right`, px, into its pieces. */
export function piecesOf(
  series: StackedBarSeries,
  row: StackRow,
  left: number,
  right: number,
): StackPiece[] {
  const perUnit = (right - left) / rowScale(series, row);
  const bound = row.bound === null ? left : left + row.bound * perUnit;
  let x = left;
  return named(series, row).map((item) => {
    const start = x;
    x += Math.max(0, item.part.value ?? 0) * perUnit;
    // Where the bound's mark divides a piece, the text stands in the larger half.
    const divided = bound > start + 2 && bound < x - 2;
    const from = divided && bound - start < x - bound ? bound : start;
    const to = divided && bound - start >= x - bound ? bound : x;
    const drawn = item.part.value !== null && item.part.value > 0;
    // The remainder's number is not written inside where the end of the row has it.
    const told = item.fill === "remaining" && row.endText !== "";
    const fits = textWidth(item.part.text) + 10 <= to - from;
    return {
      ...item,
      left: start,
      right: x,
      inside: drawn && fits && !told,
      textX: (from + to) / 2,
    };
  });
}
