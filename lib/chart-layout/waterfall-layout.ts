import { linearScale } from "./chart-scale";
import { LINE_HEIGHT, textWidth, widestPiece, wrapText } from "./chart-text";
import type { ChartStop } from "./trajectory-stops";
import type { WaterfallBar } from "./types";

export interface WaterfallRowLayout {
  readonly bar: WaterfallBar;
  readonly label: readonly string[];
  readonly text: readonly string[];
  /** Middle of the row, px; lines of text stand around it. */
  readonly middle: number;
  readonly left: number;
  readonly width: number;
}

export interface WaterfallLayout {
  readonly height: number;
  readonly barHeight: number;
  /** Ends of the bars' scale, px, and their values: it holds zero and every end of a bar. */
  readonly left: number;
  readonly right: number;
  readonly domain: readonly [number, number];
  readonly textX: number;
  readonly rows: readonly WaterfallRowLayout[];
  readonly stops: readonly ChartStop[];
}

const BAR_HEIGHT = 20;
const GAP = 10;
/** Most of the width that words may take on either side, and more of a phone's; an amount in one piece may take more. */
const WIDEST_TEXT = 0.3;
const WIDEST_ON_A_PHONE = 0.34;
const WIDEST_AMOUNT = 0.43;
const PHONE = 420;

/** Lays out steps one below the other: label, bar, text, everything but the paint. Pure. */
export function layOutWaterfall(bars: readonly WaterfallBar[], width: number): WaterfallLayout {
  const widest = width < PHONE ? WIDEST_ON_A_PHONE : WIDEST_TEXT;
  const room = (words: readonly string[]) =>
    Math.min(width * widest, Math.max(0, ...words.map((text) => textWidth(text))) * 1.05);
  const labelRoom = room(bars.map(({ label }) => label));
  const texts = bars.map(({ text }) => text);
  const amounts = Math.max(0, ...texts.map(widestPiece)) * 1.05;
  const textRoom = Math.max(room(texts), Math.min(width * WIDEST_AMOUNT, amounts));
  const left = labelRoom + 16;
  const right = width - textRoom - 16;
  const ends = bars.flatMap(({ from, to }) => [from, to]);
  const domain = [Math.min(0, ...ends), Math.max(0, ...ends)] as const;
  const at = linearScale(...domain, left, right);
  let next = 4;
  const rows = bars.map((bar): WaterfallRowLayout => {
    const label = wrapText(bar.label, labelRoom);
    const text = wrapText(bar.text, textRoom);
    const height = Math.max(BAR_HEIGHT, Math.max(label.length, text.length) * LINE_HEIGHT);
    const middle = next + height / 2;
    next += height + GAP;
    const start = at(Math.min(bar.from, bar.to));
    const length = Math.max(at(Math.max(bar.from, bar.to)) - start, 1);
    return { bar, label, text, middle, left: start, width: length };
  });
  return {
    height: Math.ceil(next),
    barHeight: BAR_HEIGHT,
    left,
    right,
    domain,
    textX: right + 16,
    rows,
    stops: rows.map(({ bar, middle, left: x, width: length }): ChartStop => ({
      key: bar.key,
      x: x + length / 2,
      y: middle,
      announcement: `${bar.label} ${bar.text}`,
    })),
  };
}
