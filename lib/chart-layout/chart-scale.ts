export interface NiceScale {
  readonly min: number;
  readonly max: number;
  readonly ticks: readonly number[];
}

const STEPS = [1, 2, 2.5, 5, 10] as const;

/**
 * Makes a scale around all `values` and zero, with round ticks. Whole numbers get whole ticks. Nothing but zero
 * gives 0 to 1; no values give 0 to 1 without ticks.
 */
export function niceScale(values: readonly number[], intervals = 4): NiceScale {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  if (low === high) return { min: 0, max: 1, ticks: values.length === 0 ? [] : [0, 1] };
  const rough = (high - low) / intervals;
  const power = 10 ** Math.floor(Math.log10(rough));
  let step = (STEPS.find((candidate) => candidate * power >= rough * 0.999) ?? 10) * power;
  if (values.every(Number.isInteger))
    step = Math.max(1, Number.isInteger(step) ? step : Math.ceil(step));
  const first = Math.floor(low / step + 1e-9);
  const last = Math.ceil(high / step - 1e-9);
  const ticks: number[] = [];
  for (let index = first; index <= last; index += 1)
    ticks.push(Number((index * step).toPrecision(12)));
  return { min: ticks[0] ?? 0, max: ticks[ticks.length - 1] ?? 1, ticks };
}

/** Maps the numbers `from`–`to` in a straight line to the pixels `start`–`end`. */
export function linearScale(
  from: number,
  to: number,
  start: number,
  end: number,
): (value: number) => number {
  const span = to - from || 1;
  return (value) => start + ((value - from) / span) * (end - start);
}

/** Keeps every n-th position so that labels `minGap` px wide do not touch; the last position always stays. */
export function thinTicks(xs: readonly number[], pixelsPerStep: number, minGap: number): number[] {
  const every = Math.max(1, Math.ceil(minGap / Math.max(pixelsPerStep, 1)));
  return xs.filter((_, index) => (xs.length - 1 - index) % every === 0);
}

import type { Box } from "./place-values";

/** Says where the numbers of both axes stand in the chart, px. */
export interface PlotScale {
  readonly plot: Box;
  readonly toX: (x: number) => number;
  readonly toY: (y: number) => number;
}
