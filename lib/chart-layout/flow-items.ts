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
