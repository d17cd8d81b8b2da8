import { spawn } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";

import { seedDemo, TOKEN } from "./databases";
import { inMilliseconds, type Result } from "./measure";
import { startSite, startStatic } from "./processes";

/** Fetched when the measurement runs: of no use to anybody else. Finds its browser by CHROME_PATH. */
const LIGHTHOUSE = "lighthouse@12.8.2";
const RUNS = 3;
const CHROME_FLAGS =
  "--headless=new --no-sandbox --disable-quic --disable-background-networking --no-first-run";
const STYLESHEET = /<link rel="stylesheet" href="([^"]+)"[^>]*>/g;

const numeric = z.object({ numericValue: z.number() });
const reportSchema = z.object({
  audits: z.object({
    "first-contentful-paint": numeric,
    "largest-contentful-paint": numeric,
    "total-blocking-time": numeric,
    "cumulative-layout-shift": numeric,
    "total-byte-weight": numeric,
  }),
});

type Report = z.infer<typeof reportSchema>["audits"];

/** What Lighthouse's simulated slow phone says of the public overview, beside the same HTML as one plain file. */
export async function measureOnAPhone(folder: string): Promise<readonly Result[]> {
  const site = await startSite(await seedDemo(join(folder, "phone.db")), 3293);
  const page = `${site.address}/p/${TOKEN}`;
  const file = join(folder, "phone.html");
  try {
    await writeFile(file, await asOneFile(page, site.address));
    const ours = await lighthouse(page, folder);
    const indicator = await lighthouse(`${page}/indicators/scale`, folder);
    const plain = await startStatic(file, 3294);
    const theirs = await lighthouse(plain.address, folder).finally(plain.stop);
    return [
      { what: "Public overview on a slow phone (Lighthouse)", result: describe(ours) },
      { what: "Public indicator page on a slow phone", result: describe(indicator) },
      { what: "The overview as one static file", result: describe(theirs) },
    ];
  } finally {
    await site.stop();
  }
}

/** The page's HTML with its styles in it and without any script. */
async function asOneFile(page: string, origin: string): Promise<string> {
  const html = await (await fetch(page, { headers: { accept: "text/html" } })).text();
  let whole = html.replaceAll(/<script[^>]*>[\s\S]*?<\/script>/g, "");
  for (const [link, address = ""] of html.matchAll(STYLESHEET)) {
    const style = await (await fetch(`${origin}${address}`)).text();
    whole = whole.replace(link, () => `<style>${style}</style>`);
  }
  return whole;
}

/** The middle one of some runs, by its largest paint: single runs differ. */
async function lighthouse(url: string, folder: string): Promise<Report> {
  const reports: Report[] = [];
  for (let run = 0; run < RUNS; run += 1) reports.push(await runOnce(url, join(folder, "lh.json")));
  const sorted = reports.toSorted((a, b) => largestPaint(a) - largestPaint(b));
  return sorted[Math.floor(RUNS / 2)] as Report;
}

async function runOnce(url: string, output: string): Promise<Report> {
  const flags = [`--chrome-flags=${CHROME_FLAGS}`, "--only-categories=performance", "--quiet"];
  const args = ["--yes", LIGHTHOUSE, url, ...flags, "--output=json", `--output-path=${output}`];
  await new Promise<void>((resolve, reject) => {
    const child = spawn("npx", args, { stdio: ["ignore", "ignore", "inherit"] });
    child.once("error", reject);
    child.once("exit", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`Lighthouse for ${url} ended with code ${code}.`));
    });
  });
  return reportSchema.parse(JSON.parse(await readFile(output, "utf8"))).audits;
}

function largestPaint(report: Report): number {
  return report["largest-contentful-paint"].numericValue;
}

function describe(report: Report): string {
  const time = (audit: keyof Report) => inMilliseconds(report[audit].numericValue);
  return [
    `first paint ${time("first-contentful-paint")}`,
    `largest ${time("largest-contentful-paint")}`,
    `blocked ${time("total-blocking-time")}`,
    `shift ${report["cumulative-layout-shift"].numericValue.toFixed(3)}`,
    `${Math.round(report["total-byte-weight"].numericValue / 1000)} KB`,
  ].join(", ");
}
