import type { Page, Response } from "@playwright/test";

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
  await page.waitForFunction(() => {
    const isStill =
      document.querySelector("script[data-page]") !== null &&
      document.querySelector("[data-live]") === null;
    const isTakenOver = (element: Element) =>
      Object.keys(element).some((key) => key.startsWith("__reactProps"));
    return isStill || [...document.querySelectorAll("a, button, input, select")].every(isTakenOver);
  });
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
}
