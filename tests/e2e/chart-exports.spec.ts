import { expect, test } from "@playwright/test";

import { closeContexts } from "../support/browser/close-contexts";
import { DEMO_SERVER } from "../support/browser/servers";

test.afterAll(closeContexts);

const LINK = `${DEMO_SERVER.address}/p/${DEMO_SERVER.token}`;

test("every kind of file comes from the public page without JavaScript", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${LINK}/indicators/scale?year=2024`);
  const figure = page.locator("figure").first();
  await expect(figure.locator("svg.recharts-surface:visible")).toHaveCount(1);
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
