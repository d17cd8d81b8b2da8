import { expect, test, type Browser, type Page } from "@playwright/test";

import { closeContexts } from "../support/browser/close-contexts";
import { DEMO_SERVER, PASSWORD } from "../support/browser/servers";
import { signIn, takeSession } from "../support/browser/sign-in";
import {
  cellOf,
  chooseSource,
  openGrid,
  panelAt,
  paste,
  taken,
  typeInto,
} from "../support/browser/year-grid-page";

test.afterAll(closeContexts);

/** `YEAR_GRID_ADDRESS` points it at a server with the demonstration that runs already. */
const address = process.env.YEAR_GRID_ADDRESS ?? DEMO_SERVER.address;

/** The year grid by keyboard and clipboard alone; every test has cells of its own, in years that no chart shows. */
test.describe.configure({ mode: "serial" });

const SOURCE = "示例数据（非真实）";
let page: Page;

test.beforeAll(async ({ browser }) => {
  page = await memberPage(browser, "analyst");
});

async function memberPage(browser: Browser, name: string): Promise<Page> {
  const context = await browser.newContext();
  await takeSession(context, address, `${name}@demo.local`, PASSWORD);
  return context.newPage();
}

const cell = (row: number, column: number) => cellOf(page, row, column);
const panel = (row: number, column: number) => panelAt(page, row, column);
const saved = (where: Page) => where.getByRole("status").filter({ hasText: "已自动保存" });
const open = (query: string, where = page) => openGrid(where, `${address}/figures?${query}`);

test("arrows, Tab, Enter and Escape move and restore", async () => {
  await open("year=2024&scope=all");
  await cell(0, 0).click();
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
  await open("year=2023&scope=all");
  await cell(0, 7).click();
  const before = await cell(0, 7).inputValue();
  await paste(page, "１２.5\tabc\r\n\t-3\r\n");
  await expect(page.getByText("已填入 1 格，略过 3 格。")).toBeVisible();
  await expect(cell(0, 7)).toHaveValue("１２.5");
  await expect(page.getByText("不能为负数。").first()).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(cell(0, 7)).toHaveValue(before);
  await page.keyboard.press("Control+y");
  await expect(cell(0, 7)).toHaveValue("１２.5");
});

test("what is typed is kept by itself and is there again; taken back, it leaves no draft", async () => {
  await expect(saved(page)).toBeVisible();
  await page.reload();
  await expect(cell(0, 7)).toHaveValue("12.5");
  await expect(await panel(0, 7)).toContainText("已审核 240.4");
  await open("year=2023&scope=all");
  await cell(0, 7).click();
  await page.keyboard.press("Delete");
  await expect(cell(0, 7)).toHaveValue("240.4");
  await expect(page.getByText("0 格已暂存")).toBeVisible();
});

test("a range is selected with Shift, copied as Excel reads it, cut and put back", async () => {
  await open("year=2021&scope=all");
  await cell(0, 0).click();
  await paste(page, "11\t12\r\n13\t约14\r\n");
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Shift+ArrowDown");
  expect(await taken(page, "copy")).toBe("11\t12\r\n13\t约14");
  expect(await taken(page, "cut")).toBe("11\t12\r\n13\t约14");
  await expect(cell(1, 1)).toHaveValue("");
  await page.keyboard.press("Control+z");
  await expect(cell(1, 1)).toHaveValue("约14");
  await cell(0, 2).click();
  await cell(1, 3).click({ modifiers: ["Shift"] });
  await paste(page, "15");
  await expect(cell(1, 2)).toHaveValue("15");
  await expect(cell(1, 3)).toHaveValue("15");
});

test("fill down copies the first row into the others, in one step", async () => {
  await cell(2, 0).click();
  await page.keyboard.type("21");
  await page.keyboard.press("Enter");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Control+d");
  await expect(cell(3, 0)).toHaveValue("21");
  await expect(cell(4, 0)).toHaveValue("21");
  await page.keyboard.press("Control+z");
  await expect(cell(4, 0)).toHaveValue("");
  await expect(cell(2, 0)).toHaveValue("21");
  await page.keyboard.press("Control+Shift+z");
  await expect(cell(4, 0)).toHaveValue("21");
});

