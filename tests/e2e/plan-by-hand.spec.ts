import type { ChildProcess } from "node:child_process";
import { expect, test, type Page } from "@playwright/test";

import { closeContexts } from "../support/browser/close-contexts";
import { freshPage, newMember } from "../support/browser/new-member";
import { MEMBER_PAGES } from "../support/browser/page-list";
import { openSection, pasteRows, saveSection } from "../support/browser/plan-desk";
import { PASSWORD, PLAN_DESK_SERVER } from "../support/browser/servers";
import { signIn } from "../support/browser/sign-in";
import { startServer } from "../support/browser/start-server";

test.afterAll(closeContexts);

/** `PLAN_BY_HAND_ADDRESS` points it at a demonstration that runs already. */
const running = process.env.PLAN_BY_HAND_ADDRESS;
const address = running ?? PLAN_DESK_SERVER.address;
const NAME = "云岭省人工智能行动计划";

/** Another province's plan from nothing to in force, by who reads no code; then changed and retired. */
test.describe.configure({ mode: "serial" });

let server: ChildProcess | undefined;
let first: Page;
let second: Page;

test.beforeAll(async ({ browser }) => {
  if (running === undefined) server = await startServer(PLAN_DESK_SERVER);
  first = await freshPage(browser);
  await signIn(first, address, "admin@demo.local", PASSWORD);
  second = await newMember(browser, first, address, "第二管理员", "second@demo.local", "管理员");
});
test.afterAll(() => {
  server?.kill("SIGTERM");
});

test("a draft is begun with a name and its years", async () => {
  await first.goto(`${address}/settings/plan-files`);
  await first.getByRole("link", { name: "新建方案" }).click();
  await first.getByLabel("方案名称").fill(NAME);
  await first.getByLabel("所属地区").fill("云岭省");
  await first.getByLabel("起始年").fill("2026");
  await first.getByRole("button", { name: "开始填写" }).click();
  await expect(first.getByRole("link", { name: "必填。" })).toBeVisible();
  await expect(first.getByLabel("方案名称")).toHaveValue(NAME);
  await first.getByLabel("结束年").fill("2028");
  await first.getByRole("button", { name: "开始填写" }).click();
  await expect(first.getByRole("heading", { level: 1, name: NAME })).toBeVisible();
});

test("a section is kept with a fault, which stands at its field", async () => {
  await openSection(first, "指标");
  const row = first.getByRole("group", { name: "新增一项" });
  await row.getByLabel("名称 *").fill("核心产业规模");
  await row.getByLabel("小数位数").fill("1");
  await row.getByLabel("计量单位", { exact: true }).fill("亿元");
  await saveSection(first);
  const fault = first.getByRole("link", { name: "“指标”第 1 项，计数方式：必填。" });
  await fault.click();
  await expect(first.getByLabel("计数方式 *").first()).toBeFocused();
  await first.reload();
  await expect(first.getByLabel("名称 *").first()).toHaveValue("核心产业规模");
  await first.getByLabel("计数方式 *").first().selectOption({ label: "当年规模" });
  await saveSection(first);
  await expect(fault).toHaveCount(0);
});

test("what another window saved meanwhile is said, and nothing typed is lost", async () => {
  const other = await first.context().newPage();
  await other.goto(first.url());
  await other.getByLabel("指标解释", { exact: true }).first().fill("由别的窗口填写");
  await saveSection(other);
  await other.close();
  await first.getByLabel("指标解释", { exact: true }).first().fill("由这个窗口填写");
  await first.locator("form button[value=save]").last().click();
  await expect(first.getByText("这一节在您打开之后已被他人保存。")).toBeVisible();
  await expect(first.getByText("已保存的是：由别的窗口填写")).toBeVisible();
  await expect(first.getByLabel("指标解释", { exact: true }).first()).toHaveValue("由这个窗口填写");
  await saveSection(first);
  await first.reload();
  await expect(first.getByLabel("指标解释", { exact: true }).first()).toHaveValue("由这个窗口填写");
});

test("rows come from a spreadsheet, and the plan is whole", async () => {
  await pasteRows(first, "划分", ["名称\t其余部分的名称", "重点城市\t其他地市"]);
  await pasteRows(first, "范围", [
    "名称\t所属划分",
    ...["东州", "西州", "南州", "北州"].map((name) => `${name}\t重点城市`),
  ]);
  await pasteRows(first, "指标", [
    "名称\t计量单位\t计数方式\t小数位数",
    "智能算力\tEFLOPS\t年末数\t1",
    "全国位次\t位\t年末数\t0",
    "规上企业应用率\t%\t年末数\t1",
    "产业生态\t\t文字目标\t",
  ]);
  await pasteRows(first, "口径", ["名称", "部门统计"]);
  await pasteRows(first, "来源", ["标题\t发布者\t来源等级", "行动计划\t云岭省\t示例数据"]);
  await pasteRows(first, "目标", [
    "指标\t年份\t要求\t目标值（下限）\t上限\t口径\t原文\t来源",
    "核心产业规模\t2028\t不少于\t900\t\t部门统计\t达到900亿元以上\t行动计划",
    "智能算力\t2028\t区间\t20\t30\t部门统计\t20—30EFLOPS\t行动计划",
    "全国位次\t2028\t不超过\t8\t\t部门统计\t进入全国前八\t行动计划",
    "规上企业应用率\t2028\t超过\t60\t\t部门统计\t超过60%\t行动计划",
    "产业生态\t2028\t文字目标\t\t\t\t生态基本形成\t行动计划",
  ]);
  await pasteRows(first, "分年目标", ["指标\t年份\t数值", "核心产业规模\t2026\t600"]);
  await first.getByRole("link", { name: "查看整份草案，预览和决定" }).click();
  await expect(first.getByText("待改正")).toHaveCount(0);
  await expect(first.getByText("须由没有参与填写的另一位管理员核对并决定")).toBeVisible();
  await expect(first.getByRole("button", { name: "使其生效" })).toHaveCount(0);
});

