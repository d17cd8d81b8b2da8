import AxeBuilder from "@axe-core/playwright";
import { expect, test, type Page } from "@playwright/test";

import { MEMBER_PAGES, PUBLIC_PAGES, SIGNED_OUT_PAGES } from "../support/browser/page-list";
import { DEMO_SERVER, FACTS_SERVER, PASSWORD } from "../support/browser/servers";
import { signIn } from "../support/browser/sign-in";

/** Each language and each theme once: the colours of both themes are held by the test of contrast as well. */
const VARIANTS = [
  { language: "", theme: "light" },
  { language: "/en", theme: "dark" },
] as const;
const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

test.describe.configure({ mode: "parallel", timeout: 600_000 });

for (const { language, theme } of VARIANTS) {
  const name = `${language === "" ? "zh" : "en"}, ${theme}`;

  test(`public pages of the published figures: ${name}`, async ({ browser }) => {
    const page = await (await browser.newContext({ colorScheme: theme })).newPage();
    await checkAll(page, FACTS_SERVER, language, [...PUBLIC_PAGES, ...SIGNED_OUT_PAGES]);
  });

  test(`public pages of the demonstration: ${name}`, async ({ browser }) => {
    const page = await (await browser.newContext({ colorScheme: theme })).newPage();
    await checkAll(page, DEMO_SERVER, language, PUBLIC_PAGES);
  });

  test(`signed-in pages of the demonstration: ${name}`, async ({ browser }) => {
    const page = await (await browser.newContext({ colorScheme: theme })).newPage();
    await signIn(page, DEMO_SERVER.address, "admin@demo.local", PASSWORD);
    await checkAll(page, DEMO_SERVER, language, MEMBER_PAGES);
  });
}

interface Server {
  address: string;
  token: string;
}

/** No violation of WCAG 2.2 AA, no console error, no sideways scrolling at 320 px; all findings at once. */
async function checkAll(
  page: Page,
  server: Server,
  language: string,
  paths: readonly string[],
): Promise<void> {
  const findings: string[] = [];
  page.on("console", (message) => {
    // A page that is not found says so in the console as well: that one is meant.
    const isMeant = page.url().endsWith("/no-such-page") && message.text().includes("404");
    if (message.type() === "error" && !isMeant) {
      findings.push(`${page.url()}: console: ${message.text()}`);
    }
  });
  page.on("pageerror", (error) => findings.push(`${page.url()}: ${error.message}`));
  for (const path of paths) {
    await page.setViewportSize({ width: 1280, height: 900 });
    const place = path.replace("{p}", `/p/${server.token}`);
    await page.goto(`${server.address}${language}${place}`, { waitUntil: "networkidle" });
    const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze();
    for (const { id, nodes } of violations) {
      findings.push(`${page.url()}: ${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
    }
    await page.setViewportSize({ width: 320, height: 640 });
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    if (width > 320) findings.push(`${page.url()}: ${width} px wide at 320 px`);
  }
  expect(findings).toEqual([]);
}
