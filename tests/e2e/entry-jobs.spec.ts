import { expect, test, type Locator, type Page } from "@playwright/test";

import { closeContexts } from "../support/browser/close-contexts";
import { DEMO_SERVER, PASSWORD } from "../support/browser/servers";
import { takeSession } from "../support/browser/sign-in";
import {
  addSourceWithAddress,
  cellOf,
  openGrid,
  panelAt,
  paste,
} from "../support/browser/year-grid-page";

test.afterAll(closeContexts);

/** `YEAR_GRID_ADDRESS` points it at a server with the demonstration that runs already. */
const address = process.env.YEAR_GRID_ADDRESS ?? DEMO_SERVER.address;

/** What the common jobs of entering figures cost, in clicks, keys, pastes and texts. A year that no chart shows. */
test.describe.configure({ mode: "serial" });

const GRID = `${address}/figures?year=2026&scope=all`;
const SOURCE = "示例数据（非真实） · 演示";

/** A hand that counts what it does; a choice in a list is one click. */
class Hand {
  clicks = 0;
  enters = 0;
  pastes = 0;
  texts = 0;

  constructor(readonly page: Page) {}

  async click(what: Locator): Promise<void> {
    this.clicks += 1;
    await what.click();
  }

  async choose(list: Locator, label: string): Promise<void> {
    this.clicks += 1;
    await list.selectOption({ label });
  }

  /** Types without a click: into what has the focus. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  async write(text: string): Promise<void> {
    this.texts += 1;
    await this.page.keyboard.type(text);
  }

  async enter(): Promise<void> {
    this.enters += 1;
    await this.page.keyboard.press("Enter");
  }

  async paste(block: string): Promise<void> {
    this.pastes += 1;
    await paste(this.page, block);
  }
}

let page: Page;

test.beforeAll(async ({ browser }) => {
  const context = await browser.newContext();
  await takeSession(context, address, "admin@demo.local", PASSWORD);
  page = await context.newPage();
});

const submit = (count: number) =>
  page.getByRole("button", { name: `提交 ${count} 格`, exact: true });
/** Once everything is kept: while the last text is on its way, the button waits. */
const confirm = (count: number) =>
  page.locator('button[aria-disabled="false"]', { hasText: `确认提交 ${count} 格` });

/** The whole answer to a warning that every cell of a source without an address has. */
async function explainAll(hand: Hand, count: number, text: string): Promise<void> {
  await hand.click(page.getByRole("button", { name: new RegExp(`${count} 格须说明`) }));
  await hand.write(text);
  await hand.click(page.getByRole("button", { name: `用于同样提示的 ${count} 格` }));
}

/** A source with an address, which has to be explained by nobody. */
async function sourceWithAddress(): Promise<string> {
  await addSourceWithAddress(page);
  return "示例公报 · 示例单位";
}

test("ten figures from nothing to submitted: three clicks and ten times Enter", async () => {
  await openGrid(page, GRID);
  // A source with an address is registered beforehand, as it is in a working year.
  await cellOf(page, 0, 8).click();
  await page.keyboard.type("600");
  const source = await sourceWithAddress();
  await expect(page.getByText("来源齐")).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: "已自动保存" })).toBeVisible();
  // It may be submitted with at once, before the pages are read again.
  await submit(1).click();
  await expect(confirm(1)).toBeVisible({ timeout: 2000 });
  await page.getByRole("button", { name: "返回修改" }).click();
  await cellOf(page, 0, 8).click();
  await page.keyboard.press("Delete");
  await expect(page.getByText("0 格已暂存")).toBeVisible();

  await openGrid(page, GRID);
  await cellOf(page, 0, 9).click();
  const hand = new Hand(page);
  await hand.choose(page.getByLabel("来源", { exact: true }), source);
  for (let row = 0; row < 10; row += 1) {
    const lastYear = Number(await cellOf(page, row, 9).getAttribute("placeholder"));
    await hand.type(String(lastYear + 1));
    await hand.enter();
  }
  await expect(page.getByText("10 格已暂存")).toBeVisible();
  await hand.click(submit(10));
  await hand.click(confirm(10));
  await expect(page.getByText("已提交 10 格，等待审核。")).toBeVisible();
  expect({ clicks: hand.clicks, enters: hand.enters }).toEqual({ clicks: 3, enters: 10 });
});

