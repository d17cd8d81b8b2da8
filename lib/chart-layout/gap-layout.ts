import { linearScale } from "./chart-scale";
import { FONT_SIZE, LINE_HEIGHT, textWidth, wrapText } from "./chart-text";
import { flowItems } from "./flow-items";
import type { ChartStop } from "./trajectory-stops";
import type { GapBar, GapChartSeries, GapKeyItem } from "./types";

/** The bound is 1; what exceeds this much of it is cut there, with an arrow. */
export const LARGEST_SHARE = 1.2;
const NAME_SIZE = 13;
const BAR = 16;
const TICK = 24;
/** Width under which texts stand above and below their bars instead of beside them, px. */
const NARROW = 560;
const ROW_GAP = 14;
const SIGN = 14;
const KEY_ROW = 20;
export const KEY_SWATCH = 18;

/** Lines of text from `y`, the middle of the first; px. */
interface TextBlock {
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
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
  readonly texts: TextBlock;
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

/** Lays out rows whose targets all stand at one x: everything but the paint. Pure. */
export function layOutGaps({ rows, keys }: GapChartSeries, width: number): GapChartLayout {
  const narrow = width < NARROW;
  const labelRoom = narrow ? width - 4 : Math.min(300, Math.round(width * 0.3));
  const textRoom = narrow ? width - 4 : Math.min(270, Math.round(width * 0.27));
  const left = narrow ? 2 : labelRoom + 20;
  const right = narrow ? width - 10 : width - textRoom - 20;
  const scale = linearScale(0, LARGEST_SHARE, left, right);
  const toX = (share: number) => scale(Math.min(Math.max(share, 0), LARGEST_SHARE));

  const flow = flowItems(
    keys.map(({ text }) => KEY_SWATCH + textWidth(text)),
    width,
    16,
  );
  let next = keys.length === 0 ? 0 : flow.rows * KEY_ROW + 8;
  const placed = rows.map((bar): GapRowLayout => {
    const name = wrapText(bar.name, labelRoom, NAME_SIZE);
    const signRoom = bar.sign === null ? 0 : SIGN + 4;
    const note = wrapText(bar.note, labelRoom - signRoom);
    const texts = bar.texts.flatMap((text) => wrapText(text, textRoom));
    const labelHeight = (name.length + note.length) * LINE_HEIGHT + 2;
    const textHeight = texts.length * LINE_HEIGHT;
    const top = next + ROW_GAP / 2;
    const height = narrow ? 0 : Math.max(labelHeight, textHeight, TICK);
    const middle = narrow ? top + labelHeight + 4 + TICK / 2 : top + height / 2;
    const labelTop = narrow ? top : middle - labelHeight / 2;
    const textTop = narrow ? middle + TICK / 2 + 2 : middle - textHeight / 2;
    next = narrow ? textTop + textHeight + ROW_GAP / 2 : top + height + ROW_GAP / 2;
    const noteY = labelTop + (name.length + 0.5) * LINE_HEIGHT + 2;
    return {
      bar,
      top: middle - BAR / 2,
      bottom: middle + BAR / 2,
      tick: { top: middle - TICK / 2, bottom: middle + TICK / 2 },
      name: { lines: name, x: 2, y: labelTop + LINE_HEIGHT / 2 },
      note: { lines: note, x: 2 + signRoom, y: noteY },
      sign: bar.sign === null ? null : { x: 2 + SIGN / 2, y: noteY },
      texts: { lines: texts, x: narrow ? 2 : right + 20, y: textTop + LINE_HEIGHT / 2 },
      end: next,
    };
  });
  return {
    height: Math.ceil(next + 2),
    left,
    right,
    tickX: scale(1),
    toX,
    keys: keys.map((item, index) => ({
      item,
      x: 2 + (flow.places[index]?.x ?? 0),
      y: KEY_ROW / 2 + (flow.places[index]?.row ?? 0) * KEY_ROW,
    })),
    rows: placed,
    stops: placed.map(({ bar, top, bottom }) => ({
      key: bar.key,
      x: Math.max(left + 12, toX(bar.value ?? 0) - 12),
      y: (top + bottom) / 2,
      announcement: bar.announcement,
    })),
  };
}

export const GAP_FONTS = { name: NAME_SIZE, text: FONT_SIZE } as const;
