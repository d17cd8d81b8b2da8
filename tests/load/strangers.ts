import { setTimeout as sleep } from "node:timers/promises";
import { join } from "node:path";

import { LinkRows } from "@/tests/support/link-rows";

import { seedDemo, TOKEN } from "./databases";
import { inMilliseconds, percentile, timed, type Result } from "./measure";
import { startSite, type Running } from "./processes";

const PLAN = "hubei-ai-2023-2025";
const SECONDS = 8;

/** What strangers may slow a reader down to, as multiples of the idle answer or in milliseconds. */
const CEILINGS = {
  /** 99th percentile of a kept page while made-up addresses come as fast as they are answered. */
  madeUpTimesIdle: 30,
  /** Slowest kept page while a hundred passwords are tried at once. */
  passwordsMilliseconds: 500,
  /** Slowest health answer while two hundred reports are asked for at once. */
  reportsTimesIdle: 200,
  /** Middle of the released assessment and files, beside the middle of a kept page. */
  filesTimesPage: 5,
} as const;

/** What a reader of a kept page notices of strangers who ask for what costs most. Fails beyond the ceilings. */
export async function measureStrangers(folder: string): Promise<readonly Result[]> {
  const file = join(folder, "strangers.db");
  const site = await startSite(await seedDemo(file), 3295);
  const rows = new LinkRows(file, PLAN);
  try {
    const page = `${site.address}/p/${TOKEN}`;
    const idle = await probe(page, sleep(SECONDS * 500));
    const quietHealth = await probe(`${site.address}/api/v1/health`, sleep(2000));
    const flood = await measureMadeUp(site, page);
    const passwords = await measurePasswords(
      site,
      page,
      await rows.make({ password: "link-password-1" }),
    );
    const reports = await measureReports(site);
    const files = await measureFiles(site);
    const [middle, usual] = [percentile(idle, 0.5), percentile(idle, 0.99)];
    const held = percentile(flood.times, 0.99) / usual;
    const health = Math.max(...reports.times) / percentile(quietHealth, 0.99);
    const slowest = Math.max(...passwords);
    const kept = files.milliseconds / middle;
    const over = [
      held > CEILINGS.madeUpTimesIdle && "made-up addresses",
      slowest > CEILINGS.passwordsMilliseconds && "passwords",
      health > CEILINGS.reportsTimesIdle && "reports",
      kept > CEILINGS.filesTimesPage && "files of a release",
    ].filter((name) => name !== false);
    if (over.length > 0) process.exitCode = 1;
    const past = (name: string) => (over.includes(name) ? " — BEYOND ITS CEILING" : "");
    return [
      { what: "Kept page, nobody else there", result: describe(idle) },
      {
        what: `Kept page beside made-up addresses (${flood.answered})`,
        result: `${describe(flood.times)}, p99 ${held.toFixed(1)} × idle (at most ${CEILINGS.madeUpTimesIdle})${past("made-up addresses")}`,
      },
      {
        what: "Kept page beside 100 passwords at once",
        result: `${describe(passwords)} (at most ${CEILINGS.passwordsMilliseconds} ms)${past("passwords")}`,
      },
      {
        what: `Health beside 200 reports at once (${reports.answered})`,
        result: `${describe(reports.times)}, slowest ${health.toFixed(1)} × idle (at most ${CEILINGS.reportsTimesIdle})${past("reports")}`,
      },
      {
        what: "Assessment and files of a release ÷ kept page",
        result: `${kept.toFixed(1)} (at most ${CEILINGS.filesTimesPage})${past("files of a release")}`,
      },
    ];
  } finally {
    rows.close();
    await site.stop();
  }
}

/** Status of one answer, read to its end; 0 where the connection was closed. */
async function statusOf(url: string, how: RequestInit): Promise<number> {
  try {
    const answer = await fetch(url, how);
    await answer.arrayBuffer();
    return answer.status;
  } catch {
    return 0;
  }
}

