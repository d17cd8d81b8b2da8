import { expect, test, type Page } from "@playwright/test";

import { closeContexts } from "../support/browser/close-contexts";
import { ADMIN, JOURNEY_SERVER } from "../support/browser/servers";
import { freshPage, newMember } from "../support/browser/new-member";
import { signIn } from "../support/browser/sign-in";

test.afterAll(closeContexts);

const { address, token } = JOURNEY_SERVER;
const INDICATOR = "industry-models";

/** The round of a reporting year, on the real site: accounts, entry, approval, release, public link. */
test.describe.configure({ mode: "serial" });

let admin: Page;
let analyst: Page;
let reviewer: Page;
let official: Page;
let reader: Page;

test.beforeAll(async ({ browser }) => {
  admin = await freshPage(browser);
  await signIn(admin, address, ADMIN.email, ADMIN.password);
});

test("a reader without an account sees the released plan and nothing else", async ({ browser }) => {
  reader = await freshPage(browser);
  await reader.goto(`${address}/p/${token}`);
  await expect(reader.getByRole("heading", { level: 1 })).toContainText("方案期已满");
  await expect(reader.getByRole("main")).toContainText("行业大模型");
  await reader.goto(`${address}/p/${token}/indicators/${INDICATOR}`);
  await expect(reader.getByRole("main")).toContainText("暂无公开数据");
  await reader.goto(`${address}/`);
  await expect(reader).toHaveURL(/\/sign-in/);
});

test("the administrator makes accounts; each must replace the one-time password", async ({
  browser,
}) => {
  analyst = await newMember(browser, admin, address, "张填报", "analyst@example.test", "填报人");
  reviewer = await newMember(browser, admin, address, "李审核", "reviewer@example.test", "审核人");
  official = await newMember(browser, admin, address, "王领导", "official@example.test", "领导");
  await expect(analyst.getByRole("link", { name: "填报", exact: true })).toBeVisible();
  await expect(official.getByRole("link", { name: "填报", exact: true })).toHaveCount(0);
});

test("a wrong number is refused where it stands, and nothing typed is lost", async () => {
  await analyst.goto(
    `${address}/figures?indicator=${INDICATOR}&scope=province&year=2025&calibre=department-count`,
  );
  await analyst.getByLabel("数值", { exact: true }).fill("6.5个");
  await analyst.getByLabel("依据").fill("第三页");
  await analyst.getByRole("button", { name: "提交审核" }).click();
  await expect(analyst.getByText("须为整数，不能有小数。").first()).toBeVisible();
  await expect(analyst.getByText("提交时须有数据来源。").first()).toBeVisible();
  await expect(analyst.getByLabel("数值", { exact: true })).toHaveValue("6.5个");
  await expect(analyst.getByLabel("依据")).toHaveValue("第三页");
});

test("an analyst saves a draft, comes back to it, and submits", async () => {
  await analyst.getByLabel("数值", { exact: true }).fill("６个");
  await fillNewSource(analyst, "省经信厅通报");
  await analyst.getByRole("button", { name: "暂存" }).click();
  await expect(analyst.getByText("已暂存，尚未提交。")).toBeVisible();
  await analyst.goto(`${address}/figures`);
  await analyst.goto(
    `${address}/figures?indicator=${INDICATOR}&scope=province&year=2025&calibre=department-count`,
  );
  await expect(analyst.getByLabel("数值", { exact: true })).toHaveValue(/6/);
  await analyst.getByRole("button", { name: "提交审核" }).click();
  await expect(analyst.getByText("已提交，等待审核。")).toBeVisible();
});

test("a submission is on no chart yet", async () => {
  await official.goto(`${address}/indicators/${INDICATOR}`);
  await expect(official.getByRole("main")).toContainText("暂无公开数据");
  await official.goto(`${address}/figures/review`);
  await expect(official.getByText("您的账号是领导，不能审核。")).toBeVisible();
});