test("every cell at work says its source; chosen cells can be given another", async () => {
  await expect(await panel(2, 0)).toContainText("还没有来源");
  await expect(page.getByRole("button", { name: /\d+ 格没有来源/ })).toBeVisible();
  await chooseSource(page, 1);
  await expect(page.getByText("来源齐")).toBeVisible();
  const sourceAt = async (row: number, column: number) =>
    (await panel(row, column)).locator("dd").first().innerText();
  const common = await sourceAt(2, 0);
  expect(common).not.toContain("还没有来源");

  await cell(3, 0).click();
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Shift+F2");
  const list = page.getByLabel("所选 2 格的来源");
  await expect(list).toBeFocused();
  await list.selectOption({ index: 3 });
  const own = await sourceAt(4, 0);
  expect(own).not.toBe(common);
  expect(await sourceAt(2, 0)).toBe(common);
  await expect(saved(page)).toBeVisible();
  await page.reload();
  expect(await sourceAt(4, 0)).toBe(own);
});

/** A calibre of which nothing is reported: the values are judged beside one another. */
const CORE = "indicator=scale&calibre=core-scale";

test("what has to be explained is submitted with its reason, which the reviewer reads", async ({
  browser,
}) => {
  await open(CORE);
  await cell(9, 0).click();
  await paste(page, "100\t1000");
  await chooseSource(page, `${SOURCE} · 演示`);
  await expect(await panel(9, 1)).toContainText("10 倍");
  await expect(page.getByRole("button", { name: /2 格须说明/ })).toBeVisible();
  // Without an explanation nothing goes, and the summary says why.
  await page.getByRole("button", { name: "提交 2 格" }).click();
  const summary = page.getByRole("dialog", { name: "提交前核对" });
  await expect(summary.getByText("2 格暂不提交")).toBeVisible();
  const nothing = summary.getByRole("button", { name: "确认提交 0 格" });
  await expect(nothing).toHaveAttribute("aria-disabled", "true");
  await page.keyboard.press("Escape");
  await expect(summary).toHaveCount(0);

  await page.getByRole("button", { name: /2 格须说明/ }).click();
  await expect(page.getByLabel("情况说明")).toBeFocused();
  await page.keyboard.type("示例：试算数");
  await page.getByRole("button", { name: /1 格须说明/ }).click();
  await page.keyboard.type("示例：试算数");
  await expect(page.getByRole("button", { name: /格须说明/ })).toHaveCount(0);
  await page.getByRole("button", { name: "提交 2 格" }).click();
  await expect(summary.getByText(/其中 2 格有提示、已说明/)).toBeVisible();
  await summary.getByRole("button", { name: "确认提交 2 格" }).click();
  await expect(page.getByText("已提交 2 格，等待审核。")).toBeVisible();
  await expect(cell(9, 1)).toHaveAttribute("readonly", "");

  const reviewer = await memberPage(browser, "reviewer");
  await reviewer.goto(`${address}/figures/review`);
  await expect(reviewer.getByText("说明：示例：试算数")).toHaveCount(2);
  await expect(reviewer.getByText("来源没有网址").first()).toBeVisible();
  await reviewer.context().close();
});

test("two windows in one cell: both values side by side, and one is chosen", async () => {
  const other = await page.context().newPage();
  await open(CORE, page);
  await open(CORE, other);
  await typeInto(other, 8, 0, "201");
  await expect(saved(other)).toBeVisible();
  await typeInto(page, 8, 0, "202");
  const there = await panel(8, 0);
  await expect(there).toContainText("另一窗口已暂存");
  await expect(there.getByText("202", { exact: true })).toBeVisible();
  await expect(there.getByText("201 亿元")).toBeVisible();
  await expect(cell(8, 0)).toHaveValue("202");
  await there.getByRole("button", { name: "用我填的" }).click();
  await expect(saved(page)).toBeVisible();

  await typeInto(other, 8, 0, "203");
  await expect(cellOf(other, 8, 0)).toHaveValue("203");
  await (await panelAt(other, 8, 0)).getByRole("button", { name: "用已有的" }).click();
  await expect(cellOf(other, 8, 0)).toHaveValue("202");
  await other.close();
});

