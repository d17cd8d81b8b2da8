import { linearScale } from "./chart-scale";
import { FONT_SIZE, LINE_HEIGHT, textWidth, wrapText } from "./chart-text";
import { flowItems } from "./flow-items";
import type { ChartStop } from "./trajectory-stops";
import type { GapBar, GapChartSeries, GapKeyItem } from "./gap-types";

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
/** Room at each side of a chip's word, px. */
export const CHIP_PAD = 5;
export const KEY_SWATCH = 18;

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
  const columns = columnsOf(width);
  const { left, right, narrow } = columns;
  const scale = linearScale(0, LARGEST_SHARE, left, right);
  const toX = (share: number) => scale(Math.min(Math.max(share, 0), LARGEST_SHARE));

  const flow = flowItems(
    keys.map(({ text }) => KEY_SWATCH + textWidth(text)),
    width,
    16,
  );
  let next = keys.length === 0 ? 0 : flow.rows * KEY_ROW + 8;
  const placed = rows.map((bar): GapRowLayout => {
    const label = labelOf(bar, columns.labelRoom);
    const text = textsOf(bar, columns.textRoom);
    const top = next + ROW_GAP / 2;
    const words = Math.max(label.height, text.height);
    const middle = narrow ? top + words + 2 + TICK / 2 : top + Math.max(words, TICK) / 2;
    const labelTop = narrow ? top : middle - label.height / 2;
    const textTop = narrow ? top : middle - text.height / 2;
    next = (narrow ? middle + TICK / 2 : top + Math.max(words, TICK)) + ROW_GAP / 2;
    const noteY = labelTop + (label.name.length + 0.5) * LINE_HEIGHT + 2;
    const block = (lines: readonly string[], line: number): TextBlock => ({
      lines,
      x: narrow ? width - 2 : right + 20,
      y: textTop + (line + 0.5) * LINE_HEIGHT,
      anchor: narrow ? "end" : "start",
    });
    return {
      bar,
      top: middle - BAR / 2,
      bottom: middle + BAR / 2,
      tick: { top: middle - TICK / 2, bottom: middle + TICK / 2 },
      name: { lines: label.name, x: 2, y: labelTop + LINE_HEIGHT / 2, anchor: "start" },
      note: { lines: label.note, x: 2 + label.signRoom, y: noteY, anchor: "start" },
      sign: bar.sign === null ? null : { x: 2 + SIGN / 2, y: noteY },
      chip:
        bar.chip === null
          ? null
          : { ...label.chip, text: bar.chip, y: noteY + label.chip.line * LINE_HEIGHT },
      gap: block(text.gap, 0),
      texts: block(text.others, text.gap.length),
      entry: bar.entry === null ? null : block([bar.entry.text], text.lines),
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
      x: Math.max(left + 12, toX(bar.value ?? bar.last ?? 0) - 12),
      y: (top + bottom) / 2,
      announcement: bar.announcement,
    })),
  };
}

interface Columns {
  readonly narrow: boolean;
  readonly labelRoom: number;
  readonly textRoom: number;
  readonly left: number;
  readonly right: number;
}

/** Where there is no room beside the bars, the words stand above them: names at the left, numbers at the right. */
function columnsOf(width: number): Columns {
  const narrow = width < NARROW;
  const labelRoom = narrow ? Math.round(width * 0.5) - 8 : Math.min(300, Math.round(width * 0.29));
  const textRoom = narrow ? Math.round(width * 0.5) - 6 : Math.min(290, Math.round(width * 0.29));
  return {
    narrow,
    labelRoom,
    textRoom,
    left: narrow ? 2 : labelRoom + 16,
    right: narrow ? width - 16 : width - textRoom - 20,
  };
}

/** Wraps what stands at the left of a row. The chip goes behind the note where it fits, else below it. */
function labelOf(bar: GapBar, room: number) {
  const signRoom = bar.sign === null ? 0 : SIGN + 4;
  const name = wrapText(bar.name, room, NAME_SIZE);
  const note = wrapText(bar.note, room - signRoom);
  const chipWidth = bar.chip === null ? 0 : textWidth(bar.chip) + 2 * CHIP_PAD;
  const noteWidth = textWidth(note.at(-1) ?? "");
  const isBehind = noteWidth + 8 + chipWidth <= room;
  const chip = {
    x: isBehind ? 2 + noteWidth + 8 : 2,
    line: isBehind ? note.length - 1 : note.length,
    width: Math.min(chipWidth, room),
  };
  const lines = name.length + note.length + (bar.chip === null || isBehind ? 0 : 1);
  return { signRoom, name, note, chip, height: lines * LINE_HEIGHT + 2 };
}

function textsOf(bar: GapBar, room: number) {
  const [first = "", ...rest] = bar.texts;
  // Bold letters are a little wider.
  const gap = wrapText(first, room * 0.95);
  const others = rest.flatMap((text) => wrapText(text, room));
  const lines = gap.length + others.length;
  return { gap, others, lines, height: (lines + (bar.entry === null ? 0 : 1)) * LINE_HEIGHT };
}

export const GAP_FONTS = { name: NAME_SIZE, text: FONT_SIZE } as const;
