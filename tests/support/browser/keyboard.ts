import { expect, type Locator, type Page } from "@playwright/test";

/** A person at the keyboard: everything here goes through `page.keyboard`, never through a pointer. */

const FAR = 60;

/** Role, name and value of the element that has the focus: `textbox "发布说明"`; empty where none has it. */
export async function focused(page: Page): Promise<string> {
  // Where nothing has the focus, or has just lost it, that is the answer.
  const snapshot = await page
    .locator(":focus")
    .ariaSnapshot({ timeout: 1000 })
    .catch(() => "");
  // The lines below the first tell what is in it.
  return snapshot.split("\n")[0] ?? "";
}

interface TabOptions {
  back?: boolean;
  /** How many stops a person should have to pass at most. */
  limit?: number;
}

/** Tabs until the focused element's role and name hold `name`. */
export async function tabTo(page: Page, name: string, options: TabOptions = {}): Promise<void> {
  const { back = false, limit = FAR } = options;
  const passed: string[] = [];
  for (let stop = 0; stop < limit; stop += 1) {
    await page.keyboard.press(back ? "Shift+Tab" : "Tab");
    const now = await focused(page);
    if (now.includes(name)) return;
    passed.push(now);
  }
  throw new Error(`"${name}" was not reached within ${limit} stops:\n${passed.join("\n")}`);
}

/** Tabs to a link or button and presses Enter. */
export async function press(page: Page, name: string, options?: TabOptions): Promise<void> {
  await tabTo(page, name, options);
  await page.keyboard.press("Enter");
}

/** Tabs to a field and types over what it holds. */
export async function typeInto(
  page: Page,
  name: string,
  text: string,
  options?: TabOptions,
): Promise<void> {
  await tabTo(page, name, options);
  await page.keyboard.press("Control+A");
  await page.keyboard.type(text);
}

/** Down the options of the focused list to the one that begins with `text`. */
export async function choose(page: Page, text: string): Promise<void> {
  const chosen = () =>
    page.evaluate(() => {
      const { activeElement } = document;
      return activeElement instanceof HTMLSelectElement
        ? (activeElement.selectedOptions[0]?.text ?? "")
        : null;
    });
  for (let step = 0; step < FAR; step += 1) {
    const now = await chosen();
    if (now === null) throw new Error(`No list has the focus, but ${await focused(page)}`);
    if (now.startsWith(text)) return;
    await page.keyboard.press("ArrowDown");
  }
  throw new Error(`No option begins with "${text}".`);
}

/** Past header and navigation, by the skip link. */
export async function skipToMain(page: Page): Promise<void> {
  await press(page, "跳到正文", { limit: 1 });
  await expect(page.getByRole("main")).toBeFocused();
}

/** The answer to a form has the focus and says `text`. */
export async function expectAnswer(page: Page, text: string): Promise<void> {
  await expect(focusedBox(page)).toContainText(text);
}

/** What is focused now and is not the page itself. */
function focusedBox(page: Page): Locator {
  return page.locator(":focus:not(body):not(button):not(a)");
}
