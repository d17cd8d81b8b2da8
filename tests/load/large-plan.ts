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
/** Pages of a plan, in both languages the same work. */
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

interface Measured {
  page: string;
  member: number;
  reader: number;
}

/**
 * What the pages of a plan of 4 dimensions × 12 members × 60 indicators, every cell of it reported for two years, cost a
 * member and a public reader, beside those of a plan of usual size. A member's pages are made at each request; a
 * reader's are made once a release, by whoever asks first, who is left out.
 */
export async function measureLargePlan(folder: string): Promise<readonly Result[]> {
  const usual = await measurePages(folder, USUAL_PLAN, 3298);
  const large = await measurePages(folder, LARGE_PLAN, 3299);
  return usual.flatMap(({ page, member, reader }, place): Result[] => {
    const other = large[place];
    if (other === undefined) return [];
    return [
      describe(`${page} of a large plan, for a member`, member, other.member),
      describe(`${page} of a large plan, by a public link`, reader, other.reader),
    ];
  });
}

function describe(what: string, usual: number, large: number): Result {
  const ratio = (large / usual).toFixed(1);
  return { what, result: `${ratio} × usual (${inMilliseconds(usual)} → ${inMilliseconds(large)})` };
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
    const measured: Measured[] = [];
    for (const page of PAGES) {
      const ask = (base: string) => async () => {
        const answer = await fetch(`${site.address}${base}${page}?year=${LAST_YEAR}`, {
          headers: { accept: "text/html", cookie: `${cookie.name}=${cookie.value}` },
        });
        const text = await answer.text();
        if (answer.status !== 200) throw new Error(`${page}: ${answer.status}`);
        return text;
      };
      measured.push({
        page,
        member: percentile(await timeRuns(RUNS, ask("")), 0.5),
        reader: percentile(await timeRuns(RUNS, ask(`/p/${token}`)), 0.5),
      });
    }
    return measured;
  } finally {
    await site.stop();
  }
}
