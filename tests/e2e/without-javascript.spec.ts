import { expect, test } from "@playwright/test";

import { releasedAssessmentSchema } from "@/lib/api/openapi/assessment-schemas";

import { closeContexts } from "../support/browser/close-contexts";
import { ADMIN, DEMO_SERVER, FACTS_SERVER } from "../support/browser/servers";

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