/** Milliseconds of one answer after the other, until `end`. */
async function probe(url: string, end: Promise<unknown>): Promise<readonly number[]> {
  const times: number[] = [];
  const headers = { accept: "text/html", "x-forwarded-for": "203.0.113.1" };
  const ask = () => fetch(url, { headers }).then((answer) => answer.arrayBuffer());
  await ask();
  const state = { isOver: false };
  void end.finally(() => (state.isOver = true));
  while (!state.isOver) {
    times.push((await timed(ask)).milliseconds);
    await sleep(20);
  }
  return times;
}

let asked = 0;

/** Addresses that differ each time: of every kind that is rendered, from networks that differ as well. */
function madeUp(page: string): string {
  asked += 1;
  const kinds = [
    `?year=${asked}&utm=${asked}`,
    `/indicators/made-up-${asked}`,
    `/indicators/scale/outlook?g.wuhan=${(asked % 9000) / 10}`,
    `/compare?indicators=scale&years=${1950 + (asked % 70)}&scopes=wuhan,${asked}`,
    `/changes?from=${asked}`,
    `/pillars/wuhan?by=${asked}`,
  ];
  return `${page}${kinds[asked % kinds.length] ?? ""}`;
}

async function measureMadeUp(site: Running, page: string) {
  const end = Date.now() + SECONDS * 1000;
  const statuses = new Map<number, number>();
  const stranger = async (): Promise<void> => {
    while (Date.now() < end) {
      const headers = {
        accept: asked % 4 === 0 ? "*/*" : "text/html",
        "x-forwarded-for": `198.51.${asked % 250}.7`,
      };
      const status = await statusOf(madeUp(page), { headers });
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
  };
  const flood = Promise.all(Array.from({ length: 10 }, stranger));
  const times = await probe(page, flood);
  return { times, answered: told(statuses) };
}

async function measurePasswords(site: Running, page: string, locked: string) {
  const tries = Promise.all(
    Array.from({ length: 100 }, async (_, index) => {
      const headers = { "x-forwarded-for": `192.0.2.${index}` };
      const body = new URLSearchParams({ password: `guess-${index}` });
      const url = `${site.address}/p/${locked}/unlock`;
      return statusOf(url, { method: "POST", body, headers, redirect: "manual" });
    }),
  );
  return probe(page, tries);
}

async function measureReports(site: Running) {
  const statuses = new Map<number, number>();
  const reports = Promise.all(
    Array.from({ length: 200 }, async (_, index) => {
      const query = `year=${2023 + (index % 3)}&lang=${index % 2 === 0 ? "en" : "zh"}`;
      const url = `${site.address}/api/v1/p/${TOKEN}/report.docx?${query}`;
      const headers = { "x-forwarded-for": `10.0.${index}.1` };
      const status = await statusOf(url, { headers });
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }),
  );
  const times = await probe(`${site.address}/api/v1/health`, reports);
  return { times, answered: told(statuses) };
}

/** The slowest of the middles. */
async function measureFiles(site: Running): Promise<{ milliseconds: number }> {
  const middles: number[] = [];
  for (const name of ["assessment", "figures.csv", "figures.json", "figures.xlsx"]) {
    const url = `${site.address}/api/v1/p/${TOKEN}/${name}`;
    middles.push(percentile(await probe(url, sleep(1500)), 0.5));
  }
  return { milliseconds: Math.max(...middles) };
}

function told(statuses: ReadonlyMap<number, number>): string {
  return [...statuses].map(([status, count]) => `${count} × ${status}`).join(", ");
}

function describe(times: readonly number[]): string {
  const [middle, high] = [percentile(times, 0.5), percentile(times, 0.99)];
  return `p50 ${inMilliseconds(middle)}, p99 ${inMilliseconds(high)}, slowest ${inMilliseconds(Math.max(...times))}`;
}
