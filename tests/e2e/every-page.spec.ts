import { expect, test, type Page } from "@playwright/test";

import { openPage } from "../support/browser/open-page";
import { titleFindings, trailFindings, widthFindings } from "../support/browser/page-checks";
import { MEMBER_PAGES, PUBLIC_PAGES, SIGNED_OUT_PAGES } from "../support/browser/page-list";
import { DEMO_SERVER, FACTS_SERVER, PASSWORD } from "../support/browser/servers";
import { takeSession } from "../support/browser/sign-in";
import { violationsOf, WCAG_AA } from "../support/browser/violations";
import { wordFindings } from "../support/browser/words-in-boxes";

/**
 * Every page in each language, and everything that is asked of all pages asked in one visit: to open a page costs more
 * than to look at it. One visit has the light theme and the other the dark one: a theme changes colours only, so that
 * each is tried on every page without a visit of its own. Every rule of axe is asked in both: the few that neither
 * language nor theme can break are no saving.
 */
const VARIANTS = [
  { language: "zh", theme: "light" },
  { language: "en", theme: "dark" },
] as const;

type Language = (typeof VARIANTS)[number]["language"];

test.describe.configure({ mode: "parallel", timeout: 600_000 });

for (const { language, theme } of VARIANTS) {
  const name = `${language}, ${theme}`;

  test(`public pages of the published figures: ${name}`, async ({ browser }) => {
    const page = await (await browser.newContext({ colorScheme: theme })).newPage();
    await checkAll(page, FACTS_SERVER, language, [...PUBLIC_PAGES, ...SIGNED_OUT_PAGES]);
  });

  test(`public pages of the demonstration: ${name}`, async ({ browser }) => {
    const page = await (await browser.newContext({ colorScheme: theme })).newPage();
    await checkAll(page, DEMO_SERVER, language, PUBLIC_PAGES);
  });

  test(`signed-in pages of the demonstration: ${name}`, async ({ browser }) => {
    const context = await browser.newContext({ colorScheme: theme });
    await takeSession(context, DEMO_SERVER.address, "admin@demo.local", PASSWORD);
    await checkAll(await context.newPage(), DEMO_SERVER, language, MEMBER_PAGES);
  });
}

test("words that leave their cell, are cut or run over others are found", async ({ page }) => {
  const table = (style: string) =>
    `<table style="table-layout:fixed;width:12rem"><tr><td style="${style}">not reported</td><td>12</td></tr></table>`;
  const looks = {
    [table("font-size:2rem;white-space:nowrap")]: [/leaves its <td>/, /run over each other/],
    [table("")]: [],
    [`<div style="width:4rem;overflow-x:auto">${table("")}</div>`]: [],
    [`<p style="width:6rem;overflow:hidden;white-space:nowrap">the name of a site</p>`]: [
      /leaves its <p>/,
    ],
    [`<p style="width:6rem;overflow:hidden;white-space:nowrap;text-overflow:ellipsis">the name of a site</p>`]:
      [],
    [`<svg width="60" height="40"><text x="20" y="20">a label</text></svg>`]: [/leaves its <svg>/],
    [`<svg width="200" height="40"><text x="20" y="20">a label</text><text x="40" y="22">of two</text></svg>`]:
      [/run over each other/],
  };
  for (const [body, expected] of Object.entries(looks)) {
    await page.setContent(body);
    const found = await wordFindings(page);
    expect(found, body).toEqual(expected.map((pattern) => expect.stringMatching(pattern)));
  }
});

interface Server {
  address: string;
  token: string;
}

/**
 * No violation of WCAG 2.2 AA, no console error, no sideways scrolling at 320 px, all words within their boxes on a
 * desk's screen and at 320 px, a title, and below the overview a line that says where the page stands; all findings at
 * once.
 */
async function checkAll(
  page: Page,
  server: Server,
  language: Language,
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
  const prefix = language === "en" ? "/en" : "";
  for (const path of paths) {
    const place = path.replace("{p}", `/p/${server.token}`);
    await page.setViewportSize({ width: 1280, height: 900 });
    await openPage(page, `${server.address}${prefix}${place}`);
    const home = path.startsWith("{p}") ? `${prefix}/p/${server.token}` : prefix || "/";
    const found = [
      ...(await violationsOf(page, { tags: WCAG_AA })),
      ...(path.includes("/embed/") ? [] : await titleFindings(page, language)),
      ...(standsSomewhere(path) ? await trailFindings(page, language, home) : []),
      ...(await wordFindings(page)),
      ...(await widthFindings(page)),
      ...(await wordFindings(page)),
    ];
    findings.push(...found.map((finding) => `${page.url()}: ${finding}`));
  }
  expect(findings).toEqual([]);
}

/** All but the overviews, the one page that a one-time password opens, a chart in another site's frame, and signed out. */
function standsSomewhere(path: string): boolean {
  const { pathname } = new URL(path.replace("{p}", "/p"), "http://page.list");
  const isTop = ["/", "/p", "/account/password", "/account/second-step"].includes(pathname);
  const isSignedOut = SIGNED_OUT_PAGES.some((page) => page === path);
  return !isTop && !isSignedOut && !pathname.includes("/embed/");
}
