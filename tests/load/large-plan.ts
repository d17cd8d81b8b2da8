import { join } from "node:path";

import { writeTransaction } from "@/lib/db/client";
import { applyMigrations } from "@/lib/db/migrate";
import { createLink } from "@/lib/links/mutations";
import type { PlanFile } from "@/lib/plan-files/plan-file";
import { createPlan } from "@/lib/plan-files/store/create-plan";
import { makeRelease } from "@/lib/releases/mutations";
import { createAccount, PASSWORD, signedInActor, trySignIn } from "@/tests/support/account";
import { LARGE_PLAN, shapedPlan } from "@/tests/support/plan-files/plan-shapes";
import { reportAll } from "@/tests/support/plan-files/report-all";

import { switchDatabase } from "./databases";
import { inMilliseconds, percentile, timeRuns, type Result } from "./measure";
import { startSite } from "./processes";

/** A plan of the size of those that come with the program. */
const USUAL_PLAN = shapedPlan({ code: "usual", dimensions: [3, 3, 3], indicators: 10 });
const LAST_YEAR = 2025;
const RUNS = 15;
const MONTH_MS = 30 * 24 * 60 * 60 * 1000;
/** Pages of a plan that a public link has, too; in both languages the same work. */
const PAGES = [
  "/",
  "/indicators",
  "/indicators/measure-1",
  "/pillars",
  "/pillars/part-1-1",
  "/plan",
  "/compare",
  "/changes",
  "/final",
];

/** Pages on which members work. */
const DESKS = [
  "/figures?scope=all",
  "/figures?scope=all&sheet=20",
  "/figures?indicator=measure-1",
  "/figures/completeness",
  "/figures/review",
  "/figures/history",
  "/releases",
  "/settings/plans",
  "/settings/plans/allocations",
  "/sources",
];
/** Files have every number of their plan, so they are held against how many more a large one has. */
const FILES = ["figures.csv", "figures.xlsx", "report.docx", "report.xlsx", "progress-form.xlsx"];
const FILE_RUNS = 3;

interface Measured {
  what: string;
  /** Median, in milliseconds. */
  time: number;
  bytes: number;
  isFile: boolean;
}

/**
 * What the pages and files of a plan of 4 dimensions × 12 members × 60 indicators, every cell of it reported for two
 * years, cost a member and a public reader, beside those of a plan of usual size. A member's pages are made at each
 * request; a reader's are made once a release, by whoever asks first, who is left out.
 */
export async function measureLargePlan(folder: string): Promise<readonly Result[]> {
  const usual = await measurePages(folder, USUAL_PLAN, 3298);
  const large = await measurePages(folder, LARGE_PLAN, 3299);
  const moreCells = cellsOf(LARGE_PLAN) / cellsOf(USUAL_PLAN);
  return usual.flatMap((one, place): Result[] => {
    const other = large[place];
    if (other === undefined) return [];
    const ratio = other.time / one.time;
    const times = `${inMilliseconds(one.time)} → ${inMilliseconds(other.time)}`;
    const size = `${(other.bytes / one.bytes).toFixed(1)} × its bytes`;
    const each = one.isFile ? `, ${(ratio / moreCells).toFixed(2)} × per cell` : "";
    return [
      {
        what: `${one.what} of a large plan`,
        result: `${ratio.toFixed(1)} × usual (${times}), ${size}${each}`,
      },
    ];
  });
}

function cellsOf({ scopes, indicators }: PlanFile): number {
  return scopes.length * indicators.length;
}

async function measurePages(
  folder: string,
  plan: PlanFile,
  port: number,
): Promise<readonly Measured[]> {
  const url = `file:${join(folder, `${plan.plan.code}-plan.db`)}`;
  await applyMigrations(url);
  await switchDatabase(url);
  const [admin, author, reviewer] = [
    await createAccount("admin"),
    await createAccount("analyst"),
    await createAccount("reviewer"),
  ];
  await writeTransaction((tx) => createPlan(tx, plan, { memberId: admin.id, at: new Date() }));
  await reportAll(
    plan,
    { author: await signedInActor(author), reviewer: await signedInActor(reviewer) },
    LAST_YEAR,
  );
  const actor = await signedInActor(admin);
  await makeRelease(actor, plan.plan.code, { note: "", expectedNumber: 1 });
  const { token } = await createLink(actor, plan.plan.code, {
    label: "load",
    expiresAt: new Date(Date.now() + MONTH_MS),
    release: null,
  });
  const { cookie } = await trySignIn(admin.email, PASSWORD);
  const site = await startSite(url, port);
  try {
    const ask = (path: string) => async () => {
      const address = new URL(path, site.address);
      // A link has one plan; what else its address says would be another page.
      if (!path.startsWith("/p/")) address.searchParams.set("plan", plan.plan.code);
      address.searchParams.set("year", String(LAST_YEAR));
      const answer = await fetch(address, {
        headers: { accept: "text/html", cookie: `${cookie.name}=${cookie.value}` },
      });
      const content = await answer.arrayBuffer();
      if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`);
      return content.byteLength;
    };
    const measure = async (what: string, path: string, isFile = false): Promise<Measured> => {
      const times = await timeRuns(isFile ? FILE_RUNS : RUNS, ask(path));
      return { what, time: percentile(times, 0.5), bytes: await ask(path)(), isFile };
    };
    const measured: Measured[] = [];
    for (const page of PAGES) {
      measured.push(await measure(`${page}, for a member,`, page));
      measured.push(await measure(`${page}, by a public link,`, `/p/${token}${page}`));
    }
    for (const page of DESKS) measured.push(await measure(page, page));
    for (const file of FILES) {
      measured.push(await measure(file, `/api/v1/plans/${plan.plan.code}/${file}`, true));
    }
    return measured;
  } finally {
    await site.stop();
  }
}
