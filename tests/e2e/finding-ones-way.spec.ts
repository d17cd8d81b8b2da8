import { expect, test, type Page } from "@playwright/test";

import { closeContexts } from "../support/browser/close-contexts";
import { openPage } from "../support/browser/open-page";
import { OF_NO_PLAN, PRODUCT } from "../support/browser/page-checks";
import { DEMO_SERVER, PASSWORD } from "../support/browser/servers";
import { takeSession } from "../support/browser/sign-in";
import { violationsOf } from "../support/browser/violations";

test.afterAll(closeContexts);

const { address, token } = DEMO_SERVER;
const PUBLIC = `${address}/p/${token}`;

const field = (page: Page) => page.getByRole("combobox", { name: "搜索页面、指标、支柱、年度" });
const option = (page: Page, name: string) => page.getByRole("option", { name, exact: true });
const chosen = (page: Page) => page.getByRole("option", { selected: true });

/** The names come over the network: wait for one of them. */
async function openPalette(page: Page): Promise<void> {
  await page.keyboard.press("Control+k");
  await expect(field(page)).toBeFocused();
  await expect(option(page, "武汉")).toBeAttached();
}

test("a reader of a public link goes anywhere by keyboard", async ({ page }) => {
  const scripts: string[] = [];
  page.on("request", (request) => scripts.push(request.url()));
  await openPage(page, `${PUBLIC}?year=2024`);
  expect(scripts.filter((url) => url.endsWith("/destinations"))).toEqual([]);

  await openPalette(page);
  await page.keyboard.type("industry scale");
  await expect(page.getByRole("dialog").getByRole("status")).toHaveText("共 1 项");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`${PUBLIC}/indicators/scale?year=2024`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("人工智能产业规模");
  await expect(page.getByRole("dialog")).toHaveCount(0);

  await openPalette(page);
  await page.keyboard.type("2023");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`${PUBLIC}/indicators/scale?year=2023`);

  // What the link does not have is not to be found: pages of members, for one.
  await openPalette(page);
  await page.keyboard.type("审计");
  await expect(page.getByRole("option")).toHaveCount(0);
  await expect(page.getByRole("dialog").getByRole("status")).toContainText("没有相符的内容");
});

test("arrows, Home and End choose; Escape closes and gives the focus back", async ({ page }) => {
  await openPage(page, `${PUBLIC}/pillars`);
  const link = page.getByRole("link", { name: "English" });
  await link.focus();
  await openPalette(page);
  await expect(chosen(page)).toHaveText("总览");
  await page.keyboard.press("ArrowDown");
  await expect(chosen(page)).toHaveText("指标");
  await page.keyboard.press("End");
  await expect(chosen(page)).toHaveText("2025年");
  await expect(chosen(page)).toBeInViewport();
  const active = await field(page).getAttribute("aria-activedescendant");
  await expect(chosen(page)).toHaveAttribute("id", active ?? "");
  await page.keyboard.press("ArrowDown");
  await expect(chosen(page)).toHaveText("总览");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Home");
  await expect(chosen(page)).toHaveText("总览");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(link).toBeFocused();
});

test("a member finds the pages of the own navigation, and keeps the day looked at", async ({
  page,
}) => {
  await takeSession(page.context(), address, "analyst@demo.local", PASSWORD);
  await openPage(page, `${address}/?asOf=2026-01-31`);
  await openPalette(page);
  await page.keyboard.type("审核");
  await expect(option(page, "审核")).toHaveCount(0);
  await field(page).fill("notices");
  await expect(option(page, "提醒")).toBeVisible();
  await field(page).fill("optics");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`${address}/pillars/optics-valley?asOf=2026-01-31`);
});

test("the palette has no violation of WCAG and fits a narrow screen, forced colours too", async ({
  browser,
}) => {
  for (const forcedColors of ["none", "active"] as const) {
    const context = await browser.newContext({ forcedColors, reducedMotion: "reduce" });
    const page = await context.newPage();
    await page.setViewportSize({ width: 320, height: 480 });
    await openPage(page, `${PUBLIC}/indicators`);
    await openPalette(page);
    expect(await violationsOf(page, { within: "dialog" })).toEqual([]);
    const box = await page.getByRole("dialog").boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(320);
    expect((box?.y ?? 0) + (box?.height ?? 999)).toBeLessThanOrEqual(480);
    // Where backgrounds are taken away, the chosen one is still told from its neighbours.
    const paint = (name: string) =>
      option(page, name).evaluate((node) => getComputedStyle(node).backgroundColor);
    expect(await paint("总览")).not.toBe(await paint("指标"));
    await context.close();
  }
});

test("without JavaScript the button leads to the indicators", async ({ browser }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto(PUBLIC);
  await page.getByRole("link", { name: "搜索" }).click();
  await expect(page).toHaveURL(`${PUBLIC}/indicators`);
});

test("what is not there answers 404 in words, with a way on", async ({ page }) => {
  const unknown = await page.goto(`${address}/no-such-page`);
  expect(unknown?.status()).toBe(404);
  await expect(page).toHaveTitle(`没有找到这个页面 · ${OF_NO_PLAN.zh}`);
  await expect(page.getByRole("link", { name: "回到首页" })).toBeVisible();

  const indicator = await page.goto(`${PUBLIC}/indicators/none`);
  expect(indicator?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("没有这个页面");
  await expect(page.getByRole("navigation", { name: "主导航" })).toBeVisible();

  await takeSession(page.context(), address, "official@demo.local", PASSWORD);
  const own = await page.goto(`${address}/en/indicators/none`);
  expect(own?.status()).toBe(404);
  await expect(page).toHaveTitle(`Page not found · ${OF_NO_PLAN.en}`);
  await expect(page.getByRole("navigation", { name: "Main navigation" })).toBeVisible();
});

test("a page that is not found has one title, and it says so", async ({ page }) => {
  for (const [path, title] of [
    ["/no-such-page", "没有找到这个页面"],
    ["/p/no-such-link", "此链接无效"],
    [`/p/${token}/indicators/nothing`, "没有这个页面"],
    [`/p/${token}/pillars/nothing`, "没有这个页面"],
    [`/p/${token}/embed/nothing`, "此链接无效"],
  ] as const) {
    const answer = await openPage(page, `${address}${path}`);
    expect(answer?.status(), path).toBe(404);
    await expect(page, path).toHaveTitle(
      new RegExp(`^${title} · (${PRODUCT.zh}|${OF_NO_PLAN.zh})$`),
    );
    // Signs in a drawing have titles of their own.
    await expect(page.locator("title:not(svg title)"), path).toHaveCount(1);
  }
});

test("a plan without pillars leads to none", async ({ page }) => {
  await takeSession(page.context(), address, "official@demo.local", PASSWORD);
  await openPage(page, address);
  const pillars = page.getByRole("link", { name: "支柱", exact: true });
  await expect(pillars).toBeVisible();
  await openPage(page, `${address}/?plan=hubei-ai-2027`);
  await expect(pillars).toHaveCount(0);
  await page.keyboard.press("Control+k");
  await expect(field(page)).toBeFocused();
  await expect(option(page, "指标")).toBeAttached();
  await expect(option(page, "支柱")).toHaveCount(0);
  const answer = await page.goto(`${address}/pillars?plan=hubei-ai-2027`);
  expect(answer?.status()).toBe(404);
});
