import { FONT_SIZE, LINE_HEIGHT, textWidth, wrapText } from "./chart-text";
import { flowItems } from "./flow-items";
import type { Box } from "./place-values";
import type { ChartStop, Margin } from "./trajectory-layout";
import type { StackPart, StackedBarSeries, StackRow } from "./types";

/** Which fill a piece has: a part's number, the rest or the remainder. */
export type StackFill = number | "rest" | "remaining";

export interface StackPiece {
  readonly fill: StackFill;
  readonly name: string;
  readonly part: StackPart;
  readonly left: number;
  readonly right: number;
  readonly inside: boolean;
}

/** A swatch with its text; `x` is the swatch's left edge, `y` the text's middle. */
export interface SwatchText {
  readonly fill: StackFill | "bound" | "none";
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

export interface StackRowLayout {
  readonly key: string;
  readonly bar: Box;
  readonly pieces: readonly StackPiece[];
  readonly label: { readonly lines: readonly string[]; readonly x: number; readonly y: number };
  readonly end: {
    readonly lines: readonly string[];
    readonly x: number;
    readonly y: number;
    readonly anchor: "start" | "end";
  };
  readonly aside: readonly SwatchText[];
  readonly boundX: number | null;
}

export interface StackedBarLayout {
  readonly margin: Margin;
  readonly height: number;
  readonly barSize: number;
  readonly key: readonly SwatchText[];
  readonly rows: readonly StackRowLayout[];
  readonly stops: readonly ChartStop[];
}

const BAR = 24;
/** Under this width labels stand above their bars instead of beside them. */
const NARROW = 560;
export const SWATCH_WIDTH = 16;
const ROW_GAP = 14;

/** What a row's full length stands for, in the row's unit. */
export function rowExtent(row: StackRow): number {
  const sum = [...row.parts, row.rest, row.remaining].reduce(
    (total, part) => total + Math.max(0, part?.value ?? 0),
    0,
  );
  return Math.max(sum, row.bound ?? 0);
}

/** The number that fills the drawing's width in `row`; never 0. */
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

function piecesOf(
  series: StackedBarSeries,
  row: StackRow,
  left: number,
  right: number,
): StackPiece[] {
  const perUnit = (right - left) / rowScale(series, row);
  let x = left;
  return named(series, row).map((item) => {
    const start = x;
    x += Math.max(0, item.part.value ?? 0) * perUnit;
    const drawn = item.part.value !== null && item.part.value > 0;
    // The remainder's number already stands at the end of the row.
    const told = item.fill === "remaining" && row.endText !== "";
    const fits = textWidth(item.part.text) + 10 <= x - start;
    return { ...item, left: start, right: x, inside: drawn && fits && !told };
  });
}

function keyItems(series: StackedBarSeries): { fill: SwatchText["fill"]; text: string }[] {
  const items: { fill: SwatchText["fill"]; text: string }[] = series.partLabels.map(
    (text, fill) => ({ fill, text }),
  );
  if (series.rows.some((row) => row.rest)) items.push({ fill: "rest", text: series.restLabel });
  if (series.rows.some((row) => row.remaining))
    items.push({ fill: "remaining", text: series.remainingLabel });
  if (series.boundLabel !== "") items.push({ fill: "bound", text: series.boundLabel });
  return items;
}

const swatchWidth = (text: string): number => SWATCH_WIDTH + textWidth(text);

/** All of the picture but the paint. `height` follows from the rows: give it to the drawing. Pure. */
export function layOutStackedBar(series: StackedBarSeries, width: number): StackedBarLayout {
  const narrow = width < NARROW;
  const labelColumn = narrow
    ? 0
    : Math.min(168, Math.max(0, ...series.rows.map((row) => textWidth(row.label))) * 1.1) + 16;
  const widestEnd = Math.max(0, ...series.rows.map((row) => textWidth(row.endText)));
  const endColumn = narrow || widestEnd === 0 ? 2 : Math.min(150, widestEnd) + 16;
  const left = labelColumn + 2;
  const right = width - endColumn;

  const keys = keyItems(series);
  const keyFlow = flowItems(
    keys.map((item) => swatchWidth(item.text)),
    width,
    16,
  );
  const keyHeight = keyFlow.rows * 20 + 8;

  const drafts = series.rows.map((row) => {
    const pieces = piecesOf(series, row, left, right);
    const outside = pieces.filter((piece) => !piece.inside && piece.fill !== "remaining");
    const texts = outside.map((piece) => `${piece.name} ${piece.part.text}`);
    const flow = flowItems(texts.map(swatchWidth), right - left, 12);
    const label = wrapText(row.label, narrow ? width * 0.55 : labelColumn - 12, FONT_SIZE + 1);
    const end =
      row.endText === "" ? [] : wrapText(row.endText, narrow ? width * 0.42 : endColumn - 12);
    return { row, pieces, outside, texts, flow, label, end };
  });
  const headLines = narrow
    ? Math.max(1, ...drafts.map(({ label, end }) => Math.max(label.length, end.length)))
    : 0;
  const asideRows = Math.max(0, ...drafts.map(({ flow }) => flow.rows));
  const head = headLines * LINE_HEIGHT + (narrow ? 4 : 0);
  const foot = asideRows * 18 + (asideRows > 0 ? 2 : 0);
  const textHeight = narrow
    ? 0
    : Math.max(...drafts.map(({ label, end }) => Math.max(label.length, end.length)), 0) *
      LINE_HEIGHT;
  const pitch = Math.max(head + BAR + foot, textHeight) + ROW_GAP;

  const rows = drafts.map(
    ({ row, pieces, outside, texts, flow, label, end }, index): StackRowLayout => {
      const top = keyHeight + index * pitch + ROW_GAP / 2 + head;
      const bar = { left, right, top, bottom: top + BAR };
      const middle = top + BAR / 2;
      const first = (lines: number) =>
        narrow ? top - 4 - (lines - 0.5) * LINE_HEIGHT : middle - ((lines - 1) * LINE_HEIGHT) / 2;
      return {
        key: row.key,
        bar,
        pieces,
        label: { lines: label, x: 2, y: first(label.length) },
        end: {
          lines: end,
          x: narrow ? width - 2 : right + 14,
          y: first(end.length),
          anchor: narrow ? "end" : "start",
        },
        aside: outside.map((piece, item) => ({
          fill: piece.part.value === null ? "none" : piece.fill,
          text: texts[item] ?? "",
          x: left + (flow.places[item]?.x ?? 0),
          y: bar.bottom + 12 + (flow.places[item]?.row ?? 0) * 18,
        })),
        boundX:
          row.bound === null ? null : left + (row.bound / rowScale(series, row)) * (right - left),
      };
    },
  );

  return {
    margin: { top: keyHeight, right: width - right, bottom: 0, left },
    height: keyHeight + pitch * series.rows.length,
    barSize: BAR,
    key: keys.map((item, index) => ({
      ...item,
      x: 2 + (keyFlow.places[index]?.x ?? 0),
      y: 10 + (keyFlow.places[index]?.row ?? 0) * 20,
    })),
    rows,
    stops: rows.flatMap((row) =>
      row.pieces.map((piece): ChartStop => ({
        key: `${row.key}:${piece.fill}`,
        x: Math.min((piece.left + piece.right) / 2, width - 12),
        y: (row.bar.top + row.bar.bottom) / 2,
        announcement: piece.part.announcement,
      })),
    ),
  };
}
