import { join } from "node:path";
import { chromium, type Browser, type Page } from "@playwright/test";

import { BROWSER_ARGUMENTS } from "@/tests/support/browser/browser-arguments";
import { addSourceWithAddress } from "@/tests/support/browser/year-grid-page";
import { freePort } from "@/tests/support/free-port";

import { ByHand } from "./by-hand-journal";
import { overBoth, seedDemoInto, switchDatabase } from "./databases";
import { typeAndSubmit, untilHeard } from "./grid-hands";
import type { Result } from "./measure";
import { startSite } from "./processes";
import { lookAndDecide } from "./review-hands";
import { readRevisions } from "./stored-revisions";

const PASSWORD = "bench-password-1";
const YEAR = 2026;
/** A minute among other measurements; ten alone: `npm run bench -- ByHand`. The second argument is another number. */
const MINUTES = Number(
  process.env.BENCH_COUNT || (process.env.BENCH_ONLY?.toLowerCase() === "byhand" ? 10 : 1),
);

/** A page that has not come to what was asked of it by then is stuck. */
const STUCK_AFTER_MS = 30_000;

/**
 * Two analysts and a reviewer work on one year in three browsers, by the pages alone. Afterwards whatever a page called
 * kept, submitted or decided is held against what is stored; nothing may have been overwritten unseen, no page may have
 * been stuck, and no fault have shown.
 */
export async function measureByHand(folder: string): Promise<readonly Result[]> {
  process.env.DEMO_PASSWORD = PASSWORD;
  const { measured, missing } = await overBoth(folder, "by-hand", async (url, where) =>
    workOn(await seedDemoInto(url), where),
  );
  return [...measured, ...missing];
}

async function workOn(url: string, where: string): Promise<Result> {
  const site = await startSite(url, await freePort());
  const browser = await chromium.launch({
    executablePath: process.env.CHROME_PATH,
    args: BROWSER_ARGUMENTS,
  });
  const faults: string[] = [];
  const journal = new ByHand("示例公报 · 示例单位");
  try {
    const [first, second, reviewer] = await Promise.all(
      ["analyst", "analyst2", "reviewer"].map((name) => enter(browser, site.address, name, faults)),
    );
    if (!first || !second || !reviewer) throw new Error("Three people were asked for.");
    await openYear(first, site.address);
    await registerSource(first);
    await openYear(second, site.address);
    const until = Date.now() + MINUTES * 60_000;
    const work = (who: string, page: Page, task: () => Promise<void>) =>
      keepAtIt(until, who, page, faults, task);
    await Promise.all([
      work("analyst", first, () => typeAndSubmit(first, "analyst@demo.local", journal)),
      work("analyst2", second, () => typeAndSubmit(second, "analyst2@demo.local", journal)),
      work("reviewer", reviewer, () => lookAndDecide(reviewer, site.address, journal)),
    ]);
  } finally {
    await browser.close();
    await site.stop();
  }
  await switchDatabase(url);
  const wrong = [...journal.compare(await readRevisions()), ...journal.unexplained(), ...faults];
  for (const line of wrong) process.stderr.write(`${line}\n`);
  if (wrong.length > 0) process.exitCode = 1;
  const counts = Object.entries(journal.counts).map(([what, count]) => `${count} ${what}`);
  return {
    what: `Two analysts and a reviewer by hand over ${where}, ${MINUTES} min`,
    result: `${wrong.length} lost, overwritten, stuck or unexplained; ${counts.join(", ")}`,
  };
}

/** Signs somebody in, in a browser of their own, and writes down every fault that shows there. */
async function enter(browser: Browser, address: string, name: string, faults: string[]) {
  const context = await browser.newContext({
    locale: "zh-CN",
    viewport: { width: 1440, height: 900 },
  });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  page.on("pageerror", (error) => faults.push(`${name}: ${error.message}`));
  page.on("response", (answer) => {
    if (answer.status() >= 500) faults.push(`${name}: ${answer.status()} ${answer.url()}`);
  });
  // What a page says of itself only when it has failed.
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(`${name}: ${message.text()}`);
  });
  await page.goto(`${address}/sign-in`);
  await page.getByLabel("邮箱").fill(`${name}@demo.local`);
  await page.getByLabel("密码", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "登录" }).click();
  // Passwords are looked at one after the other: with much else at work that takes its time.
  await page.getByRole("button", { name: "退出" }).waitFor();
  page.setDefaultTimeout(STUCK_AFTER_MS);
  return page;
}

async function openYear(page: Page, address: string): Promise<void> {
  await page.goto(`${address}/figures?year=${YEAR}&scope=all`);
  await untilHeard(page);
}

/** Enters one value from a new source with an address, which has to be explained by nobody; it stays a draft. */
async function registerSource(page: Page): Promise<void> {
  await page.locator("#cell-0-8").click();
  await page.keyboard.type("600");
  await addSourceWithAddress(page);
  await page.getByRole("status").filter({ hasText: "已自动保存" }).waitFor();
}

/** Repeats a task; where it does not come to its end the page is stuck: that is written down, and it is opened again. */
async function keepAtIt(
  until: number,
  who: string,
  page: Page,
  faults: string[],
  task: () => Promise<void>,
): Promise<void> {
  while (Date.now() < until) {
    try {
      await task();
    } catch (error) {
      const shot = process.env.BENCH_PICTURES;
      if (shot) await page.screenshot({ path: join(shot, `${who}-${faults.length}.png`) });
      faults.push(`${who} was stuck: ${error instanceof Error ? error.message : String(error)}`);
      await page.reload();
      await page.waitForTimeout(1000);
    }
  }
}
