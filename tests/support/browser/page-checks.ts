import type { Page } from "@playwright/test";

const WORDS = {
  zh: { product: "湖北省人工智能产业目标进展", trail: "当前位置" },
  en: { product: "Hubei AI industry: progress to target", trail: "You are here" },
};

/** The name of a site that shows plans of several regions: what is for members, and what is of no plan. */
export const OF_NO_PLAN = { zh: "行动方案目标进展", en: "Progress to the targets of a plan" };

/** The name of the product, as the Hubei plans call it. */
export const PRODUCT = { zh: WORDS.zh.product, en: WORDS.en.product };

/** Whether anything can be reached only by scrolling sideways at 320 px, which is 400 % zoom at 1280. */
export async function widthFindings(page: Page): Promise<string[]> {
  await page.setViewportSize({ width: 320, height: 640 });
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  return width > 320 ? [`${width} px wide at 320 px`] : [];
}

/** The overview's board of pillars shows every target on a desk's screen: who does not scroll sees a gap all the same. */
export async function boardFindings(page: Page): Promise<string[]> {
  const hidden = await page
    .locator('[aria-labelledby="pillars"] .board-box')
    .evaluateAll((boxes) => boxes.map((box) => box.scrollWidth - box.clientWidth));
  return hidden.filter((width) => width > 1).map((width) => `the board hides ${width} px`);
}

/** The page has a title of its own and the product's name after it. */
export async function titleFindings(page: Page, language: "zh" | "en"): Promise<string[]> {
  const title = await page.title();
  const names = [PRODUCT[language], OF_NO_PLAN[language]];
  return names.some((name) => title.endsWith(` · ${name}`)) ? [] : [`"${title}"`];
}

/** The breadcrumb says where the page stands, and begins at `home`. */
export async function trailFindings(
  page: Page,
  language: "zh" | "en",
  home: string,
): Promise<string[]> {
  const trail = page.getByRole("navigation", { name: WORDS[language].trail });
  const current = await trail.locator('[aria-current="page"]').count();
  if (current !== 1) return [`${current} current steps`];
  const first = await trail.getByRole("link").first().getAttribute("href");
  const { pathname } = new URL(first ?? "", page.url());
  return pathname === home ? [] : [`begins at ${pathname}`];
}