test("a second administrator puts it in force", async () => {
  await second.goto(`${address}/settings/plan-files`);
  await second.getByRole("link", { name: NAME }).click();
  await second.getByRole("button", { name: "使其生效" }).click();
  await expect(second.getByText("已经生效。")).toBeVisible();
  await second.goto(`${address}/indicators?plan=plan-2026-2028`);
  await expect(second.getByRole("main")).toContainText("进入全国前八");
});

test("a renaming is a version that another administrator approves", async () => {
  await second.goto(`${address}/settings/plan-files`);
  await second.getByRole("button", { name: `更改：${NAME}` }).click();
  await openSection(second, "指标");
  await second.getByLabel("名称 *").first().fill("核心产业总规模");
  await saveSection(second);
  await second.getByRole("link", { name: "查看整份草案，预览和决定" }).click();
  await expect(second.getByRole("row", { name: /核心产业规模 核心产业总规模/ })).toBeVisible();
  await second.getByLabel("更改的原因 *").fill("按新文件更名");
  await second.getByRole("button", { name: "保存原因" }).click();
  await expect(second.getByText("已保存。")).toBeVisible();
  const before = new Date().toISOString();
  await first.goto(second.url());
  await first.getByRole("button", { name: "批准更改" }).click();
  await expect(first.getByText("已经生效。")).toBeVisible();
  await first.goto(`${address}/indicators?plan=plan-2026-2028`);
  await expect(first.getByRole("main")).toContainText("核心产业总规模");
  await first.goto(`${address}/indicators?plan=plan-2026-2028&asOf=${before}`);
  await expect(first.getByRole("main")).toContainText("核心产业规模");
});

test("a retired plan takes nothing and stays to be read", async () => {
  await first.goto(`${address}/settings/plan-files/status?plan=plan-2026-2028`);
  await first.getByLabel("更改的原因 *").fill("已由新方案接替");
  await first.getByRole("button", { name: "提交另一位管理员" }).click();
  await expect(first.getByText("须由没有参与填写的另一位管理员核对并决定")).toBeVisible();
  await second.goto(first.url());
  await second.getByRole("button", { name: "批准归档" }).click();
  await expect(second.getByText("起归档，只读：已由新方案接替")).toBeVisible();
  await second.goto(`${address}/indicators?plan=plan-2026-2028`);
  await expect(second.getByRole("main")).toContainText("核心产业总规模");
  await expect(second.getByText("起已归档，只读：已由新方案接替")).toBeVisible();
});

test("no page of a retired plan offers to write anything", async () => {
  test.setTimeout(120_000);
  const found: string[] = [];
  for (const path of [...planPages(), "/plan/notes", "/plan/units", "/plan/responsibilities"]) {
    await second.goto(`${address}${path}?plan=plan-2026-2028`);
    const offered = await second.getByRole("main").evaluate(whatWrites);
    if (offered.length > 0) found.push(`${path}: ${offered.join(", ")}`);
  }
  expect(found).toEqual([]);
});

test("the forms work without JavaScript", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  await context.addCookies(await first.context().cookies());
  const page = await context.newPage();
  await page.goto(`${address}/settings/plans/new`);
  await page.getByLabel("方案名称").fill("无脚本");
  await page.getByLabel("起始年").fill("2029");
  await page.getByLabel("结束年").fill("2030");
  await page.getByRole("button", { name: "开始填写" }).click();
  await openSection(page, "口径");
  await page.getByLabel("名称 *").first().fill("甲口径");
  await page.getByRole("button", { name: "保存并增加一项" }).click();
  await expect(page.getByRole("group", { name: /甲口径/ })).toBeVisible();
  await expect(page.getByRole("group", { name: "新增一项" })).toHaveCount(1);
  await expect(page.getByLabel("名称 *").first()).toHaveValue("甲口径");
  await page.getByRole("button", { name: "保存并增加一项" }).click();
  await expect(page.getByRole("group", { name: "新增一项" })).toHaveCount(2);
  await page.getByRole("link", { name: "查看整份草案，预览和决定" }).click();
  await page.getByText("废弃这份草案……").click();
  await page.getByRole("button", { name: "确认废弃" }).click();
  await expect(page.getByText("草案已废弃。")).toBeVisible();
  await context.close();
});

/** Pages that show one plan, by their addresses without the plan. */
function planPages(): readonly string[] {
  const others =
    /^\/(account|indicators\/|pillars\/|register\/entry|settings\/(members|links|plan-files|plans\/new|messages|audit))/;
  const paths = MEMBER_PAGES.map((page) => page.split("?")[0] ?? "");
  return [...new Set(paths)].filter((path) => !others.test(path));
}

/** Names the fields and buttons that are not of a form which only chooses what is shown, and the links that lead to one. */
function whatWrites(main: Element): string[] {
  const posts = "form[method=post i], form[action^='javascript:']";
  const fields = "input:not([type=hidden]), textarea, select, button[type=submit]";
  const typed = [...main.querySelectorAll(fields)].filter(
    (field) => field.closest("form") === null || field.closest(posts) !== null,
  );
  const doors = "a[href*='/register/new'], a[href*='/register/add'], a[href*='new=1']";
  return [...typed, ...main.querySelectorAll(doors)].map(
    (each) => each.getAttribute("name") ?? each.textContent.slice(0, 20),
  );
}
