import { setTimeout as sleep } from "node:timers/promises";

/** Longer than a refusal takes, and than anything by which known and unknown accounts could differ. */
const FLOOR_MS = 250;

/**
 * Waits until a refusal of what came in at `arrived` (of `performance.now`) has taken as long as every other, so
 * that how long it took says nothing of what was found.
 */
export async function untilAnswerFloor(arrived: number): Promise<void> {
  await sleep(Math.max(0, arrived + FLOOR_MS - performance.now()));
}
