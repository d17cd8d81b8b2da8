import { FONT_SIZE, textWidth } from "./chart-text";
import { flowItems } from "./flow-items";
import type { GapBar, GapKeyItem } from "./gap-types";
import type { ChartStop } from "./trajectory-stops";

/** The bound is 1; what exceeds this much of it is cut there, with an arrow. */
export const LARGEST_SHARE = 1.2;
export const GAP_FONTS = { name: 13, text: FONT_SIZE } as const;
export const KEY_SWATCH = 18;
const KEY_ROW = 20;
/** Width under which texts stand above their bars instead of beside them, px. */
export const NARROW = 560;
export const SIGN = 14;
/** Room at each side of a chip's word, px. */
export const CHIP_PAD = 5;

/** Lines of text from `y`, the middle of the first; px. At the `end` they end at `x`. */
export interface TextBlock {
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "end";
}

/** A framed word behind the note; px. */
export interface ChipPlace {
  readonly text: string;
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
  /** The gap in words, then what the number is. */
  readonly gap: TextBlock;
  readonly texts: TextBlock;
  readonly chip: ChipPlace | null;
  readonly entry: TextBlock | null;
  /** The verdict's word in its own column; null for none. */
  readonly word: TextBlock | null;
  readonly isDense: boolean;
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
  readonly keys: readonly { readonly item: GapKeyItem; readonly x: number; readonly y: number }[];
  readonly rows: readonly GapRowLayout[];
  readonly stops: readonly ChartStop[];
}

/** Sets the key in as many lines as it needs, above the rows; `height` is its own with the space below it. */
export function layOutKeys(
  keys: readonly GapKeyItem[],
  width: number,
): { items: GapChartLayout["keys"]; height: number } {
  const flow = flowItems(
    keys.map(({ text }) => KEY_SWATCH + textWidth(text)),
    width,
    16,
  );
  const items = keys.map((item, index) => ({
    item,
    x: 2 + (flow.places[index]?.x ?? 0),
    y: KEY_ROW / 2 + (flow.places[index]?.row ?? 0) * KEY_ROW,
  }));
  return { items, height: keys.length === 0 ? 0 : flow.rows * KEY_ROW + 8 };
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
