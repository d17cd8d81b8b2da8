import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import autocannon, { type Result as LoadResult } from "autocannon";

import { seedDemo, TOKEN } from "./databases";
import { inMilliseconds, type Result } from "./measure";
import { startSite, startStatic } from "./processes";

const CONNECTIONS = 20;
const SECONDS = 8;

/** Requests a second of the public page, beside the very same bytes as a file served by plain Node. */
export async function measurePublicPage(folder: string): Promise<readonly Result[]> {
  const site = await startSite(await seedDemo(join(folder, "public.db")), 3291);
  const page = `${site.address}/p/${TOKEN}`;
  const file = join(folder, "page.html");
  let ours;
  try {
    await writeFile(file, await (await fetch(page)).text());
    ours = await load(page);
  } finally {
    await site.stop();
  }
  const plain = await startStatic(file, 3292);
  let theirs;
  try {
    theirs = await load(plain.address);
  } finally {
    await plain.stop();
  }
  const share = ((ours.requests.average / theirs.requests.average) * 100).toFixed(1);
  return [
    { what: "Public overview", result: describe(ours) },
    { what: "The same bytes from plain Node", result: describe(theirs) },
    { what: "Public overview ÷ static file", result: `${share} % of its requests a second` },
  ];
}

async function load(url: string): Promise<LoadResult> {
  await autocannon({ url, connections: CONNECTIONS, duration: 2 });
  return autocannon({ url, connections: CONNECTIONS, duration: SECONDS });
}

function describe({ requests, latency, non2xx, errors }: LoadResult): string {
  const failed = non2xx + errors;
  const times = `p50 ${inMilliseconds(latency.p50)}, p99 ${inMilliseconds(latency.p99)}`;
  return `${Math.round(requests.average)} requests/s, ${times}, ${failed} failed`;
}
