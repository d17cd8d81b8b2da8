import { processWide } from "./process-wide";

/** What rooms far below the metrics tell of themselves. Seconds for a wait, 1 for something that happened. */
export type Measure = "write-wait" | "rendering" | "refusal";

type Listener = (measure: Measure, value: number) => void;

/** Lengths of a queue at this moment. */
export interface QueueLengths {
  working: number;
  waiting: number;
}

const listeners = processWide("measures", (): { listener?: Listener } => ({}));
const queues = processWide("queues", () => new Map<string, () => QueueLengths>());

/** Costs nothing where nobody listens, as without METRICS_PORT. */
export function measure(what: Measure, value: number): void {
  listeners.listener?.(what, value);
}

export function listenToMeasures(listener: Listener): void {
  listeners.listener = listener;
}

/** Has the lengths of a queue among the metrics, under its name. */
export function showQueue(name: string, lengths: () => QueueLengths): void {
  queues.set(name, lengths);
}

export function shownQueues(): ReadonlyMap<string, () => QueueLengths> {
  return queues;
}
