/** One line of the report: what was measured, and the result in words with units. */
export interface Result {
  what: string;
  result: string;
}

/** Milliseconds of every run of `task`, one after the other, the first (cold) one left out. */
export async function timeRuns(runs: number, task: () => Promise<unknown>): Promise<number[]> {
  await task();
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) times.push((await timed(task)).milliseconds);
  return times;
}

export async function timed<Value>(
  task: () => Promise<Value>,
): Promise<{ value: Value; milliseconds: number }> {
  const begun = performance.now();
  const value = await task();
  return { value, milliseconds: performance.now() - begun };
}

/** The nearest-rank percentile; NaN without values. `share` between 0 and 1. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

export function inMilliseconds(value: number): string {
  return value < 10 ? `${value.toFixed(1)} ms` : `${Math.round(value)} ms`;
}
