import { expect, test } from "@playwright/test";

import { closeContexts } from "../support/browser/close-contexts";
import { freshPage, newMember } from "../support/browser/new-member";
import { ADMIN, JOURNEY_SERVER } from "../support/browser/servers";
import { signIn } from "../support/browser/sign-in";
import { violationsOf, WCAG_AA } from "../support/browser/violations";
import { codeAt } from "../support/sign-on/code-at";

test.afterAll(closeContexts);

const { address } = JOURNEY_SERVER;
const EMAIL = "second-step@example.test";
const PASSWORD = "long-enough-password-1";

test("a member sets a second step up, signs in with it without JavaScript, and has it reset", async ({
  browser,
}) => {
  const admin = await freshPage(browser);
  await signIn(admin, address, ADMIN.email, ADMIN.password);
  const page = await newMember(browser, admin, address, "两步成员", EMAIL, "领导");
  await page.goto(`${address}/account/second-step`);
  await page.getByLabel("当前密码").fill(PASSWORD);
  await page.getByRole("button", { name: "开始设置" }).click();
  await expect(page.getByRole("img", { name: "供验证器扫描的二维码" })).toBeVisible();
  expect(await violationsOf(page, { tags: WCAG_AA })).toEqual([]);
  const secret = (await page.locator("code").innerText()).replace(/\s/g, "");
  await page.getByLabel("验证码").fill(codeAt(secret, -1));
  await page.getByRole("button", { name: "确认并启用" }).click();
  await expect(page.getByText("您的恢复码")).toBeVisible();
  expect(await violationsOf(page, { tags: WCAG_AA })).toEqual([]);
  const codes = await page.locator("li code").allInnerTexts();
  expect(codes).toHaveLength(10);

  const context = await browser.newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto(`${address}/sign-in?next=/indicators`);
  await plain.getByLabel("邮箱").fill(EMAIL);
  await plain.getByLabel("密码", { exact: true }).fill(PASSWORD);
  await plain.getByRole("button", { name: "登录" }).click();
  await expect(plain).toHaveURL(/\/sign-in\/second-step/);
  // The first step alone opens nothing.
  expect((await context.request.get(`${address}/api/v1/plans/any/assessment`)).status()).toBe(401);
  await plain.getByLabel("验证码").fill("000000");
  await plain.getByRole("button", { name: "登录" }).click();
  await expect(plain.getByText("验证码不正确，或已经用过").first()).toBeVisible();
  await plain.getByLabel("验证码").fill(codes[0] ?? "");
  await plain.getByRole("button", { name: "登录" }).click();
  await expect(plain).toHaveURL(`${address}/indicators`);

  await admin.goto(`${address}/settings/members`);
  await admin.getByRole("row", { name: EMAIL }).getByRole("link").first().click();
  await admin.getByRole("button", { name: "重置两步验证" }).click();
  await expect(admin.getByText("两步验证已重置")).toBeVisible();
  await signIn(await freshPage(browser), address, EMAIL, PASSWORD);
});
