import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import autocannon from "autocannon";

import { seedDemo, TOKEN } from "./databases";
import type { Result } from "./measure";
import { startSite } from "./processes";

/** In all: long enough for what is never let go to show, a page of 80 KB kept a request would be 1.6 GB. */
const REQUESTS = 20_000;
const QUARTERS = 4;
/** Before the first quarter: code is compiled, every cache that has a bound is filled, and V8 finds the size of its heap. */
const WARM_UP = 5_000;
const CONNECTIONS = 10;
const SAMPLE_EVERY_MS = 200;

/** What strangers ask for: pages, pictures and files of a release, and what is not there. */
const PATHS = [
  `/p/${TOKEN}`,
  `/en/p/${TOKEN}`,
  `/p/${TOKEN}/indicators`,
  `/p/${TOKEN}/indicators/scale`,
  `/p/${TOKEN}/pillars/wuhan`,
  `/p/${TOKEN}?year=2024`,
  `/api/v1/p/${TOKEN}/assessment`,
  `/api/v1/p/${TOKEN}/figures.csv`,
  `/api/v1/p/${TOKEN}/charts/scale/trajectory.svg`,
  "/p/nobody-made-this-token-0000000000000000000000",
  "/sign-in",
  "/api/v1/health",
];

/**
 * Asks a site for 20,000 answers, each of several kinds and no two requests in a row for the same, and says how much
 * memory its process held in each quarter of them, beside the requests before that warm it up.
 */
export async function measureSoak(folder: string): Promise<readonly Result[]> {
  const what = `Memory over ${REQUESTS.toLocaleString("en")} requests`;
  const site = await startSite(await seedDemo(join(folder, "soak.db")), 3293);
  try {
    if (residentBytes(site.pid) === null) {
      return [{ what, result: "left out: this system does not tell what a process holds" }];
    }
    const { held: before } = await holding(site.pid, () => ask(site.address, WARM_UP));
    const quarters: { held: number; failed: number }[] = [];
    for (let quarter = 0; quarter < QUARTERS; quarter += 1) {
      quarters.push(await holding(site.pid, () => ask(site.address, REQUESTS / QUARTERS)));
    }
    const held = [before, ...quarters.map((quarter) => quarter.held)];
    const [warming, ...inMegabytes] = held.map((bytes) => `${Math.round(bytes / 1024 ** 2)} MB`);
    const [first, last] = [quarters.at(0)?.held ?? 0, quarters.at(-1)?.held ?? 0];
    const failed = quarters.reduce((sum, quarter) => sum + quarter.failed, 0);
    const ratio = (last / first).toFixed(2);
    const words = `${inMegabytes.join(", ")}, and ${warming ?? ""} before; last ÷ first ${ratio}`;
    return [{ what, result: `${words}, ${failed} failed` }];
  } finally {
    await site.stop();
  }
}

/** Gives how many were not answered, or answered as a fault of the site. */
async function ask(address: string, amount: number): Promise<number> {
  const headers = { accept: "text/html,*/*" };
  const { errors, "5xx": faults } = await autocannon({
    url: address,
    amount,
    connections: CONNECTIONS,
    requests: PATHS.map((path) => ({ path, headers })),
  });
  return errors + faults;
}

/** The mean of what a process holds in memory while something is done. */
async function holding(
  pid: number,
  task: () => Promise<number>,
): Promise<{ held: number; failed: number }> {
  const samples: number[] = [];
  const timer = setInterval(() => samples.push(residentBytes(pid) ?? 0), SAMPLE_EVERY_MS);
  try {
    const failed = await task();
    samples.push(residentBytes(pid) ?? 0);
    return { held: samples.reduce((sum, bytes) => sum + bytes, 0) / samples.length, failed };
  } finally {
    clearInterval(timer);
  }
}

/** Reads the resident memory of a process, in bytes; null where the system has no such file. */
function residentBytes(pid: number): number | null {
  const file = `/proc/${pid}/status`;
  if (!existsSync(file)) return null;
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(file, "utf8"))?.[1];
  return kilobytes === undefined ? null : Number(kilobytes) * 1024;
}
