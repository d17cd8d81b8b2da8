import { readFile } from "node:fs/promises";
import { expect, test, type Page } from "@playwright/test";
import { readXlsx, writeXlsx, type CellValue } from "hucre/xlsx";

import { closeContexts } from "../support/browser/close-contexts";
import { DEMO_SERVER, PASSWORD } from "../support/browser/servers";
import { takeSession } from "../support/browser/sign-in";
import { workbookParts, zipFile } from "../support/files/zip-file";

test.afterAll(closeContexts);

/** `FILE_UPLOAD_ADDRESS` points it at a server that runs already. */
const address = process.env.FILE_UPLOAD_ADDRESS ?? DEMO_SERVER.address;

/** Cells that no other journey writes to. */
const PAGE = `${address}/figures/import?year=2021&scope=fusion`;
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The form is taken out of the site, filled, brought back, looked at and kept. */
test.describe.configure({ mode: "serial" });

let page: Page;

test.beforeAll(async ({ browser }) => {
  const context = await browser.newContext({ acceptDownloads: true });
  await takeSession(context, address, "analyst@demo.local", PASSWORD);
  page = await context.newPage();
});

async function upload(name: string, content: Uint8Array | string): Promise<void> {
  await page.goto(PAGE);
  const buffer = Buffer.from(content);
  // A chosen file is previewed at once.
  await page.getByLabel("文件", { exact: true }).setInputFiles({ name, mimeType: XLSX, buffer });
}

/** The rows of the form with these values for these indicators, as another program would write them. */
async function filled(form: Uint8Array, values: Readonly<Record<string, CellValue>>) {
  const [sheet] = (await readXlsx(form)).sheets;
  const rows = sheet?.rows ?? [];
  const headings = rows.find((row) => row.includes("数值")) ?? [];
  const [indicator, value] = [headings.indexOf("指标"), headings.indexOf("数值")];
  for (const row of rows) {
    const typed = values[String(row[indicator])];
    if (typed !== undefined) row[value] = typed;
  }
  return writeXlsx({ sheets: [{ name: "Sheet1", rows }] });
}

test("a downloaded form that was filled is shown cell by cell, then written as drafts", async () => {
  await page.goto(PAGE);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "下载 Excel（.xlsx）" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^progress-form-.*-2021-fusion-illustrative\.xlsx$/);
  const form = await readFile(await download.path());
  const file = await filled(form, { 人工智能企业数: 31, 应用示范场景: "约1,2", 行业大模型: "超4" });

  await upload("填好的表.xlsx", file);
  const preview = page.getByRole("region", { name: "预览：填好的表.xlsx" });
  await expect(preview.getByText("尚未写入任何内容。")).toBeVisible();
  await expect(preview.getByRole("table", { name: /^新填/ }).getByRole("row")).toHaveCount(1 + 2);
  await expect(preview.getByRole("table", { name: /^有误/ })).toContainText("应用示范场景");
  await preview.getByRole("button", { name: "写入 2 项暂存" }).click();
  await expect(page.getByText("已写入 2 项暂存，尚未提交。").first()).toBeVisible();

  // It leads to the year and scope that were written, not to those that one usually fills in.
  await page.getByRole("link", { name: "去填报页提交" }).click();
  await page.waitForURL(/\/figures\?.*year=2021&scope=fusion/);
  await expect(page.getByRole("textbox", { name: /人工智能企业数/ }).first()).toHaveValue("31");
  await expect(page.getByRole("textbox", { name: /行业大模型/ }).first()).toHaveValue(/4/);

  await upload("再来一次.xlsx", file);
  await expect(page.getByText("没有需要写入的内容。")).toBeVisible();
});

test("a hostile file gets its sentence, and the next file is read", async () => {
  const bomb = { name: "xl/media/a", content: Buffer.alloc(30 * 1024 * 1024, "a"), claimed: 9000 };
  await upload("bomb.xlsx", zipFile([...workbookParts(""), bomb]));
  await expect(page.getByText(/文件不完整或已损坏/).first()).toBeVisible();
  await upload("cmd.csv", "指标,数值\r\n人工智能企业数,=cmd|'/C calc'!A0\r\n");
  await expect(page.getByRole("table", { name: /^有误/ })).toContainText("这一格是公式");
  expect((await page.request.get(`${address}/api/v1/health`)).ok()).toBe(true);
});

