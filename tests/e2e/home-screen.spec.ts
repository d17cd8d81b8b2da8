import { expect, test } from "@playwright/test";

import { DEMO_SERVER } from "../support/browser/servers";

const LINK = `${DEMO_SERVER.address}/p/${DEMO_SERVER.token}`;

interface Manifest {
  start_url?: string;
  scope: string;
  icons: { src: string; sizes: string; type: string }[];
}

test("a public page can be put on a home screen, and opens where it was put there from", async ({
  page,
}) => {
  await page.goto(LINK);
  const href = await page.locator('link[rel="manifest"]').getAttribute("href");
  const answer = await page.request.get(new URL(href ?? "", LINK).href);
  expect(answer.status()).toBe(200);
  const manifest = (await answer.json()) as Manifest;
  expect(manifest.start_url).toBeUndefined();
  expect(manifest.scope).toBe("/");
  const browser = await page.context().newCDPSession(page);
  const { errors } = await browser.send("Page.getAppManifest");
  expect(errors).toEqual([]);
  const icons = [
    ...manifest.icons.map(({ src, type }) => ({ src, type })),
    { src: "/icons/apple-touch-icon.png", type: "image/png" },
  ];
  for (const { src, type } of icons) {
    const icon = await page.request.get(new URL(src, LINK).href);
    expect(icon.status(), src).toBe(200);
    expect(icon.headers()["content-type"], src).toContain(type);
  }
});

test("a presentation turns its boards by keys, and Escape leaves it", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto(`${LINK}?present`);
  await expect(page.getByRole("banner")).toBeHidden();
  const boards = page.locator("[data-board]");
  expect(await boards.count()).toBeGreaterThan(2);
  await expect(async () => {
    await page.keyboard.press("ArrowRight");
    await expect(boards.nth(1)).toBeInViewport({ ratio: 0.9, timeout: 1_000 });
  }).toPass();
  await page.keyboard.press("Home");
  await expect(boards.first()).toBeInViewport({ ratio: 0.8 });
  await page.keyboard.press("End");
  await expect(boards.last()).toBeInViewport({ ratio: 0.9 });
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(LINK);
});
