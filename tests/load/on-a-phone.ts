import { spawn } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
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

/**
 * What Lighthouse's simulated slow phone says of the public overview, beside the same HTML without any script: as one file
 * with its styles in it, and as a file with its stylesheet beside it, which is one way to the server and back longer.
 */
export async function measureOnAPhone(folder: string): Promise<readonly Result[]> {
  const site = await startSite(await seedDemo(join(folder, "phone.db")), 3293);
  const page = `${site.address}/p/${TOKEN}`;
  try {
    const files = await writePlain(page, { origin: site.address, folder });
    const ours = await lighthouse(page, folder);
    const indicator = await lighthouse(`${page}/indicators/scale`, folder);
    const asOne = await ofStatic(folder, files.one);
    const beside = await ofStatic(folder, files.bare, files.styles);
    return [
      { what: "Public overview on a slow phone (Lighthouse)", result: describe(ours) },
      { what: "Public indicator page on a slow phone", result: describe(indicator) },
      { what: "The overview as one static file", result: describe(asOne) },
      { what: "Ours to one static file", result: ratios(ours, asOne) },
      { what: "The overview as a file, its stylesheet beside it", result: describe(beside) },
      { what: "Ours to a file with its stylesheet", result: ratios(ours, beside) },
    ];
  } finally {
    await site.stop();
  }
}

async function ofStatic(folder: string, page: string, styles?: PlainFiles["styles"]) {
  const site = await startStatic(page, 3294, styles);
  try {
    return await lighthouse(site.address, folder);
  } finally {
    await site.stop();
  }
}

interface PlainFiles {
  /** Styles and all. */
  one: string;
  bare: string;
  /** The file of each stylesheet, by its address. */
  styles: Readonly<Record<string, string>>;
}

/** Writes the page's HTML without any script: with its styles in it, and with files of them. */
async function writePlain(
  page: string,
  { origin, folder }: { origin: string; folder: string },
): Promise<PlainFiles> {
  const html = await (await fetch(page, { headers: { accept: "text/html" } })).text();
  const bare = html.replaceAll(/<script[^>]*>[\s\S]*?<\/script>/g, "");
  const files = { one: join(folder, "phone.html"), bare: join(folder, "phone-bare.html") };
  const styles: Record<string, string> = {};
  let whole = bare;
  for (const [link, address = ""] of html.matchAll(STYLESHEET)) {
    const style = await (await fetch(`${origin}${address}`)).text();
    whole = whole.replace(link, () => `<style>${style}</style>`);
    styles[address] = join(folder, basename(address));
    await writeFile(styles[address], style);
  }
  await writeFile(files.one, whole);
  await writeFile(files.bare, bare);
  return { ...files, styles };
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

function ratios(ours: Report, theirs: Report): string {
  const ratio = (audit: keyof Report) =>
    (ours[audit].numericValue / Math.max(theirs[audit].numericValue, 1)).toFixed(2);
  return `largest paint × ${ratio("largest-contentful-paint")}, blocked × ${ratio("total-blocking-time")}`;
}
