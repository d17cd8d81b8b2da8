import {
  expect,
  test,
  type Browser,
  type BrowserContextOptions,
  type Page,
} from "@playwright/test";

import { closeContexts } from "../support/browser/close-contexts";
import { PASSWORD, ROUND_SERVER } from "../support/browser/servers";
import { takeSession } from "../support/browser/sign-in";
import { cellOf, factsOf, openGrid, paste, taken } from "../support/browser/year-grid-page";

test.afterAll(closeContexts);

/** `ALLOCATIONS_ADDRESS` points it at a server with a fresh demonstration that runs already. */
const address = process.env.ALLOCATIONS_ADDRESS ?? ROUND_SERVER.address;
const grid = `${address}/settings/plans/allocations`;

/** Rows of the hubs' grid, as the plan has its indicators. */
const PLATFORMS = 3;
const FIRMS = 4;
const MODELS = 6;
const STATEMENT = 8;
const REASON = "端到端：下达分解目标";

test.describe.configure({ mode: "serial" });

let page: Page;

test.beforeAll(async ({ browser }) => {
  page = await memberPage(browser, "admin");
});

async function memberPage(browser: Browser, name: string, options: BrowserContextOptions = {}) {
  const context = await browser.newContext(options);
  await takeSession(context, address, `${name}@demo.local`, PASSWORD);
  return context.newPage();
}

const row = (name: string, where = page) => where.getByRole("row", { name: new RegExp(name) });
const save = (where = page) => where.getByRole("button", { name: /^保存/ });
async function sign(where: Page) {
  await where.getByLabel("设定或更改的原因").fill(REASON);
  await where
    .getByLabel("来源", { exact: true })
    .selectOption({ label: "示例数据（非真实） · 演示" });
}

test("a block from Excel fills the grid, and each row says what it comes to", async () => {
  await openGrid(page, grid);
  await cellOf(page, PLATFORMS, 0).click();
  await paste(page, "3\t１\t2家\r\n");
  await expect(row("省级创新平台")).toContainText("超出 1 家");
  await cellOf(page, MODELS, 0).click();
  await paste(page, "7\tabc\r\n");
  await expect(page.getByText("行业大模型 · 襄阳：“abc”")).toBeVisible();
  await expect(row("行业大模型")).toContainText("还有 1 个未分解");
  await cellOf(page, STATEMENT, 0).click();
  await paste(page, "9");
  await expect(page.getByText("文字目标没有数值，请用单项表单填写中英文原文。")).toBeVisible();
  await expect(save()).toHaveText("保存 4 格");
});

test("it is taken back, done again and copied as Excel reads it", async () => {
  await cellOf(page, PLATFORMS, 0).click();
  await page.keyboard.press("Control+z");
  await expect(cellOf(page, MODELS, 0)).toHaveValue("");
  await page.keyboard.press("Control+z");
  await expect(cellOf(page, PLATFORMS, 2)).toHaveValue("");
  await page.keyboard.press("Control+y");
  await page.keyboard.press("Control+y");
  await page.keyboard.press("Shift+ArrowRight");
  expect(await taken(page, "copy")).toBe("3\t１");
});

test("nothing is saved without reason and document, and nothing typed is lost", async () => {
  await save().click();
  await expect(page.getByText("有 2 处需要修改")).toBeVisible();
  await expect(cellOf(page, PLATFORMS, 2)).toHaveValue("2家");
  await sign(page);
  await save().click();
  await expect(page.getByText("已保存 4 格，各成为新版本，从现在起生效。")).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "省级创新平台：" })).toContainText(
    "超出 1 家",
  );
  await expect(factsOf(page, MODELS, 0)).toContainText("现为7个以上（第 1 版）");
  await page.reload();
  await expect(cellOf(page, PLATFORMS, 2)).toHaveValue("2");
});

test("the hub's page shows the gap to its own target, and the history who set it and why", async () => {
  await page.goto(`${address}/pillars/wuhan`);
  await expect(page.locator("#gap")).toContainText(/分解目标\s*7\s*个/);
  await expect(page.locator("#gap")).toContainText("还差 1 个");
  await page.goto(`${address}/settings/plans`);
  const history = page.getByRole("table", { name: "行业大模型 · 武汉" });
  await expect(history).toContainText(REASON);
  await expect(history).toContainText("分解目标");
});

test("of two windows the second sees the value of the first and keeps its own", async ({
  browser,
}) => {
  const second = await memberPage(browser, "admin");
  await openGrid(second, grid);
  await openGrid(page, grid);
  await cellOf(page, FIRMS, 0).fill("20");
  await sign(page);
  await save().click();
  await expect(page.getByText("已保存 1 格")).toBeVisible();

  await cellOf(second, FIRMS, 0).fill("22");
  await cellOf(second, FIRMS, 1).fill("4");
  await sign(second);
  await save(second).click();
  await expect(second.getByText("什么都没有保存").first()).toBeVisible();
  await expect(factsOf(second, FIRMS, 0)).toContainText("刚刚已改为 20 家");
  await expect(cellOf(second, FIRMS, 0)).toHaveValue("22");
  await expect(cellOf(second, FIRMS, 1)).toHaveValue("4");
  await save(second).click();
  await expect(second.getByText("已保存 2 格")).toBeVisible();
  await expect(factsOf(second, FIRMS, 0)).toContainText("第 2 版");
});

test("what is typed and not saved is offered again, and an emptied cell is not taken", async () => {
  await openGrid(page, grid);
  await cellOf(page, FIRMS, 0).click();
  await page.keyboard.press("Delete");
  await expect(factsOf(page, FIRMS, 0)).toContainText("分解目标设定后不能撤销");
  await page.getByRole("link", { name: "三大核心领域" }).click();
  await expect(page.getByRole("columnheader", { name: "产业底座" })).toBeVisible();
  await page.getByRole("link", { name: "三大科创中心" }).click();
  await page.getByRole("button", { name: "恢复" }).click();
  await expect(cellOf(page, FIRMS, 0)).toHaveValue("");
  await page.keyboard.press("Control+z");
  await sign(page);
  await save().click();
  await expect(page.getByText("请改回 22").first()).toBeVisible();
});

test("without JavaScript a plain form saves, and a refusal keeps what was typed", async ({
  browser,
}) => {
  const plain = await memberPage(browser, "admin", { javaScriptEnabled: false });
  await plain.goto(`${grid}?of=carrier`);
  await expect(row("行业大模型", plain)).toContainText("7个以上");
  await cellOf(plain, MODELS, 0).fill("4");
  await cellOf(plain, MODELS, 1).fill("很多");
  await sign(plain);
  await save(plain).click();
  await expect(plain.getByText(/行业大模型 · 车谷：/)).toBeVisible();
  await expect(cellOf(plain, MODELS, 0)).toHaveValue("4");
  await cellOf(plain, MODELS, 1).fill("5");
  await save(plain).click();
  await expect(plain.getByText("已保存 2 格").filter({ visible: true })).toBeVisible();
  await expect(row("行业大模型", plain)).toContainText("超出 2 个");
});

test("a past day shows what was in force then, and other roles are told who keeps targets", async ({
  browser,
}) => {
  await page.goto(`${grid}?asOf=2024-06-01`);
  await expect(page.getByText("当时有效的分解目标，只供查看。")).toBeVisible();
  await expect(row("行业大模型")).not.toContainText("7个以上");
  const analyst = await memberPage(browser, "analyst");
  await analyst.goto(grid);
  await expect(analyst.getByText("目标值由管理员管理。")).toBeVisible();
  await expect(analyst.getByRole("table")).toHaveCount(0);
});
