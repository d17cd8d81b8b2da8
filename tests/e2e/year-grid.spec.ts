import { expect, test, type Page } from "@playwright/test";

import { DEMO_SERVER, PASSWORD } from "../support/servers";
import { signIn } from "../support/sign-in";

/** `YEAR_GRID_ADDRESS` points it at a server that runs already. */
const address = process.env.YEAR_GRID_ADDRESS ?? DEMO_SERVER.address;

/** The year grid by keyboard and clipboard alone. */
test.describe.configure({ mode: "serial" });

let page: Page;

test.beforeAll(async ({ browser }) => {
  page = await (await browser.newContext()).newPage();
  await signIn(page, address, "analyst@demo.local", PASSWORD);
});

const cell = (row: number, column: number) => page.locator(`#cell-${row}-${column}`);

async function paste(text: string): Promise<void> {
  await page.evaluate((block) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", block);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);
}

test("arrows, Tab, Enter and Escape move and restore", async () => {
  await page.goto(`${address}/figures?year=2024&scope=all`);
  await cell(0, 0).focus();
  await page.keyboard.press("ArrowRight");
  await expect(cell(0, 1)).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(cell(1, 1)).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(cell(1, 2)).toBeFocused();
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(cell(2, 1)).toBeFocused();
  const before = await cell(2, 1).inputValue();
  await page.keyboard.type("77");
  await expect(cell(2, 1)).toHaveValue("77");
  await page.keyboard.press("Escape");
  await expect(cell(2, 1)).toHaveValue(before);
});

test("a pasted block is taken as far as it can be, the rest is named, and it can be undone", async () => {
  await page.goto(`${address}/figures?year=2023&scope=all`);
  await cell(0, 7).focus();
  const before = await cell(0, 7).inputValue();
  await paste("１２.5\tabc\r\n\t-3\r\n");
  await expect(page.getByText("已填入 1 格，略过 3 格。")).toBeVisible();
  await expect(cell(0, 7)).toHaveValue("１２.5");
  await expect(page.getByText("不能为负数。").first()).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(cell(0, 7)).toHaveValue(before);
  await page.keyboard.press("Control+y");
  await expect(cell(0, 7)).toHaveValue("１２.5");
});

test("what is typed is kept by itself and is there again", async () => {
  await expect(page.getByRole("status").filter({ hasText: "已保存" })).toBeVisible();
  await page.reload();
  await expect(cell(0, 7)).toHaveValue("12.5");
});

test("a year to come is closed", async () => {
  await page.goto(`${address}/figures?year=2028&scope=province`);
  await expect(cell(0, 0)).toHaveAttribute("readonly", "");
});