/** Explains the one open cell, and submits it. */
async function explainAndSubmit(where: Page, text: string): Promise<void> {
  await chooseSource(where, `${SOURCE} · 演示`);
  await where.getByRole("button", { name: /1 格须说明/ }).click();
  await where.keyboard.type(text);
  await where.getByRole("button", { name: "提交 1 格" }).click();
  await where.getByRole("button", { name: "确认提交 1 格" }).click();
}

test("two people in one cell: the second sees the first's value before anything is sent", async ({
  browser,
}) => {
  const second = await memberPage(browser, "analyst2");
  await open(CORE, second);
  await typeInto(second, 8, 0, "210");
  await explainAndSubmit(second, "示例：另一人");
  await expect(second.getByText("已提交 1 格，等待审核。")).toBeVisible();
  await second.context().close();

  await explainAndSubmit(page, "示例：我的");
  const summary = page.getByRole("dialog", { name: "提交前核对" });
  await expect(summary.getByText(/^没有提交：1 格有问题/)).toBeVisible();
  await summary.getByRole("button", { name: /人工智能产业规模/ }).click();
  const there = await panel(8, 0);
  await expect(there.getByText("202", { exact: true })).toBeVisible();
  await expect(there.getByText("210 亿元", { exact: true })).toBeVisible();
  await there.getByRole("button", { name: "用已有的" }).click();
  await expect(there).toContainText("已提交 210 亿元，待审核");
  await expect(page.getByText("0 格已暂存")).toBeVisible();
});

test("a lost session and a closed page lose nothing that was typed", async () => {
  await open("year=2021&scope=all");
  await page.context().clearCookies();
  await cell(5, 5).click();
  await page.keyboard.type("35");
  await expect(page.getByRole("status").filter({ hasText: "登录已失效" })).toBeVisible();
  await expect(page.getByRole("link", { name: /在新窗口登录/ })).toBeVisible();
  await expect(cell(5, 5)).toHaveValue("35");

  page.once("dialog", (dialog) => void dialog.accept());
  await signIn(page, address, "analyst@demo.local", PASSWORD);
  await open("year=2021&scope=all");
  await expect(cell(5, 5)).toHaveValue("");
  await page.getByRole("button", { name: "恢复" }).click();
  await expect(cell(5, 5)).toHaveValue("35");
  await expect(saved(page)).toBeVisible();
});

test("signing out leaves nothing typed in the browser, and asks before it drops any", async () => {
  await page.context().setOffline(true);
  await cell(6, 5).click();
  await page.keyboard.type("36");
  await expect(page.getByRole("status").filter({ hasText: "没有连上服务器" })).toBeVisible();
  await page.context().setOffline(false);
  const copies = () => page.evaluate(() => Object.keys(localStorage).length);
  expect(await copies()).toBe(1);
  page.once("dialog", (dialog) => void dialog.dismiss());
  await page.getByRole("button", { name: "退出" }).click();
  expect(await copies()).toBe(1);
  page.once("dialog", (dialog) => void dialog.accept());
  await page.getByRole("button", { name: "退出" }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  expect(await copies()).toBe(0);
});

test("a closed year says so beforehand; its cells can be read and copied, not written", async ({
  browser,
}) => {
  const admin = await memberPage(browser, "admin");
  await admin.goto(`${address}/figures/completeness?year=2020`);
  await admin.getByRole("button", { name: "关闭 2020 年度" }).click();
  await expect(admin.getByText("2020 年度已关闭。")).toBeVisible();
  await admin.context().close();

  await signIn(page, address, "analyst@demo.local", PASSWORD);
  await open("year=2020&scope=all");
  await expect(page.getByText(/2020 年度已由.+关闭.+管理员.+重新开放/)).toBeVisible();
  await cell(0, 0).click();
  await page.keyboard.type("5");
  await expect(cell(0, 0)).toHaveValue("");
  await paste(page, "1\t2");
  await expect(page.getByText("已填入 0 格，略过 2 格。")).toBeVisible();
  await expect(page.getByText("该年度已经关闭").first()).toBeVisible();
  await page.keyboard.press("Shift+ArrowRight");
  expect(await taken(page, "copy")).toBe("\t");
});

test("a year to come is closed for actuals, and says where a forecast goes", async () => {
  await open("year=2028&scope=province");
  await expect(page.getByText("2028 年尚未开始，不能填实际数")).toBeVisible();
  await expect(cell(0, 0)).toHaveAttribute("readonly", "");
});
