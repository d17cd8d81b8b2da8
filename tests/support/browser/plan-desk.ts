import { expect, type Page } from "@playwright/test";

/** Opens a section of a draft by its name. */
export async function openSection(page: Page, section: string): Promise<void> {
  await page
    .getByRole("navigation", { name: "方案各节" })
    .getByRole("link", { name: new RegExp(`^${section}( |\\d|$)`) })
    .click();
  await expect(page.getByRole("heading", { name: section, level: 2 })).toBeVisible();
}

export async function saveSection(page: Page): Promise<void> {
  await page.locator("form button[value=save]").last().click();
  await expect(page.getByRole("status").filter({ hasText: "已保存" })).toBeVisible();
}

/** Adds rows to a section as they are copied from a spreadsheet: the first row is the headings. */
export async function pasteRows(
  page: Page,
  section: string,
  rows: readonly string[],
): Promise<void> {
  await openSection(page, section);
  await page.getByText("从 Excel 粘贴多行").click();
  await page.getByLabel("粘贴在这里").fill(rows.join("\n"));
  await page.getByRole("button", { name: "保存并加入这些行" }).click();
  await expect(page.getByText(`已保存，增加了 ${rows.length - 1} 项。`)).toBeVisible();
}
