import { expect, test } from "@playwright/test";
import { gzipSync } from "node:zlib";

import { DEMO_SERVER } from "../support/servers";

const LINK = `${DEMO_SERVER.address}/p/${DEMO_SERVER.token}`;
const BUDGET = 150_000;

test("the public overview stays small, and Recharts comes only when someone points at a chart", async ({
  page,
}) => {
  const scripts: { readonly text: string; readonly size: number }[] = [];
  page.on("response", async (response) => {
    if (response.request().resourceType() !== "script") return;
    const body = await response.body();
    scripts.push({ text: body.toString("utf8"), size: gzipSync(body).length });
  });
  await page.goto(LINK, { waitUntil: "networkidle" });
  expect(scripts.length).toBeGreaterThan(0);
  expect(scripts.reduce((sum, { size }) => sum + size, 0)).toBeLessThanOrEqual(BUDGET);
  expect(scripts.some(({ text }) => text.includes("recharts-"))).toBe(false);

  await page.locator("figure svg[role=img]:visible").first().hover();
  await expect(page.locator("svg.recharts-surface")).toBeVisible();
});

test("every kind of file comes from the public page without JavaScript", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${LINK}/indicators/scale?year=2024`);
  const figure = page.locator("figure").first();
  await expect(figure.locator("svg[role=img]:visible")).toHaveCount(1);
  const heading = (await figure.getByRole("heading").textContent()) ?? "";
  const download = async (format: string): Promise<Buffer> => {
    const address = await figure
      .getByRole("link", { name: format, exact: false })
      .getAttribute("href");
    const response = await page.request.get(`${DEMO_SERVER.address}${address ?? ""}`);
    expect(response.status()).toBe(200);
    expect(response.headers()["content-disposition"]).toContain("attachment");
    return response.body();
  };

  const png = await download("PNG");
  expect(png.subarray(1, 4).toString("latin1")).toBe("PNG");
  expect(png.readUInt32BE(16)).toBe(1800);

  const svg = (await download("SVG")).toString("utf8");
  for (const text of [heading, "发布版 2", "数据来源：[1]", "演示数据"])
    expect(svg).toContain(text);

  const csv = (await download("CSV")).toString("utf8");
  expect(csv.charCodeAt(0)).toBe(0xfeff);
  expect(csv).toContain("演示数据");
});
