import type { Page, Response } from "@playwright/test";

/** What somebody can use; hidden fields of a form are React's own, and links of still charts are plain ones: neither is taken over. */
const FIELDS = "a:not(svg a), button, input:not([type=hidden]), select, textarea";

/** Opens a page and waits until it can be used. Null where only the part of the address after # has changed. */
export async function openPage(page: Page, address: string): Promise<Response | null> {
  const answer = await page.goto(address);
  await untilUsable(page);
  return answer;
}

/**
 * Until React has taken over every link and field of the page: a key pressed before that is lost. A still page has
 * no script before somebody touches it: it can be used as soon as it is loaded. Either way the browser then has
 * nothing left to do.
 */
export async function untilUsable(page: Page): Promise<void> {
  await page.waitForFunction((fields) => {
    const isStill =
      document.querySelector("script[data-page]") !== null &&
      document.querySelector("[data-live]") === null;
    const isTakenOver = (element: Element) =>
      Object.keys(element).some((key) => key.startsWith("__reactProps"));
    return isStill || [...document.querySelectorAll(fields)].every(isTakenOver);
  }, FIELDS);
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
}
