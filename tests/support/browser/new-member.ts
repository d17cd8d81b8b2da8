import { expect, type Browser, type Page } from "@playwright/test";

/** Opens a page of a browser that nobody has used. */
export async function freshPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext();
  return context.newPage();
}

/**
 * Has an administrator make an account, and replaces its one-time password. Gives the page on which the new member is
 * signed in.
 */
export async function newMember(
  browser: Browser,
  admin: Page,
  address: string,
  name: string,
  email: string,
  role: string,
): Promise<Page> {
  await admin.goto(`${address}/settings/members`);
  await admin.getByLabel("姓名").fill(name);
  await admin.getByLabel("邮箱").fill(email);
  await admin.getByLabel("角色").selectOption({ label: role });
  await admin.getByRole("button", { name: "开通" }).click();
  const notice = admin.getByText(`${name} 的一次性密码`);
  await expect(notice).toBeVisible();
  const oneTime = await admin.locator("code").first().innerText();

  const page = await freshPage(browser);
  await page.goto(`${address}/sign-in`);
  await page.getByLabel("邮箱").fill(email);
  await page.getByLabel("密码", { exact: true }).fill(oneTime.trim());
  await page.getByRole("button", { name: "登录" }).click();
  await expect(page).toHaveURL(/\/account\/password/);
  await page.goto(`${address}/indicators`);
  await expect(page).toHaveURL(/\/account\/password/);
  await page.getByLabel("当前密码").fill(oneTime.trim());
  await page.getByLabel("新密码", { exact: true }).fill("long-enough-password-1");
  await page.getByLabel("再次输入新密码").fill("long-enough-password-1");
  await page.getByRole("button", { name: "保存新密码" }).click();
  await expect(page).toHaveURL(`${address}/`);
  return page;
}
