import { expect, test, type Page } from "@playwright/test";

import { closeContexts } from "../support/browser/close-contexts";
import { DEMO_SERVER, PASSWORD } from "../support/browser/servers";
import { takeSession } from "../support/browser/sign-in";
import { cellOf, openGrid, panelAt, paste, typeInto } from "../support/browser/year-grid-page";

test.afterAll(closeContexts);

/** `YEAR_GRID_ADDRESS` points it at a server with the demonstration that runs already. */
const address = process.env.YEAR_GRID_ADDRESS ?? DEMO_SERVER.address;

/** What stands around the cells of the year grid; in years that no chart shows. */
test.describe.configure({ mode: "serial" });

let page: Page;

test.beforeAll(async ({ browser }) => {
  const context = await browser.newContext();
  await takeSession(context, address, "analyst2@demo.local", PASSWORD);
  page = await context.newPage();
});

test("rows of other calibres are folded away; a block that would run into them asks first", async () => {
  await openGrid(page, `${address}/figures?year=2021&scope=all`);
  const fold = page.getByRole("button", { name: /其他口径 \d+ 行.*粘贴时不占行/ });
  await expect(cellOf(page, 10, 0)).toHaveCount(0);
  await fold.click();
  await expect(cellOf(page, 11, 0)).toBeVisible();
  await cellOf(page, 9, 4).click();
  await paste(page, "31\r\n32\r\n33");
  await expect(page.getByRole("dialog", { name: "粘贴会碰到其他口径的行" })).toBeVisible();
  // By default it steps over them, and what is left lies outside.
  await page.keyboard.press("Enter");
  await expect(page.getByText("已填入 1 格，略过 2 格。")).toBeVisible();
  await expect(cellOf(page, 9, 4)).toHaveValue("31");
  await expect(cellOf(page, 10, 4)).toHaveValue("");
  await page.keyboard.press("Control+z");
  await page.getByRole("button", { name: /其他口径 \d+ 行.*点此收起/ }).click();
  await expect(cellOf(page, 10, 0)).toHaveCount(0);
});

test("last year's value is grey, is said as last year's, and is never sent", async () => {
  await openGrid(page, `${address}/figures?year=2024&scope=all`);
  await expect(cellOf(page, 0, 0)).toHaveAttribute("placeholder", /^\d/);
  await expect(cellOf(page, 0, 0)).toHaveAttribute("aria-label", /上年 \d/);
  await openGrid(page, `${address}/figures?year=2026&scope=all`);
  await expect(cellOf(page, 2, 0)).toHaveValue("");
  await expect(cellOf(page, 2, 0)).toHaveAttribute("placeholder", "3");
  await cellOf(page, 2, 0).click();
  await page.keyboard.press("Enter");
  await expect(page.getByText("0 格已暂存")).toBeVisible();
});

test("a qualifier and a nature chosen in the panel are kept with the value", async () => {
  await openGrid(page, `${address}/figures?year=2021&scope=all`);
  await typeInto(page, 2, 6, "21");
  const there = await panelAt(page, 2, 6);
  await there.getByLabel(/^修饰/).selectOption({ label: "约" });
  await expect(cellOf(page, 2, 6)).toHaveValue("约21");
  await there.getByLabel(/^性质/).selectOption({ label: "初步" });
  await expect(page.getByRole("status").filter({ hasText: "已自动保存" })).toBeVisible();
  await page.reload();
  await expect(cellOf(page, 2, 6)).toHaveValue("约21");
  await expect((await panelAt(page, 2, 6)).getByLabel(/^性质/)).toHaveValue("provisional");
});

test("the panel is reached by F6 and left by Escape; ? lists the keys", async () => {
  await cellOf(page, 2, 6).click();
  await page.keyboard.press("F6");
  const panel = page.locator("#cell-panel");
  await expect(panel.locator(":focus")).toHaveCount(1);
  await page.keyboard.press("Escape");
  await expect(cellOf(page, 2, 6)).toBeFocused();
  await page.keyboard.press("?");
  const keys = page.getByRole("dialog", { name: "全部快捷键" });
  await expect(keys.getByText("向下填充")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(cellOf(page, 2, 6)).toBeFocused();
  await expect(cellOf(page, 2, 6)).toHaveValue("约21");
});

test("what is typed after a click replaces the value, also where the cell was chosen before", async () => {
  const cell = cellOf(page, 2, 6);
  for (const clicks of [1, 2, 3]) {
    await cellOf(page, 3, 6).click();
    for (let times = 0; times < clicks; times += 1) {
      await cell.click();
      // Slower than a double click, as one who looks first.
      await page.waitForTimeout(600);
    }
    await page.keyboard.type("34");
    await expect(cell).toHaveValue("34");
    await page.keyboard.press("Escape");
    await expect(cell).toHaveValue("约21");
  }
  // A double click goes into the text, where the arrows move the caret.
  await cell.dblclick();
  await page.keyboard.press("End");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.type("5");
  await expect(cell).toHaveValue("约251");
  await page.keyboard.press("Escape");
  await expect(cell).toHaveValue("约21");
});

test("Tab from outside leads into the chosen cell alone", async () => {
  await cellOf(page, 3, 3).click();
  const inside = page.locator('#cell-3-3, [role="grid"] input[tabindex="0"]');
  await expect(inside).toHaveCount(1);
  await expect(page.getByRole("grid")).toHaveAttribute("aria-multiselectable", "true");
});

test("an address leads to its cell, and to the first one without a value", async () => {
  await page.goto(`${address}/figures?year=2024&scope=all#cell-scale/wuhan/2024/industry-scale`);
  await expect(cellOf(page, 0, 1)).toBeFocused();
  await expect(page.locator("#cell-panel").getByRole("heading").first()).toContainText("武汉");
  await page.goto(`${address}/figures?year=2026&scope=all#missing`);
  await expect(page.locator('[role="grid"] input:focus')).toHaveValue("");
  const next = page.getByRole("button", { name: "下一个空格" });
  const before = await page.locator('[role="grid"] input:focus').getAttribute("id");
  await next.click();
  const focused = page.locator('[role="grid"] input:focus');
  await expect(focused).toHaveValue("");
  await expect(focused).not.toHaveAttribute("id", before ?? "");
});

test("on a telephone the grid scrolls in its own box, the page does not", async () => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openGrid(page, `${address}/figures?year=2024&scope=all`);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
});
