import { expect, test, type Browser, type Page } from "@playwright/test";

import { closeContexts } from "../support/browser/close-contexts";
import { DEMO_SERVER, PASSWORD } from "../support/browser/servers";
import { takeSession } from "../support/browser/sign-in";

test.afterAll(closeContexts);

/** Only looked at here; what is decided is decided in the journeys, which have a site of their own. */
const { address } = DEMO_SERVER;

async function memberPage(browser: Browser, name: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await takeSession(context, address, `${name}@demo.local`, PASSWORD);
  return context.newPage();
}

/** Rows of the queue that are shown, as the eye meets them. */
const rows = (page: Page) => page.locator("[data-review-row]:visible");

test("the queue shows what has a warning first, a line each, and ticks only what has none", async ({
  browser,
}) => {
  const reviewer = await memberPage(browser, "reviewer");
  await reviewer.goto(`${address}/figures/review`);
  await expect(rows(reviewer).first()).toBeVisible();
  const warned = reviewer.locator("#section-warned").locator("xpath=ancestor::details");
  for (const box of await warned.locator("[data-review-row] input[type=checkbox]").all()) {
    await expect(box).not.toBeChecked();
  }
  for (const row of await rows(reviewer).all()) {
    expect((await row.boundingBox())?.height).toBeLessThanOrEqual(40);
  }
  await reviewer.keyboard.press("?");
  await expect(reviewer.getByRole("heading", { name: "快捷键" })).toBeVisible();
  await reviewer.keyboard.press("Escape");
  await reviewer.context().close();
});

test("a notice leads to the very row of the review", async ({ browser }) => {
  const reviewer = await memberPage(browser, "reviewer");
  await reviewer.goto(`${address}/notices`);
  await reviewer.getByRole("link", { name: "去审核" }).first().click();
  await expect(reviewer.locator("[data-review-row]:focus-within")).toBeVisible();
  await reviewer.context().close();
});

test("a release is decided within one screen", async ({ browser }) => {
  const admin = await memberPage(browser, "admin");
  await admin.goto(`${address}/releases`);
  const note = admin.getByLabel("发布说明");
  await expect(note).toBeInViewport({ ratio: 1 });
  // What it adds and corrects is said already; why something was corrected is not.
  await expect(note).toHaveValue(/^(新增|更正)数据 \d+ 个（.+）。/);
  await expect(admin.getByLabel("更正说明")).toHaveValue("");
  await expect(admin.getByRole("button", { name: /^发布第 \d+ 版$/ })).toBeInViewport({ ratio: 1 });
  await admin.context().close();
});
