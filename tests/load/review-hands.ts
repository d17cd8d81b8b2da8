import type { Page } from "@playwright/test";

import { some, type ByHand } from "./by-hand-journal";

/** Opens the list of what waits, ticks some of it, decides, and now and then takes the decision back. */
export async function lookAndDecide(page: Page, address: string, journal: ByHand): Promise<void> {
  await page.goto(`${address}/figures/review`);
  await page.waitForTimeout(some(1500));
  const chosen = await tickSome(page);
  if (chosen.length === 0) {
    await page.waitForTimeout(500);
    return;
  }
  const bar = page.getByRole("region", { name: "对所选数据的决定" });
  const approve = bar.getByRole("button", { name: `通过 ${chosen.length} 项` });
  const decision = Math.random() < 0.7 && (await approve.isEnabled()) ? "approved" : "returned";
  if (decision === "approved") {
    await approve.click();
    await bar.getByRole("button", { name: "确认通过" }).click();
  } else {
    await bar.locator("summary").click();
    await bar.getByRole("textbox").fill("请核对后再报");
    await bar.getByRole("button", { name: `退回 ${chosen.length} 项`, exact: true }).click();
  }
  if (!(await isDone(page, decision, chosen.length))) {
    journal.count("decisions refused");
    return;
  }
  for (const id of chosen) journal.decided(id, decision);
  if (Math.random() < 0.2) await undo(page, chosen, journal);
}

/** Ticks about half of what may be approved and nothing else, and gives the ids of the revisions. */
async function tickSome(page: Page): Promise<string[]> {
  const rows = await page.locator("[data-review-row]:visible:has(input)").all();
  const chosen: string[] = [];
  for (const row of rows) {
    const box = row.locator("input[type=checkbox]");
    const id = (await row.getAttribute("data-review-row")) ?? "";
    // A single row has no box: the buttons decide it.
    if ((await box.count()) === 0) return [id];
    const wanted = Math.random() < 0.5 && (await row.getByText("只能退回").count()) === 0;
    await box.setChecked(wanted);
    if (wanted) chosen.push(id);
  }
  return chosen;
}

/** Whether the page says that it is done; else it says that it is refused. */
async function isDone(page: Page, decision: "approved" | "returned", count: number) {
  const said = decision === "approved" ? `已审核通过 ${count} 项` : `已退回 ${count} 项`;
  const done = page.getByText(said).first();
  const refused = page.getByRole("alert").filter({ hasText: /\S/ }).first();
  await done.or(refused).first().waitFor();
  return done.isVisible();
}

async function undo(page: Page, chosen: readonly string[], journal: ByHand): Promise<void> {
  const first = page.locator("form", {
    has: page.locator(`input[name="cell-${chosen[0] ?? ""}"]`),
  });
  const button = first.getByRole("button", { name: "撤销" });
  if ((await button.count()) === 0) return;
  await button.click();
  const done = page.getByText(/^已撤销，\d+ 项重新等待审核。$/).first();
  const refused = page.getByText(/不能再撤销|^没有撤销/).first();
  await done.or(refused).first().waitFor();
  if (await done.isVisible()) for (const id of chosen) journal.decided(id, "undone");
  else journal.count("undoings refused");
}
