import { FONT_SIZE, LINE_HEIGHT, textWidth, wrapText } from "./chart-text";
import { flowTexts } from "./flow-items";
import type { Box } from "./place-values";
import { piecesOf, rowScale, type StackFill, type StackPiece } from "./stack-pieces";
import type { Margin } from "./trajectory-layout";
import type { ChartStop } from "./trajectory-stops";
import type { StackedBarSeries } from "./types";

/** A swatch with its text; `x` is the swatch's left edge, `y` the middle of the text's first line, px. */
export interface SwatchText {
  readonly fill: StackFill | "bound" | "none";
  readonly text: string;
  readonly lines: readonly string[];
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
/** Width under which labels stand above their bars instead of beside them, px. */
const NARROW = 560;
export const SWATCH_WIDTH = 16;
const ROW_GAP = 14;

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

/** No colour for a missing part, which has none in the bar. */
const asideFill = ({ fill, part }: StackPiece): SwatchText["fill"] =>
  part.value === null ? "none" : fill;

/** Lays out everything but the paint. `height` follows from the rows: give it to the drawing. Pure. */
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
  const keyFlow = flowTexts(
    keys.map(({ text }) => ({ text, before: SWATCH_WIDTH })),
    { width, gap: 16, row: 20 },
  );
  const keyHeight = keyFlow.height + 8;

  const drafts = series.rows.map((row) => {
    const pieces = piecesOf(series, row, left, right);
    const outside = pieces.filter((piece) => !piece.inside && piece.fill !== "remaining");
    const texts = outside.map((piece) => `${piece.name} ${piece.part.text}`);
    const flow = flowTexts(
      outside.map((piece, item) => ({
        text: texts[item] ?? "",
        before: asideFill(piece) === "none" ? 0 : SWATCH_WIDTH,
      })),
      { width: right - left, gap: 14, row: 18 },
    );
    const endRoom = narrow ? width * 0.42 : endColumn - 12;
    const end = row.endText === "" ? [] : wrapText(row.endText, endRoom);
    const endWidth = Math.max(0, ...end.map((line) => textWidth(line)));
    const labelRoom = narrow ? width - endWidth - 16 : labelColumn - 12;
    const label = wrapText(row.label, labelRoom, FONT_SIZE + 1);
    return { row, pieces, outside, texts, flow, label, end };
  });
  let next = keyHeight;
  const rows = drafts.map(({ row, pieces, outside, texts, flow, label, end }): StackRowLayout => {
    const lines = Math.max(label.length, end.length);
    const head = narrow ? lines * LINE_HEIGHT + 4 : 0;
    const foot = flow.height + (flow.height > 0 ? 2 : 0);
    const spare = narrow ? 0 : Math.max(0, lines * LINE_HEIGHT - BAR) / 2;
    const top = next + ROW_GAP / 2 + head + spare;
    next = top + BAR + Math.max(foot, spare) + ROW_GAP / 2;
    const bar = { left, right, top, bottom: top + BAR };
    const first = (count: number) =>
      narrow
        ? top - 4 - (count - 0.5) * LINE_HEIGHT
        : top + BAR / 2 - ((count - 1) * LINE_HEIGHT) / 2;
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
        fill: asideFill(piece),
        text: texts[item] ?? "",
        lines: flow.texts[item]?.lines ?? [],
        x: left + (flow.texts[item]?.x ?? 0),
        y: bar.bottom + 3 + (flow.texts[item]?.y ?? 0),
      })),
      boundX:
        row.bound === null ? null : left + (row.bound / rowScale(series, row)) * (right - left),
    };
  });

  return {
    margin: { top: keyHeight, right: width - right, bottom: 0, left },
    height: Math.ceil(next),
    barSize: BAR,
    key: keys.map((item, index) => ({
      ...item,
      lines: keyFlow.texts[index]?.lines ?? [],
      x: 2 + (keyFlow.texts[index]?.x ?? 0),
      y: keyFlow.texts[index]?.y ?? 0,
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
