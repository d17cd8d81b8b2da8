import { setTimeout as sleep } from "node:timers/promises";

/** Longer than anything that unknown and known accounts could differ by: a read, a row of the audit. */
const BEAT_MS = 100;

/**
 * Waits until a whole number of beats has passed since `arrived` (of `performance.now`), so that how long a
 * refusal took says nothing of what was found.
 */
export async function untilNextBeat(arrived: number): Promise<void> {
  const passed = performance.now() - arrived;
  await sleep(Math.ceil(passed / BEAT_MS) * BEAT_MS - passed);
}
