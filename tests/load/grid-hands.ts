import type { Locator, Page } from "@playwright/test";

import { cellOf, chooseSource, paste } from "@/tests/support/browser/year-grid-page";

import { some, type ByHand } from "./by-hand-journal";

const ROWS = 10;
const COLUMNS = 4;
const TYPED_AT_ONCE = 6;
const EXPLANATION = "浸泡试验";

/** What one person was shown as kept of a cell, in the words of the page. */
interface Typed {
  box: Locator;
  cell: string;
  value: number;
}

/** Types into some cells of the grid as a person does, waits for 已自动保存, and submits now and then. */
export async function typeAndSubmit(page: Page, author: string, journal: ByHand): Promise<void> {
  await maybeOpenAgain(page, journal);
  // By cell: whoever comes back to one has typed over what they wrote.
  const typed = new Map<string, Typed>();
  for (let times = 1 + some(TYPED_AT_ONCE); times > 0; times -= 1) {
    const one = await typeSomewhere(page);
    if (one !== null) typed.set(one.cell, one);
  }
  await untilKept(page);
  for (const one of typed.values()) await noteDraft(one, author, journal);
  if (Math.random() < 0.4) await submit(page, author, journal);
}

async function maybeOpenAgain(page: Page, journal: ByHand): Promise<void> {
  if (Math.random() > 0.15) return;
  await page.reload();
  await untilHeard(page);
  journal.count("opened again");
}

/** Until the grid takes an arrow: before that a key is lost. */
export async function untilHeard(page: Page): Promise<void> {
  const until = Date.now() + 30_000;
  for (;;) {
    await cellOf(page, 0, 0).focus();
    await page.keyboard.press("ArrowDown");
    const id = await page.evaluate(() => document.activeElement?.id);
    if (id === "cell-1-0") return;
    if (Date.now() > until) throw new Error("The grid does not hear the keyboard.");
    await page.waitForTimeout(100);
  }
}

/** Null where the cell takes nothing, or is left as it was found: not reported last year either. */
async function typeSomewhere(page: Page): Promise<Typed | null> {
  const box = cellOf(page, some(ROWS), some(COLUMNS));
  await box.click();
  const lastYear = Number(((await box.getAttribute("placeholder")) ?? "").replace(/[^\d.]/g, ""));
  if (lastYear === 0 || (await box.getAttribute("readonly")) !== null) return null;
  // A little more than last year: nothing that the checks ask about by itself.
  const value = lastYear + some(2 + Math.floor(lastYear / 20));
  if (Math.random() < 0.1) await paste(page, `${value}`);
  else await page.keyboard.type(`${value}`, { delay: 15 });
  await explain(page);
  await box.press("Enter");
  return { box, cell: await nameOf(box), value };
}

/** Says why in the panel, where it asks for an explanation or for the reason of a correction. */
async function explain(page: Page): Promise<void> {
  for (const id of ["#cell-explanation", "#cell-reason"]) {
    const text = page.locator(`#cell-panel ${id}`);
    // It comes and goes with what the checks find while a number is typed: then nothing has to be said.
    const isEmpty = async () => (await text.inputValue({ timeout: 1000 })) === "";
    const isAsked = (await text.isVisible()) && (await isEmpty().catch(() => false));
    if (isAsked) await text.fill(EXPLANATION, { timeout: 1000 }).catch(() => undefined);
  }
}

/** 指标 · 范围 · 年 of a cell, without its calibre and what follows. */
async function nameOf(box: Locator): Promise<string> {
  const label = (await box.getAttribute("aria-label")) ?? "";
  return label.split(" · ").slice(0, 3).join(" · ");
}

/** Until the foot no longer says 保存中…: every cell is kept, or stands there as not kept. */
async function untilKept(page: Page): Promise<void> {
  const foot = page.locator("[data-work-bar]").getByRole("status");
  await foot.filter({ hasNotText: "保存中" }).waitFor();
}

async function noteDraft({ box, cell, value }: Typed, author: string, journal: ByHand) {
  const label = (await box.getAttribute("aria-label")) ?? "";
  if (label.includes("有冲突")) {
    await settle(box, author, journal);
    return;
  }
  const shown = await box.inputValue();
  if (Number(shown) !== value)
    journal.odd.push(`${author} typed ${value}, reads ${shown}: ${label}`);
  else if (label.includes("，暂存")) journal.keptDraft(author, cell, value);
  // What says the same as the approved value is no draft, and an earlier one is taken back by it.
  else journal.gaveUp(author, cell);
}

/** Two values for one cell: what is there already is chosen in the panel. */
async function settle(box: Locator, author: string, journal: ByHand): Promise<void> {
  const page = box.page();
  await box.focus();
  await page.locator("#cell-panel").getByRole("button", { name: "用已有的" }).click();
  journal.gaveUp(author, await nameOf(box));
  await untilKept(page);
}

async function submit(page: Page, author: string, journal: ByHand): Promise<void> {
  const bar = page.locator("[data-work-bar]");
  if ((await bar.getByRole("button", { name: /^\d+ 格没有来源|没有来源/ }).count()) > 0) {
    await chooseSource(page, journal.source);
    await untilKept(page);
  }
  for (let tries = 0; tries < 20; tries += 1) {
    const jump = bar.getByRole("button", { name: /格须说明/ });
    if ((await jump.count()) === 0) break;
    await jump.click();
    await explain(page);
    await untilKept(page);
  }
  const button = bar.getByRole("button", { name: /^提交 \d+ 格$/ });
  if ((await button.getAttribute("aria-disabled")) === "true") return;
  await button.click();
  const summary = page.getByRole("dialog", { name: "提交前核对" });
  const confirm = summary.getByRole("button", { name: /^确认提交 \d+ 格$/ });
  await confirm.waitFor();
  await page.locator('[role="status"]', { hasText: "保存中" }).waitFor({ state: "hidden" });
  const ready = (await confirm.getAttribute("aria-disabled")) === "false";
  if (!ready) {
    journal.count("nothing to submit");
    await page.keyboard.press("Escape");
    return;
  }
  const sent = await openDrafts(page);
  await confirm.click();
  const done = page.getByText(/^已提交 \d+ 格，等待审核。$/);
  const refused = summary.getByText(/^没有提交：/);
  await done.or(refused).first().waitFor();
  if ((await refused.count()) > 0) {
    journal.count("submissions refused");
    await page.keyboard.press("Escape");
    await takeTheirs(page, author, journal);
    return;
  }
  for (const { box, cell, value } of sent) {
    const label = (await box.getAttribute("aria-label")) ?? "";
    if (label.includes("，待审核")) journal.submitted(author, cell, value);
  }
}

/** Cells of one's own that are not submitted, with their values. */
async function openDrafts(page: Page): Promise<Typed[]> {
  const boxes = await page.locator('[role="grid"] input[aria-label*="，暂存"]').all();
  return Promise.all(
    boxes.map(async (found) => {
      const box = page.locator(`#${(await found.getAttribute("id")) ?? ""}`);
      return { box, cell: await nameOf(box), value: Number(await box.inputValue()) };
    }),
  );
}

/** After a refused submission: wherever somebody else was quicker, their value is taken. */
async function takeTheirs(page: Page, author: string, journal: ByHand): Promise<void> {
  const contested = page.locator('[role="grid"] input[aria-label*="有冲突"]');
  for (let tries = 0; tries < 20; tries += 1) {
    if ((await contested.count()) === 0) return;
    const id = (await contested.first().getAttribute("id")) ?? "";
    await settle(page.locator(`#${id}`), author, journal);
  }
}