test("thirty cells from a table with its own headings: one paste, one confirmation", async () => {
  await openGrid(page, GRID);
  await cellOf(page, 4, 4).click();
  const hand = new Hand(page);
  const names = [
    "人工智能产业规模（亿元）",
    "重大标志性成果",
    "新建全国重点实验室",
    "省级创新平台",
  ];
  const more = [
    "高企",
    "小巨人",
    "7.行业大模型（个）",
    "应用示范\n场景",
    "人工智能企业数",
    "人工智能上市企业",
  ];
  const rows = [...names, ...more].map((name, row) => {
    const quoted = name.includes("\n") ? `"${name}"` : name;
    return [quoted, 30 + row, 20 + row, 10 + row, 999].join("\t");
  });
  await hand.paste(
    [["指标", "湖北省", "武汉市", "襄阳", "武汉增速"].join("\t"), ...rows].join("\r\n"),
  );
  const box = page.getByRole("dialog", { name: "按名称填入" });
  await expect(box.getByText("武汉增速")).toBeVisible();
  await hand.click(box.getByRole("button", { name: "填入 30 格" }));
  await expect(cellOf(page, 0, 0)).toHaveValue("30");
  await expect(cellOf(page, 9, 2)).toHaveValue("19");
  await expect(cellOf(page, 4, 4)).toHaveValue("");
  await expect(page.getByText("30 格已暂存")).toBeVisible();
  expect({ clicks: hand.clicks, pastes: hand.pastes }).toEqual({ clicks: 1, pastes: 1 });

  // The same by hand, for a telephone: the text of the table and its button.
  await page.keyboard.press("Control+z");
  await expect(page.getByText("0 格已暂存")).toBeVisible();
  await page.getByRole("button", { name: "粘贴 Excel…" }).click();
  await page.getByLabel(/在 Excel 或 WPS 中复制一块/).fill("\t武汉\n行业大模型\t9\n机器人\t3");
  await page.getByRole("button", { name: "读取" }).click();
  await expect(box.getByText("机器人")).toBeVisible();
  await box.getByRole("button", { name: "填入 1 格" }).click();
  await expect(cellOf(page, 6, 1)).toHaveValue("9");
  await page.keyboard.press("Control+z");
});

test("five equal warnings: one text", async () => {
  await openGrid(page, GRID);
  await cellOf(page, 1, 3).click();
  await paste(page, "7\r\n1\r\n1\r\n3\r\n12");
  await page.getByLabel("来源", { exact: true }).selectOption({ label: SOURCE });
  const hand = new Hand(page);
  await explainAll(hand, 5, "见厅内台账第三页");
  await expect(page.getByText("已用于 5 格。")).toBeVisible();
  await expect(page.getByRole("button", { name: /格须说明/ })).toHaveCount(0);
  await expect(page.getByRole("status").filter({ hasText: "已自动保存" })).toBeVisible();
  await hand.click(submit(5));
  await hand.click(confirm(5));
  await expect(page.getByText("已提交 5 格，等待审核。")).toBeVisible();
  expect({ texts: hand.texts, clicks: hand.clicks }).toEqual({ texts: 1, clicks: 4 });
});

test("a new draft stands in 我的填报 at once", async () => {
  await openGrid(page, GRID);
  await cellOf(page, 6, 1).click();
  await page.keyboard.type("7");
  await page.keyboard.press("Enter");
  const mine = page.getByRole("region", { name: "我的填报" });
  await mine.locator("details").evaluate((details: HTMLDetailsElement) => (details.open = true));
  await expect(mine.getByRole("link", { name: /行业大模型 · 武汉 · 2026/ })).toBeVisible({
    timeout: 3000,
  });
  const panel = await panelAt(page, 6, 1);
  await expect(panel).toContainText("暂存");
  await page.keyboard.press("Delete");
  await expect(mine.getByRole("link", { name: /行业大模型 · 武汉 · 2026/ })).toHaveCount(0);
});
