import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type BrowserContext, type Page } from "@playwright/test";

import { FOLDER } from "./servers";

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
  // Passwords are looked at one after the other: with much else at work that takes its time.
  await expect(page.getByRole("button", { name: "退出" })).toBeVisible({ timeout: 30_000 });
}

/**
 * Signs in a browser whose pages the caller opens by address. The form is filled once a member in all the tests:
 * from then on the session is taken from a file. Whoever signs out or is signed out ends it for the others too:
 * there `signIn` gives a session of one's own.
 */
export async function takeSession(
  context: BrowserContext,
  address: string,
  email: string,
  password: string,
): Promise<void> {
  const file = join(FOLDER, "sessions", `${new URL(address).port}-${email}.json`);
  if (!existsSync(file)) {
    const page = await context.newPage();
    await signIn(page, address, email, password);
    await page.close();
    mkdirSync(join(FOLDER, "sessions"), { recursive: true });
    // Another worker must not read half of it.
    const written = `${file}.${process.pid}`;
    writeFileSync(written, JSON.stringify(await context.storageState()));
    renameSync(written, file);
  }
  const { cookies } = JSON.parse(readFileSync(file, "utf8")) as StorageState;
  await context.addCookies(cookies);
}

type StorageState = Awaited<ReturnType<BrowserContext["storageState"]>>;
