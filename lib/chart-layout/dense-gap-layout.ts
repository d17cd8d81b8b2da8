import { linearScale } from "./chart-scale";
import { LINE_HEIGHT, textWidth, wrapText } from "./chart-text";
import {
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

/** Height of a row of one line, px, and the space between the words in it. */
const DENSE_ROW = 30;
const SPACE = 10;
/** Height of the bar, and of the mark of its target, px. */
const DENSE_BAR = 14;
const DENSE_TICK = 20;
/** Least length of the scale, px. */
const SHORTEST = 110;
/** The most of a row that its name may take, so that one long name does not shorten every bar. */
const MOST_NAME = 0.4;
/** The most that the gap in words may take: narrow, "CNY 11.35 billion" stays in one line. */
const MOST_TEXT = { narrow: 0.41, wide: 0.22 } as const;

const NOTHING: TextBlock = { lines: [], x: 0, y: 0, anchor: "start" };

/** Lays out one line a row: verdict, name with value and target, bar, gap. Narrow, the bar stands below the words. */
export function layOutDenseGaps({ rows, keys }: GapChartSeries, width: number): GapChartLayout {
  const key = layOutKeys(keys, width);
  const narrow = width < NARROW;
  const longest = Math.max(0, ...rows.map((bar) => textWidth(gapText(bar), GAP_FONTS.name))) + 2;
  const textRoom = Math.min(longest, width * MOST_TEXT[narrow ? "narrow" : "wide"]);
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
      name: { lines: name, x: nameX, y, anchor: "start" },
      note: {
        lines: note,
        x: isBeside ? nameX + lastWidth : nameX,
        y: y + (isBeside ? name.length - 1 : name.length) * LINE_HEIGHT,
        anchor: "start",
      },
      sign: bar.sign === null ? null : { x: 7, y: headY },
      word:
        narrow || bar.word === null
          ? null
          : { lines: [bar.word], x: SIGN + 4, y: headY, anchor: "start" },
      gap: {
        lines: texts,
        x: width - 2,
        y: narrow ? y : headY - ((texts.length - 1) / 2) * LINE_HEIGHT,
        anchor: "end",
      },
      texts: NOTHING,
      chip: null,
      entry: null,
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
