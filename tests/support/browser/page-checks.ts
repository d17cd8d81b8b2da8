import type { Page } from "@playwright/test";

const WORDS = {
  zh: { product: "湖北省人工智能产业目标进展", trail: "当前位置" },
  en: { product: "Hubei AI industry: progress to target", trail: "You are here" },
};

/** The name of the product, with which every title ends. */
export const PRODUCT = { zh: WORDS.zh.product, en: WORDS.en.product };

/** Whether anything can be reached only by scrolling sideways at 320 px, which is 400 % zoom at 1280. */
export async function widthFindings(page: Page): Promise<string[]> {
  await page.setViewportSize({ width: 320, height: 640 });
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  return width > 320 ? [`${width} px wide at 320 px`] : [];
}

/** The page has a title of its own and the product's name after it. */
export async function titleFindings(page: Page, language: "zh" | "en"): Promise<string[]> {
  const title = await page.title();
  return title.endsWith(` · ${PRODUCT[language]}`) ? [] : [`"${title}"`];
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
