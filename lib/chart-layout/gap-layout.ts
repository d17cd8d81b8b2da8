import { linearScale } from "./chart-scale";
import { LINE_HEIGHT, textWidth, wrapText } from "./chart-text";
import { layOutDenseGaps } from "./dense-gap-layout";
import {
  CHIP_PAD,
  GAP_FONTS,
  LARGEST_SHARE,
  layOutKeys,
  NARROW,
  SIGN,
  stopsOf,
  type GapChartLayout,
  type GapRowLayout,
  type TextBlock,
} from "./gap-frame";
import type { GapBar, GapChartSeries } from "./gap-types";

const BAR = 16;
const TICK = 24;
const ROW_GAP = 14;

/** Lays out rows whose targets all stand at one x: everything but the paint. Pure. */
export function layOutGaps(series: GapChartSeries, width: number): GapChartLayout {
  return series.isDense ? layOutDenseGaps(series, width) : layOutRoomyGaps(series, width);
}

function layOutRoomyGaps({ rows, keys }: GapChartSeries, width: number): GapChartLayout {
  const columns = columnsOf(width);
  const { left, right, narrow } = columns;
  const scale = linearScale(0, LARGEST_SHARE, left, right);
  const toX = (share: number) => scale(Math.min(Math.max(share, 0), LARGEST_SHARE));

  const key = layOutKeys(keys, width);
  let next = key.height;
  const placed = rows.map((bar): GapRowLayout => {
    const text = textsOf(bar, columns.textRoom);
    const label = labelOf(bar, columns.labelRoom, narrow ? text.height / LINE_HEIGHT : null);
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
      chip: bar.chip === null ? null : { ...label.chip, y: noteY + label.chip.line * LINE_HEIGHT },
      word: null,
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
    keys: key.items,
    rows: placed,
    stops: stopsOf(placed, left, toX),
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

/**
 * Wraps what stands at the left of a row. The chip goes behind the note where it fits, else below it; one that is wider
 * than its side goes below the `beside` lines at the right as well, where there are any.
 */
function labelOf(bar: GapBar, room: number, beside: number | null) {
  const signRoom = bar.sign === null ? 0 : SIGN + 4;
  const name = wrapText(bar.name, room, GAP_FONTS.name);
  const note = wrapText(bar.note, room - signRoom);
  const chipWidth = bar.chip === null ? 0 : textWidth(bar.chip) + 2 * CHIP_PAD;
  const noteWidth = textWidth(note.at(-1) ?? "");
  const isBehind = noteWidth + 8 + chipWidth <= room;
  const isWide = beside !== null && chipWidth > room;
  const widest = isWide ? 2 * room : room;
  const chipText = bar.chip ?? "";
  const chipLines = chipWidth > widest ? wrapText(chipText, widest - 2 * CHIP_PAD) : [chipText];
  const below = isWide ? Math.max(note.length, Math.ceil(beside) - name.length) : note.length;
  const chip = {
    x: isBehind ? 2 + noteWidth + 8 : 2,
    line: isBehind ? note.length - 1 : below,
    lines: chipLines,
    width: Math.min(chipWidth, widest),
  };
  const lines =
    name.length + (bar.chip === null || isBehind ? note.length : below + chipLines.length);
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
