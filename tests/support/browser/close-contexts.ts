import type { Browser } from "@playwright/test";

/**
 * For `test.afterAll` of a file that opens contexts of its own: the browser serves the files after it as well, and would
 * keep their pages, with all that these go on asking the server.
 */
export async function closeContexts({ browser }: { browser: Browser }): Promise<void> {
  await Promise.all(browser.contexts().map((context) => context.close()));
}
