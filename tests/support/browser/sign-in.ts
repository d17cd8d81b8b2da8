import { expect, type Page } from "@playwright/test";

/** Signs in through the form and waits for the overview. */
export async function signIn(
  page: Page,
  address: string,
  email: string,
  password: string,
): Promise<void> {
  await page.goto(`${address}/sign-in`);
  await page.getByLabel("邮箱").fill(email);
  await page.getByLabel("密码", { exact: true }).fill(password);
  await page.getByRole("button", { name: "登录" }).click();
  await expect(page.getByRole("button", { name: "退出" })).toBeVisible();
}
