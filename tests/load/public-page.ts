import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import autocannon, { type Result as LoadResult } from "autocannon";

import { canRunNginx, NGINX_NAME, startNginx } from "@/tests/support/deploy/nginx";

import { seedDemo, TOKEN } from "./databases";
import { inMilliseconds, type Result } from "./measure";
import { startSite, startStatic } from "./processes";

const CONNECTIONS = 20;
const SECONDS = 8;
/** As a browser asks for a page. */
const HEADERS: Record<string, string> = { accept: "text/html" };
/** Packed, as browsers ask. */
const PACKED = { ...HEADERS, "accept-encoding": "gzip, br" };
/** By the name that the shipped configuration answers to. */
const BEHIND_NGINX = { ...PACKED, host: NGINX_NAME };

/**
 * Requests a second of the public page: alone, beside the very same bytes from plain Node, and through the shipped nginx
 * beside the very same bytes as a file of that nginx.
 */
export async function measurePublicPage(folder: string): Promise<readonly Result[]> {
  const site = await startSite(await seedDemo(join(folder, "public.db")), 3291, {
    APP_URL: `https://${NGINX_NAME}`,
  });
  const page = `${site.address}/p/${TOKEN}`;
  const file = join(folder, "page.html");
  let ours: Pair;
  let cached: readonly Result[];
  try {
    const bytes = await (await fetch(page, { headers: HEADERS })).text();
    await writeFile(file, bytes);
    await writeFile(`${file}.gz`, gzipSync(bytes));
    ours = await loadBoth(page);
    cached = canRunNginx() ? await measureNginx(folder) : [NO_NGINX];
  } finally {
    await site.stop();
  }
  const plain = await startStatic(file, 3292);
  let theirs: Pair;
  try {
    theirs = await loadBoth(plain.address);
  } finally {
    await plain.stop();
  }
  return [
    { what: "Public overview", result: describe(ours.plain) },
    { what: "The same bytes from plain Node", result: describe(theirs.plain) },
    ratio("Public overview ÷ static file", ours.plain, theirs.plain),
    { what: "Public overview, packed", result: describe(ours.packed) },
    { what: "The same bytes from plain Node, packed once", result: describe(theirs.packed) },
    ratio("Public overview ÷ static file, packed", ours.packed, theirs.packed),
    ...cached,
  ];
}

interface Pair {
  plain: LoadResult;
  packed: LoadResult;
}

async function loadBoth(url: string): Promise<Pair> {
  return { plain: await load(url), packed: await load(url, PACKED) };
}

const NO_NGINX = { what: "Through nginx", result: "left out: there is no nginx and openssl here" };

async function measureNginx(folder: string): Promise<readonly Result[]> {
  const nginx = await startNginx(3291, {
    more: `location = /page.html { root ${folder}; gzip_static on; types { text/html html; } }`,
  });
  try {
    const address = `https://127.0.0.1:${nginx.https}`;
    const cached = await load(`${address}/p/${TOKEN}`, BEHIND_NGINX);
    const file = await load(`${address}/page.html`, BEHIND_NGINX);
    return [
      { what: "Public overview through nginx", result: describe(cached) },
      { what: "The same bytes as a file of nginx", result: describe(file) },
      ratio("Public overview through nginx ÷ file of nginx", cached, file),
    ];
  } finally {
    await nginx.stop();
  }
}

function ratio(what: string, ours: LoadResult, theirs: LoadResult): Result {
  const share = ((ours.requests.average / theirs.requests.average) * 100).toFixed(1);
  return { what, result: `${share} % of its requests a second` };
}

async function load(url: string, headers = HEADERS): Promise<LoadResult> {
  // The certificate is made for this run; nothing but this machine is asked.
  const options = {
    url,
    headers,
    connections: CONNECTIONS,
    tlsOptions: { rejectUnauthorized: false },
  };
  await autocannon({ ...options, duration: 2 });
  return autocannon({ ...options, duration: SECONDS });
}

function describe({ requests, latency, non2xx, errors }: LoadResult): string {
  const failed = non2xx + errors;
  const times = `p50 ${inMilliseconds(latency.p50)}, p99 ${inMilliseconds(latency.p99)}`;
  return `${Math.round(requests.average)} requests/s, ${times}, ${failed} failed`;
}
