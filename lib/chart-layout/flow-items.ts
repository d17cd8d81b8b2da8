import { LINE_HEIGHT, textWidth, wrapText } from "./chart-text";

/** What a drawing leaves free at its edge, px. */
const EDGE = 2;

export interface FlowPlace {
  readonly x: number;
  readonly row: number;
}

/**
 * Places items of given widths left to right, in as many rows as needed. An item wider than `width` gets a row
 * of its own.
 */
export function flowItems(
  widths: readonly number[],
  width: number,
  gap: number,
): { places: readonly FlowPlace[]; rows: number } {
  let x = 0;
  let row = 0;
  const places = widths.map((itemWidth) => {
    if (x > 0 && x + itemWidth > width) {
      x = 0;
      row += 1;
    }
    const place = { x, row };
    x += itemWidth + gap;
    return place;
  });
  return { places, rows: widths.length === 0 ? 0 : row + 1 };
}

/** A text in its lines; `x` is the left edge of the mark before it, `y` the middle of its first line, px. */
export interface FlowedText {
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
}

/**
 * Places texts behind their marks as `flowItems` does, rows `row` px apart. A text wider than `width` breaks into lines,
 * and what follows moves down for them: nothing is cut.
 */
export function flowTexts(
  texts: readonly { readonly text: string; readonly before: number }[],
  { width, gap, row }: { width: number; gap: number; row: number },
): { texts: readonly FlowedText[]; height: number } {
  const items = texts.map(({ text, before }) => {
    const whole = before + textWidth(text);
    const lines = whole > width ? wrapText(text, width - before - EDGE) : [text];
    return { lines, width: Math.min(whole, width) };
  });
  const flow = flowItems(
    items.map((item) => item.width),
    width,
    gap,
  );
  const heights = Array.from({ length: flow.rows }, (_, place) => {
    const inRow = items.filter((_item, index) => flow.places[index]?.row === place);
    return row + (Math.max(1, ...inRow.map(({ lines }) => lines.length)) - 1) * LINE_HEIGHT;
  });
  const above = (place: number) => heights.slice(0, place).reduce((sum, each) => sum + each, 0);
  return {
    texts: items.map(({ lines }, index) => {
      const { x, row: place } = flow.places[index] ?? { x: 0, row: 0 };
      return { lines, x, y: above(place) + row / 2 };
    }),
    height: above(heights.length),
  };
}
