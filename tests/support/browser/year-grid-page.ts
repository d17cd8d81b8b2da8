import { expect, type Locator, type Page } from "@playwright/test";

/** The input of a cell, counted from 0. */
export function cellOf(page: Page, row: number, column: number): Locator {
  return page.locator(`#cell-${row}-${column}`);
}

/** What stands under a cell. */
export function factsOf(page: Page, row: number, column: number): Locator {
  return page.locator(`#cell-${row}-${column}-facts`);
}

/** The panel beside the year grid, once it shows this cell. */
export async function panelAt(page: Page, row: number, column: number): Promise<Locator> {
  const cell = cellOf(page, row, column);
  await cell.click();
  const name = (await cell.getAttribute("aria-label")) ?? "";
  const panel = page.locator("#cell-panel");
  // The name of a cell ends with its calibre, which stands further below in the panel.
  const [indicator = "", scope = ""] = name.split(" · ");
  await expect(panel.getByRole("heading").first()).toContainText(`${indicator} · ${scope}`);
  return panel;
}

/** Gives every cell without a source the one of this name, or the one at this place in the list. */
export async function chooseSource(page: Page, source: string | number): Promise<void> {
  const list = page.getByLabel("来源", { exact: true });
  await list.selectOption(typeof source === "number" ? { index: source } : { label: source });
}

/** Opens a year grid and waits until it hears keys: then it takes the first arrow. */
export async function openGrid(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(async () => {
    await cellOf(page, 0, 0).click();
    await page.keyboard.press("ArrowDown");
    await expect(cellOf(page, 1, 0)).toBeFocused({ timeout: 500 });
  }).toPass();
}

export async function typeInto(page: Page, row: number, column: number, text: string) {
  await cellOf(page, row, column).click();
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

export async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((block) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", block);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);
}

/** What a copy or a cut of the selection puts on the clipboard. */
export async function taken(page: Page, type: "copy" | "cut"): Promise<string> {
  return page.evaluate((kind) => {
    const clipboardData = new DataTransfer();
    document.activeElement?.dispatchEvent(
      new ClipboardEvent(kind, { clipboardData, bubbles: true, cancelable: true }),
    );
    return clipboardData.getData("text/plain");
  }, type);
}

/** Gives the chosen cell a source that is registered with it: with an address, which nobody has to explain. */
export async function addSourceWithAddress(page: Page): Promise<void> {
  await page.getByLabel("来源", { exact: true }).selectOption({ label: "＋ 新来源…" });
  const box = page.getByRole("dialog", { name: "新来源" });
  await box.getByLabel("标题").fill("示例公报");
  await box.getByLabel("发布单位").fill("示例单位");
  await box.getByLabel("来源等级").selectOption("A");
  await box.getByLabel("网址").fill("https://example.test/communique");
  await box.getByRole("button", { name: "使用这个来源" }).click();
}
