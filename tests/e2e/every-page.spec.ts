import { errors, expect, test, type BrowserContext, type Page } from "@playwright/test";

import { openPage } from "../support/browser/open-page";
import {
  boardFindings,
  titleFindings,
  trailFindings,
  widthFindings,
} from "../support/browser/page-checks";
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

/** Pages of one test: two workers then end together, and a page that stands still costs little. */
const PAGES_A_TEST = 20;

test.describe.configure({ mode: "parallel", timeout: 300_000 });

for (const { language, theme } of VARIANTS) {
  test.describe(`${language}, ${theme}`, () => {
    test.use({ colorScheme: theme });

    forEachPart([...PUBLIC_PAGES, ...SIGNED_OUT_PAGES], (paths, part) => {
      test(`public pages of the published figures: ${part}`, async ({ context }) => {
        await checkAll(context, FACTS_SERVER, language, paths);
      });
    });

    forEachPart(PUBLIC_PAGES, (paths, part) => {
      test(`public pages of the demonstration: ${part}`, async ({ context }) => {
        await checkAll(context, DEMO_SERVER, language, paths);
      });
    });

    forEachPart(MEMBER_PAGES, (paths, part) => {
      test(`signed-in pages of the demonstration: ${part}`, async ({ context }) => {
        await takeSession(context, DEMO_SERVER.address, "admin@demo.local", PASSWORD);
        await checkAll(context, DEMO_SERVER, language, paths);
      });
    });
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
 * What is asked of every page: no violation of WCAG 2.2 AA, no console error, no sideways scrolling at 320 px, no target of
 * an overview's board out of sight, all words within their boxes on a desk's screen and at 320 px, a title, and below the overview a line that says where the page
 * stands; all findings at once.
 */
async function checkAll(
  context: BrowserContext,
  server: Server,
  language: Language,
  paths: readonly string[],
): Promise<void> {
  const findings: string[] = [];
  let page = await watchedPage(context, findings);
  for (const path of paths) {
    try {
      findings.push(...(await findingsOf(page, server, language, path)));
    } catch (error) {
      if (!(error instanceof errors.TimeoutError)) throw error;
      // The browser has stood still, seen once on a busy machine: asked once more in a page of its own, and said.
      console.warn(`${page.url()} did not answer: ${error.message}`);
      page = await watchedPage(context, findings);
      findings.push(...(await findingsOf(page, server, language, path)));
    }
  }
  expect(findings).toEqual([]);
}

/** A page whose errors, those in the console among them, are added to `findings`. */
async function watchedPage(context: BrowserContext, findings: string[]): Promise<Page> {
  const page = await context.newPage();
  page.on("console", (message) => {
    // A page that is not found says so in the console as well: that one is meant.
    const isMeant = page.url().endsWith("/no-such-page") && message.text().includes("404");
    if (message.type() === "error" && !isMeant) {
      findings.push(`${page.url()}: console: ${message.text()}`);
    }
  });
  page.on("pageerror", (error) => findings.push(`${page.url()}: ${error.message}`));
  return page;
}

/** @throws TimeoutError where the page takes a minute */
async function findingsOf(
  page: Page,
  server: Server,
  language: Language,
  path: string,
): Promise<string[]> {
  const prefix = language === "en" ? "/en" : "";
  const home = path.startsWith("{p}") ? `${prefix}/p/${server.token}` : prefix || "/";
  const look = async (): Promise<string[]> => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await openPage(page, `${server.address}${prefix}${path.replace("{p}", `/p/${server.token}`)}`);
    return [
      ...(await violationsOf(page, { tags: WCAG_AA })),
      ...(path.includes("/embed/") ? [] : await titleFindings(page, language)),
      ...(standsSomewhere(path) ? await trailFindings(page, language, home) : []),
      ...(await wordFindings(page)),
      ...(await boardFindings(page)),
      ...(await widthFindings(page)),
      ...(await wordFindings(page)),
    ];
  };
  const found = await test.step(path, look, { timeout: 60_000 });
  return found.map((finding) => `${page.url()}: ${finding}`);
}

/** Calls `declare` for every `PAGES_A_TEST` of the paths, with words that say which these are. */
function forEachPart(
  paths: readonly string[],
  declare: (paths: readonly string[], part: string) => void,
): void {
  for (let first = 0; first < paths.length; first += PAGES_A_TEST) {
    const part = paths.slice(first, first + PAGES_A_TEST);
    declare(part, `${first + 1} to ${first + part.length}`);
  }
}

/** All but the overviews, the one page that a one-time password opens, a chart in another site's frame, and signed out. */
function standsSomewhere(path: string): boolean {
  const { pathname } = new URL(path.replace("{p}", "/p"), "http://page.list");
  const isTop = ["/", "/p", "/account/password", "/account/second-step"].includes(pathname);
  const isSignedOut = SIGNED_OUT_PAGES.some((page) => page === path);
  return !isTop && !isSignedOut && !pathname.includes("/embed/");
}
