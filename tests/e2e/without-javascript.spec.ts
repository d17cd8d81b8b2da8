import { expect, test } from "@playwright/test";

import { releasedAssessmentSchema } from "@/lib/api/openapi/assessment-schemas";

import { closeContexts } from "../support/browser/close-contexts";
import { openPage } from "../support/browser/open-page";
import { ADMIN, DEMO_SERVER, FACTS_SERVER, PASSWORD } from "../support/browser/servers";
import { takeSession } from "../support/browser/sign-in";

test.afterAll(closeContexts);

for (const [name, server] of [
  ["published", FACTS_SERVER],
  ["illustrative", DEMO_SERVER],
] as const) {
  test(`a reader without JavaScript gets every ${name} number`, async ({ browser, request }) => {
    const link = `${server.address}/api/v1/p/${server.token}/assessment`;
    const answer = await request.get(link);
    const { indicators } = releasedAssessmentSchema.parse(await answer.json());
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    for (const { code, scopes } of indicators) {
      await page.goto(`${server.address}/p/${server.token}/indicators/${code}`);
      // Text of closed <details> too: a reader opens them without any script.
      const text = (await page.locator("main").textContent()) ?? "";
      for (const { value } of scopes.flatMap(({ series }) => series)) {
        if (value !== null) expect(text, `${code}: ${value}`).toContain(String(value));
      }
      await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
    }
    await page.goto(`${server.address}/p/${server.token}`);
    await expect(page.locator("main")).toContainText("方案期已满");
    await expect(page.locator("main table").first()).toBeAttached();
  });
}

test("the sign-in form works without JavaScript", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${FACTS_SERVER.address}/sign-in`);
  await page.getByLabel("邮箱").fill(ADMIN.email);
  await page.getByLabel("密码", { exact: true }).fill("wrong-password");
  await page.getByRole("button", { name: "登录" }).click();
  await expect(page.getByText("邮箱或密码不正确，或者账号未启用。")).toBeVisible();
  await page.getByLabel("密码", { exact: true }).fill(ADMIN.password);
  await page.getByRole("button", { name: "登录" }).click();
  await expect(page.getByRole("button", { name: "退出" })).toBeVisible();
});

for (const javaScriptEnabled of [false, true]) {
  const how = javaScriptEnabled ? "with" : "without";
  test(`what a desk was sent is answered where its form is gone, ${how} JavaScript`, async ({
    browser,
  }) => {
    const { address } = DEMO_SERVER;
    const context = await browser.newContext({ javaScriptEnabled });
    await takeSession(context, address, "analyst@demo.local", PASSWORD);
    const form = `${address}/plan/actions?record=ecosystem`;
    const page = await context.newPage();
    const other = await context.newPage();
    for (const [window, name] of [
      [page, "甲窗口"],
      [other, "乙窗口"],
    ] as const) {
      // What is typed before React has taken the form over may be mixed with what stood there.
      await (javaScriptEnabled ? openPage(window, form) : window.goto(form));
      await window.locator("[name='title.zh']").fill(name);
      await window.getByLabel("为什么改").fill("试填");
    }
    await other.getByRole("button", { name: "提交审核" }).click();
    await expect(other.getByText("已提交，由另一人审核。").filter({ visible: true })).toBeVisible();
    // The first window's form is not offered any more; the page of the refusal holds it with what was typed.
    await page.getByRole("button", { name: "提交审核" }).click();
    await expect(
      page.getByText("这条记录已有一个版本在填写或待审核").filter({ visible: true }),
    ).toBeVisible();
    await expect(page.locator("[name='title.zh']")).toHaveValue("甲窗口");
    await expect(page.getByLabel("为什么改")).toHaveValue("试填");

    await other.goto(`${address}/plan/actions`);
    const record = other.locator("#ecosystem");
    await record.getByRole("button", { name: "撤回修改" }).click();
    await expect(other.getByText("已撤回，可以继续修改。").filter({ visible: true })).toBeVisible();
    await record.getByRole("button", { name: "丢弃草稿" }).click();
    await expect(other.getByText("已丢弃。").filter({ visible: true })).toBeVisible();
    await expect(other.locator("form .form-answer:not(:empty)")).toHaveCount(0);
  });
}
