import { linearScale } from "./chart-scale";
import { FONT_SIZE, LINE_HEIGHT, textWidth, wrapText } from "./chart-text";
import { flowItems } from "./flow-items";
import type { ChartStop } from "./trajectory-stops";
import type { GapBar, GapChartSeries, GapKeyItem } from "./types";

/** The bound is 1; what exceeds this much of it is cut there, with an arrow. */
export const LARGEST_SHARE = 1.2;
export const GAP_FONTS = { name: 13, text: FONT_SIZE } as const;
export const KEY_SWATCH = 18;
const KEY_ROW = 20;
const NAME_SIZE = GAP_FONTS.name;
const BAR = 16;
const TICK = 24;
/** Width under which texts stand above and below their bars instead of beside them, px. */
const NARROW = 560;
const ROW_GAP = 14;
const SIGN = 14;
/** Height of a dense row of one line, px, and the space between the words in it. */
const DENSE_ROW = 30;
/** Height of the bar of a dense row, and of the mark of its target, px. */
const DENSE_BAR = 14;
const DENSE_TICK = 20;
const SPACE = 10;
/** Least length of the scale of a dense chart, px. */
const SHORTEST = 110;
/** The most of a dense row that its name may take, so that one long name does not shorten every bar. */
const MOST_NAME = 0.4;
const MOST_TEXT = 0.22;

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
  /** The verdict's word in its own column; null for none. */
  readonly word: TextBlock | null;
  readonly texts: TextBlock;
  /** Whether the texts end at their x instead of beginning there. */
  readonly isTextAtEnd: boolean;
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
export function layOutGaps(series: GapChartSeries, width: number): GapChartLayout {
  return series.isDense ? layOutDenseGaps(series, width) : layOutRoomyGaps(series, width);
}

function layOutRoomyGaps({ rows, keys }: GapChartSeries, width: number): GapChartLayout {
  const narrow = width < NARROW;
  const labelRoom = narrow ? width - 4 : Math.min(300, Math.round(width * 0.3));
  const textRoom = narrow ? width - 4 : Math.min(270, Math.round(width * 0.27));
  const left = narrow ? 2 : labelRoom + 20;
  const right = narrow ? width - 10 : width - textRoom - 20;
  const scale = linearScale(0, LARGEST_SHARE, left, right);
  const toX = (share: number) => scale(Math.min(Math.max(share, 0), LARGEST_SHARE));

  const key = layOutKeys(keys, width);
  let next = key.height;
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
      word: null,
      texts: { lines: texts, x: narrow ? 2 : right + 20, y: textTop + LINE_HEIGHT / 2 },
      isTextAtEnd: false,
      end: next,
    };
  });
  return {
    height: Math.ceil(next + 2),
    left,
    right,
    tickX: scale(1),
    toX,
    keys: key.items,
    rows: placed,
    stops: stopsOf(placed, left, toX),
  };
}

/** Lays out one line a row: verdict, name with value and target, bar, gap. Narrow, the bar stands below the words. */
function layOutDenseGaps({ rows, keys }: GapChartSeries, width: number): GapChartLayout {
  const key = layOutKeys(keys, width);
  const narrow = width < NARROW;
  const longest = Math.max(0, ...rows.map((bar) => textWidth(gapText(bar), GAP_FONTS.name))) + 2;
  const textRoom = Math.min(longest, width * (narrow ? MOST_NAME : MOST_TEXT));
  const wordRoom = Math.max(0, ...rows.map(({ word }) => textWidth(word ?? "") + SPACE));
  const nameX = narrow ? SIGN + 4 : SIGN + 4 + wordRoom;
  const widest = Math.max(0, ...rows.map((bar) => nameWidth(bar) + SPACE + textWidth(bar.note)));
  const nameRoom = narrow
    ? width - nameX - textRoom - SPACE
    : Math.min(widest, width * MOST_NAME, width - nameX - textRoom - SHORTEST - 4 * SPACE);
  const left = narrow ? 2 : nameX + nameRoom + SPACE;
  const right = narrow ? width - 12 : width - textRoom - 2 * SPACE;
  const scale = linearScale(0, LARGEST_SHARE, left, right);
  const toX = (share: number) => scale(Math.min(Math.max(share, 0), LARGEST_SHARE));

  let next = key.height;
  const placed = rows.map((bar): GapRowLayout => {
    const name = wrapText(bar.name, nameRoom, GAP_FONTS.name);
    const lastWidth = textWidth(name.at(-1) ?? "", GAP_FONTS.name) + SPACE;
    const isBeside = lastWidth + textWidth(bar.note) <= nameRoom;
    const note = isBeside ? [bar.note] : wrapText(bar.note, nameRoom);
    const lines = name.length + (isBeside ? 0 : note.length);
    const texts = wrapText(gapText(bar), textRoom, GAP_FONTS.name);
    const words = Math.max(lines, texts.length) * LINE_HEIGHT;
    const top = next;
    const height = narrow ? words + DENSE_TICK + 8 : Math.max(DENSE_ROW, words + 4);
    next = top + height;
    const wordsTop = narrow ? top + 4 : top + (height - lines * LINE_HEIGHT) / 2;
    const middle = narrow ? top + words + 5 + DENSE_TICK / 2 : top + height / 2;
    const y = wordsTop + LINE_HEIGHT / 2;
    const headY = narrow ? y : top + height / 2;
    return {
      bar,
      top: middle - DENSE_BAR / 2,
      bottom: middle + DENSE_BAR / 2,
      tick: { top: middle - DENSE_TICK / 2, bottom: middle + DENSE_TICK / 2 },
      name: { lines: name, x: nameX, y },
      note: isBeside
        ? { lines: note, x: nameX + lastWidth, y: y + (name.length - 1) * LINE_HEIGHT }
        : { lines: note, x: nameX, y: y + name.length * LINE_HEIGHT },
      sign: bar.sign === null ? null : { x: 7, y: headY },
      word: narrow || bar.word === null ? null : { lines: [bar.word], x: SIGN + 4, y: headY },
      texts: {
        lines: texts,
        x: width - 2,
        y: narrow ? y : headY - ((texts.length - 1) / 2) * LINE_HEIGHT,
      },
      isTextAtEnd: true,
      end: next,
    };
  });
  return {
    height: Math.ceil(next + 2),
    left,
    right,
    tickX: scale(1),
    toX,
    keys: key.items,
    rows: placed,
    stops: stopsOf(placed, left, toX),
  };
}

function gapText({ texts: [gap = ""] }: GapBar): string {
  return gap;
}

function nameWidth({ name }: GapBar): number {
  return textWidth(name, GAP_FONTS.name);
}

/** Sets the key in as many lines as it needs, above the rows; `height` is its own with the space below it. */
function layOutKeys(
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
function stopsOf(
  rows: readonly GapRowLayout[],
  left: number,
  toX: (share: number) => number,
): readonly ChartStop[] {
  return rows.map(({ bar, top, bottom }) => ({
    key: bar.key,
    x: Math.max(left + 12, toX(bar.value ?? 0) - 12),
    y: (top + bottom) / 2,
    announcement: bar.announcement,
  }));
}
