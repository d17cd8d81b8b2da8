import { FONT_SIZE } from "./chart-text";
import { flowTexts, type FlowedText } from "./flow-items";
import type { GapBar, GapKeyItem } from "./gap-types";
import type { ChartStop } from "./trajectory-stops";

/** The bound is 1; what exceeds this much of it is cut there, with an arrow. */
export const LARGEST_SHARE = 1.2;
export const GAP_FONTS = { name: 13, text: FONT_SIZE } as const;
/** Width under which texts stand above and below their bars instead of beside them, px. */
export const NARROW = 560;
/** Size of the sign of a verdict, px. */
export const SIGN = 14;
export const KEY_SWATCH = 18;
const KEY_ROW = 20;
/** Room at each side of a chip's word, px. */
export const CHIP_PAD = 5;

/** Lines of text from `y`, the middle of the first; px. At the `end` they end at `x`. */
export interface TextBlock {
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "end";
}

/** A framed word behind the note, in lines from `y`, the middle of the first; px. */
export interface ChipPlace {
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

export interface GapRowLayout {
  readonly bar: GapBar;
  readonly top: number;
  readonly bottom: number;
  readonly tick: { readonly top: number; readonly bottom: number };
  readonly name: TextBlock;
  readonly note: TextBlock;
  /** Middle of the sign before the note; null for none. */
  readonly sign: { readonly x: number; readonly y: number } | null;
  /** The gap in words. */
  readonly gap: TextBlock;
  /** What the number is; no lines where the note has said it. */
  readonly texts: TextBlock;
  /** The verdict's word in its own column; null for none. */
  readonly word: TextBlock | null;
  readonly chip: ChipPlace | null;
  readonly entry: TextBlock | null;
  /** Lower edge of the row, where a rule stands. */
  readonly end: number;
}

export interface GapChartLayout {
  readonly height: number;
  readonly left: number;
  readonly right: number;
  /** Where the target stands in every row, px. */
  readonly tickX: number;
  /** Place of a fraction of the bound, px; what is larger than the scale stands at its end. */
  readonly toX: (share: number) => number;
  readonly keys: readonly (FlowedText & { readonly item: GapKeyItem })[];
  readonly rows: readonly GapRowLayout[];
  readonly stops: readonly ChartStop[];
}

/** Sets the key in as many lines as it needs, above the rows; `height` is its own with the space below it. */
export function layOutKeys(
  keys: readonly GapKeyItem[],
  width: number,
): { items: GapChartLayout["keys"]; height: number } {
  const flow = flowTexts(
    keys.map(({ text }) => ({ text, before: KEY_SWATCH })),
    { width, gap: 16, row: KEY_ROW },
  );
  const items = keys.flatMap((item, index) => {
    const place = flow.texts[index];
    return place === undefined ? [] : [{ ...place, item, x: 2 + place.x }];
  });
  return { items, height: keys.length === 0 ? 0 : flow.height + 8 };
}

/** Places where keyboard and pointer stop: near the end of each bar. */
export function stopsOf(
  rows: readonly GapRowLayout[],
  left: number,
  toX: (share: number) => number,
): readonly ChartStop[] {
  return rows.map(({ bar, top, bottom }) => ({
    key: bar.key,
    x: Math.max(left + 12, toX(bar.value ?? bar.last ?? 0) - 12),
    y: (top + bottom) / 2,
    announcement: bar.announcement,
  }));
}