test("the reviewer returns it with a note, the analyst mends it, the reviewer approves", async () => {
  await reviewer.goto(`${address}/figures/review`);
  await reviewer.getByText("退回修改…").click();
  await reviewer.getByLabel("退回意见").fill("请核对是否含在建模型");
  await reviewer.getByRole("button", { name: "退回 1 项" }).click();
  await expect(reviewer.getByText("已退回 1 项")).toBeVisible();

  await analyst.goto(
    `${address}/figures?indicator=${INDICATOR}&scope=province&year=2025&calibre=department-count`,
  );
  await expect(analyst.getByText("请核对是否含在建模型").first()).toBeVisible();
  await expect(analyst.getByLabel("数值", { exact: true })).toHaveValue(/6/);
  await analyst.getByLabel("数值", { exact: true }).fill("7");
  await analyst.getByRole("button", { name: "提交审核" }).click();
  await expect(analyst.getByText("已提交，等待审核。")).toBeVisible();

  await reviewer.goto(`${address}/figures/review`);
  // Who sent it stands among the details of the row, which are folded.
  await expect(reviewer.getByText("张填报").first()).toBeAttached();
  await reviewer.getByRole("button", { name: "通过 1 项" }).click();
  await reviewer.getByRole("button", { name: "确认通过" }).click();
  await expect(reviewer.getByText("已审核通过 1 项")).toBeVisible();

  // Taken back with one click within the minute, it waits again; the offer stands in every window of the reviewer's.
  const other = await reviewer.context().newPage();
  await other.goto(`${address}/figures/review`);
  await reviewer.getByRole("button", { name: "撤销" }).click();
  await expect(reviewer.getByText("已撤销，1 项重新等待审核。")).toBeVisible();
  await other.getByRole("button", { name: "撤销" }).click();
  await expect(other.getByText("这一决定已经撤销过了。")).toBeVisible();
  await other.close();
  await reviewer.getByRole("button", { name: "通过 1 项" }).click();
  await reviewer.getByRole("button", { name: "确认通过" }).click();
  await expect(reviewer.getByText("已审核通过 1 项")).toBeVisible();
});

test("the official's chart changes at once, the public link does not", async () => {
  await official.goto(`${address}/indicators/${INDICATOR}`);
  await expect(official.getByRole("main")).toContainText("已完成");
  await reader.goto(`${address}/p/${token}/indicators/${INDICATOR}`);
  await expect(reader.getByRole("main")).toContainText("暂无公开数据");
});

test("the next release brings it to the public link, in a second browser", async () => {
  await admin.goto(`${address}/releases`);
  await admin.getByLabel("发布说明").fill("新增 2025 年行业大模型数");
  await admin.getByRole("button", { name: "发布第 2 版" }).click();
  await expect(admin.getByText("第 2 版已发布。")).toBeVisible();
  await reader.reload();
  await expect(reader.getByRole("main")).toContainText("已完成");
  await expect(reader.getByRole("banner")).toContainText("发布版 2");
  for (const secret of ["张填报", "李审核", "example.test", "第三页", "含在建模型"]) {
    expect(await reader.content()).not.toContain(secret);
  }
});

test("disabling a member takes effect on the very next click", async () => {
  await admin.goto(`${address}/settings/members`);
  await admin.getByRole("link", { name: /王领导/ }).click();
  await admin.getByRole("button", { name: "停用账号" }).click();
  await expect(admin.getByText("账号已停用。")).toBeVisible();
  await official.goto(`${address}/indicators`);
  await expect(official).toHaveURL(/\/sign-in/);
});

test("a revoked link is gone at page, data and download, with one answer", async () => {
  const paths = ["assessment", "figures.csv", "figures.json", "figures.xlsx"];
  await admin.goto(`${address}/settings/links`);
  await admin.getByText("撤销…").first().click();
  await admin.getByRole("button", { name: /^撤销“/ }).click();
  await expect(admin.getByText("链接已撤销，立即失效。")).toBeVisible();
  const page = await reader.goto(`${address}/p/${token}`);
  expect(page?.status()).toBe(404);
  const bodies = new Set<string>();
  for (const path of paths) {
    for (const key of [token, "never-made"]) {
      const answer = await reader.request.get(`${address}/api/v1/p/${key}/${path}`);
      expect(answer.status()).toBe(404);
      bodies.add(await answer.text());
    }
  }
  expect(bodies.size).toBe(1);
});

async function fillNewSource(page: Page, title: string): Promise<void> {
  await page.getByLabel("来源", { exact: true }).selectOption("new");
  await page.getByLabel("标题").fill(title);
  await page.getByLabel("发布单位").fill("湖北省经济和信息化厅");
  await page.getByLabel("来源等级").selectOption("A");
  await page.getByLabel("网址").fill("https://jxt.hubei.example/notice/6");
}
