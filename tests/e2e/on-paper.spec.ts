import { expect, test, type Page } from "@playwright/test";

import { openPage } from "../support/browser/open-page";
import { DEMO_SERVER, PASSWORD } from "../support/browser/servers";
import { takeSession } from "../support/browser/sign-in";

const PUBLIC = `${DEMO_SERVER.address}/en/p/${DEMO_SERVER.token}`;

/** What is printed at most, English being the longer language; a chart that fits nowhere would leave a page of its own blank. */
const MOST_PAGES = { "": 3, "/pillars/wuhan": 4, "/pillars/foundation": 3, "/register": 4 };

test("the public pages are as short on paper as they can be", async ({ page }) => {
  for (const [path, most] of Object.entries(MOST_PAGES)) {
    await page.goto(`${PUBLIC}${path}`);
    expect(await pagesOf(page), path).toBeLessThanOrEqual(most);
  }
});

test("sheets to type into are whole on paper, without what only a screen has a use for", async ({
  context,
  page,
}) => {
  await takeSession(context, DEMO_SERVER.address, "admin@demo.local", PASSWORD);
  await page.setViewportSize({ width: 1000, height: 700 });
  for (const path of ["/figures?year=2025", "/settings/plans/allocations"]) {
    await openPage(page, `${DEMO_SERVER.address}${path}`);
    await page.emulateMedia({ media: "print" });
    const sheet = page.locator(".wide-sheet");
    const cut = await sheet.evaluate((box) => [
      box.scrollWidth - box.clientWidth,
      box.scrollHeight - box.clientHeight,
    ]);
    expect(Math.max(...cut), path).toBeLessThanOrEqual(1);
    await expect(page.locator("main :is(select, textarea, nav):visible"), path).toHaveCount(0);
    await page.emulateMedia({ media: null });
  }
});

/** Counts the pages of the PDF, whose page objects stand in it as text. */
async function pagesOf(page: Page): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  return pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}