test("without JavaScript it works as well, and what is far too large gets its sentence", async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  await context.addCookies(await page.context().cookies());
  const send = async (buffer: Buffer) => {
    await plain.goto(PAGE);
    const file = { name: "a.csv", mimeType: "text/csv", buffer };
    await plain.getByLabel("文件", { exact: true }).setInputFiles(file);
    await plain.getByRole("button", { name: "预览" }).click();
  };
  await send(Buffer.from("指标,数值\r\n人工智能企业数,32\r\n"));
  await expect(plain.getByRole("button", { name: "写入 1 项暂存" })).toBeVisible();
  for (const megabytes of [6, 9]) {
    await send(Buffer.alloc(megabytes * 1024 * 1024, "a"));
    await expect(plain.getByText(/文件超过 5 MB/).first()).toBeVisible();
  }
  await context.close();
});

/** A table with headings of its own: what the page stands for is in neither of its columns. */
function ownTable(value: number): Promise<Uint8Array> {
  const rows = [
    ["情况表"],
    ["序号", "考核指标", "实际完成", "目标值"],
    [1, "应用示范场景", value, 99],
  ];
  return writeXlsx({ sheets: [{ name: "表", rows }] });
}

test("a table with its own headings costs two clicks the first time, and one the next", async () => {
  let clicks = 0;
  const click = async (name: RegExp) => {
    clicks += 1;
    await page.getByRole("button", { name }).click();
  };

  await upload("自己的表.xlsx", await ownTable(7));
  const mapping = page.getByRole("region", { name: "对应各列：自己的表.xlsx" });
  await expect(mapping.getByLabel(/^B 列/)).toHaveValue("indicator");
  await expect(mapping.getByLabel(/^C 列/)).toHaveValue("value");
  await expect(mapping.getByLabel(/^D 列/)).toHaveValue("ignore");
  await click(/^按此对应预览$/);
  await expect(page.getByText("文件中没有读的内容")).toBeVisible();
  await click(/^写入 1 项暂存$/);
  await expect(page.getByText("已写入 1 项暂存，尚未提交。").first()).toBeVisible();
  expect(clicks).toBe(2);

  clicks = 0;
  await upload("下一张表.xlsx", await ownTable(8));
  await expect(page.getByText(/按记住的对应读取/)).toBeVisible();
  await click(/^写入 1 项暂存$/);
  await expect(page.getByText("已写入 1 项暂存，尚未提交。").first()).toBeVisible();
  expect(clicks).toBe(1);

  await page.goto(`${address}/figures?year=2021&scope=fusion`);
  await expect(page.getByRole("textbox", { name: /应用示范场景/ }).first()).toHaveValue("8");
});

test("a table with its own headings is mapped without JavaScript, too", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  await takeSession(context, address, "analyst@demo.local", PASSWORD);
  const plain = await context.newPage();
  await plain.goto(PAGE);
  const rows = [
    ["考核指标", "数据", "完成情况"],
    ["行业大模型", 5, "好"],
  ];
  const buffer = Buffer.from(await writeXlsx({ sheets: [{ name: "表", rows }] }));
  const file = { name: "表.xlsx", mimeType: XLSX, buffer };
  await plain.getByLabel("文件", { exact: true }).setInputFiles(file);
  await plain.getByRole("button", { name: "预览", exact: true }).click();
  const mapping = plain.getByRole("region", { name: "对应各列：表.xlsx" });
  await mapping.getByLabel(/^B 列/).selectOption("value");
  await mapping.getByRole("button", { name: "按此对应预览" }).click();
  const preview = plain.getByRole("region", { name: "预览：表.xlsx" });
  await expect(preview.getByText(/行业大模型/).first()).toBeVisible();
  await context.close();
});
