import "server-only";

import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from "prom-client";

import { readBacklog } from "@/lib/messages/backlog";
import { listenToMeasures, shownQueues } from "@/lib/config/measures";

export interface Metrics {
  answered: (route: string, status: number, seconds: number) => void;
  /** The text that Prometheus reads. */
  text: () => Promise<string>;
  contentType: string;
}

/** Begins to measure this process: its requests, the wait for the write lock, renderings, refusals, queues, Node itself. */
export function beginMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: "hubei_request_seconds",
    help: "From the arrival of a request to the end of its answer, by class of route and status.",
    labelNames: ["route", "status"],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    registers,
  });
  const refusals = new Counter({
    name: "hubei_refusals_total",
    help: "Answers that refused: 401, 403, 421, 429 and 503.",
    labelNames: ["status"],
    registers,
  });
  const busy = new Counter({
    name: "hubei_busy_total",
    help: "Work refused because enough of it waited already.",
    registers,
  });
  const renderings = new Counter({
    name: "hubei_renderings_total",
    help: "Public pages that were rendered and not found in memory.",
    registers,
  });
  const writeWait = new Histogram({
    name: "hubei_write_wait_seconds",
    help: "What a write transaction waited for its turn.",
    buckets: [0.001, 0.005, 0.02, 0.1, 0.5, 1, 2.5, 5, 15],
    registers,
  });
  new Gauge({
    name: "hubei_queue_length",
    help: "Work of each queue at this moment.",
    labelNames: ["queue", "state"],
    registers,
    collect() {
      for (const [queue, lengths] of shownQueues()) {
        const { working, waiting } = lengths();
        this.set({ queue, state: "working" }, working);
        this.set({ queue, state: "waiting" }, waiting);
      }
    },
  });
  showOutbox(registers);
  listenToMeasures((what, value) => {
    if (what === "write-wait") writeWait.observe(value);
    else if (what === "rendering") renderings.inc();
    else busy.inc();
  });
  return {
    answered: (route, status, seconds) => {
      requests.observe({ route, status: `${Math.floor(status / 100)}xx` }, seconds);
      if (REFUSED.has(status)) refusals.inc({ status: String(status) });
    },
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}

const REFUSED = new Set([401, 403, 421, 429, 503]);

/** The outbox, read when somebody asks for the metrics; no value without a channel. */
function showOutbox(registers: Registry[]): void {
  new Gauge({
    name: "hubei_outbox_messages",
    help: "Messages that wait to be sent, and those that were given up.",
    labelNames: ["state"],
    registers,
    async collect() {
      const backlog = await readBacklog();
      this.reset();
      if (backlog === null) return;
      this.set({ state: "waiting" }, backlog.waiting);
      this.set({ state: "failed" }, backlog.failed);
    },
  });
  new Gauge({
    name: "hubei_outbox_oldest_seconds",
    help: "Age of the oldest message that waits to be sent; 0 where none does.",
    registers,
    async collect() {
      this.set((await readBacklog())?.oldestSeconds ?? 0);
    },
  });
}
