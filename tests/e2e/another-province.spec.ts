import type { ChildProcess } from "node:child_process";
import { readFile } from "node:fs/promises";
import { expect, test, type Browser, type Page } from "@playwright/test";
import { readXlsx } from "hucre/xlsx";

import { closeContexts } from "../support/browser/close-contexts";
import { freshPage, newMember } from "../support/browser/new-member";
import { openSection, pasteRows, saveSection } from "../support/browser/plan-desk";
import { ADMIN, EMPTY_SERVERS } from "../support/browser/servers";
import { signIn } from "../support/browser/sign-in";
import { startServer } from "../support/browser/start-server";

test.afterAll(closeContexts);

/*
 * Another province's plan, made up, on a site that has none: set up in the browser by who reads no code, and on a second
 * site from the file of it; then reported, reviewed, released and opened by its link on both.
 */
test.describe.configure({ mode: "serial", timeout: 180_000 });
/** `ANOTHER_PROVINCE_RUNS` says that both sites run already, over databases without a plan. */

const NAME = "云岭省人工智能产业行动方案（2023—2025年，虚构）";
const PLAN = "plan-2023-2025";
const NEXT = "plan-2026-2028";
const NEXT_NAME = "云岭省人工智能产业后续方案（2026—2028年，虚构）";
/** People and pages of one site. */
interface Site {
  address: string;
  first: Page;
  second: Page;
  analyst: Page;
  reviewer: Page;
}

const servers: ChildProcess[] = [];
let byHand: Site;
let byFile: Site;
let file: string;

test.beforeAll(async () => {
  if (process.env.ANOTHER_PROVINCE_RUNS !== undefined) return;
  servers.push(
    ...(await Promise.all([startServer(EMPTY_SERVERS.byHand), startServer(EMPTY_SERVERS.byFile)])),
  );
});
test.afterAll(() => {
  for (const server of servers) server.kill("SIGTERM");
});

async function peopleOf(browser: Browser, address: string): Promise<Site> {
  const first = await freshPage(browser);
  await signIn(first, address, ADMIN.email, ADMIN.password);
  await expect(first.getByRole("heading", { level: 1 })).toHaveText("这个网站还没有方案");
  await first.getByRole("link", { name: "去添加管理员" }).click();
  const make = (name: string, role: string) =>
    newMember(browser, first, address, name, `${name}@example.test`, role);
  const second = await make("second", "管理员");
  const analyst = await make("analyst", "填报人");
  const reviewer = await make("reviewer", "审核人");
  return { address, first, second, analyst, reviewer };
}

test("an empty site leads its administrator to a second one, and then to the plan", async ({
  browser,
}) => {
  byHand = await peopleOf(browser, EMPTY_SERVERS.byHand.address);
  const { first, analyst, address } = byHand;
  await expect(analyst.getByText("管理员建立方案并使其生效以后")).toBeVisible();
  await first.goto(address);
  await first.getByRole("link", { name: "在网页上填写" }).click();
  await first.getByLabel("方案名称").fill(NAME);
  await first.getByLabel("所属地区").fill("云岭省");
  await first.getByLabel("起始年").fill("2023");
  await first.getByLabel("结束年").fill("2025");
  await first.getByRole("button", { name: "开始填写" }).click();
  await expect(first.getByRole("heading", { level: 1, name: NAME })).toBeVisible();
});

test("every section is filled in the browser", async () => {
  const { first: page } = byHand;
  await openSection(page, "方案");
  await page.getByLabel("演示数据").selectOption({ label: "是" });
  await saveSection(page);
  await pasteRows(page, "划分", ["名称\t其余部分的名称", "四个重点城市\t其他地市"]);
  const cities = ["东州", "西州", "南州", "北州"];
  await pasteRows(page, "范围", [
    "名称\t所属划分",
    ...cities.map((city) => `${city}\t四个重点城市`),
  ]);
  await pasteRows(page, "指标", [
    "名称\t计量单位\t计数方式\t小数位数",
    "核心产业规模\t亿元\t当年规模\t1",
    "智能算力\tEFLOPS\t年末数\t1",
    "全国位次\t位\t年末数\t0",
    "规上企业应用率\t%\t年末数\t1",
    "产业生态\t\t文字目标\t",
  ]);
  await pasteRows(page, "口径", ["名称", "部门统计", "抽样调查"]);
  await pasteRows(page, "来源", ["标题\t发布者\t来源等级", "行动方案（虚构）\t云岭省\t示例数据"]);
  await pasteRows(page, "目标", [
    "指标\t年份\t要求\t目标值（下限）\t上限\t口径\t原文\t来源",
    "核心产业规模\t2025\t不少于\t900\t\t部门统计\t达到900亿元以上\t行动方案（虚构）",
    "智能算力\t2025\t区间\t20\t30\t部门统计\t20—30EFLOPS\t行动方案（虚构）",
    "全国位次\t2025\t不超过\t8\t\t部门统计\t进入全国前八\t行动方案（虚构）",
    "规上企业应用率\t2025\t超过\t60\t\t抽样调查\t超过60%\t行动方案（虚构）",
    "产业生态\t2025\t文字目标\t\t\t\t生态基本形成\t行动方案（虚构）",
  ]);
  await pasteRows(page, "分解目标", [
    "指标\t范围\t年份\t要求\t目标值（下限）\t口径\t原文\t来源",
    "核心产业规模\t东州\t2025\t不少于\t400\t部门统计\t400亿元以上\t行动方案（虚构）",
  ]);
  await pasteRows(page, "分年目标", [
    "指标\t年份\t数值",
    "核心产业规模\t2023\t560",
    "核心产业规模\t2024\t720",
  ]);
  await pasteRows(page, "基期值", [
    "指标\t年份\t数值\t修饰\t口径\t原文\t来源",
    "核心产业规模\t2022\t480\t约\t部门统计\t约480亿元\t行动方案（虚构）",
    "智能算力\t2022\t6\t\t部门统计\t6EFLOPS\t行动方案（虚构）",
  ]);
  await pasteRows(page, "上报截止日", ["年份\t截止日", "2025\t2026-03-31"]);
  await page.getByRole("link", { name: "查看整份草案，预览和决定" }).click();
  await expect(page.getByText("待改正")).toHaveCount(0);
});

test("a second person puts it in force, and its file leaves the site", async () => {
  const { first, second, address } = byHand;
  await second.goto(address);
  await second.getByRole("link", { name: "上传方案、查看草稿" }).click();
  await second.getByRole("link", { name: NAME }).click();
  await second.getByRole("button", { name: "使其生效" }).click();
  await expect(second.getByText("已经生效。")).toBeVisible();
  await first.goto(`${address}/settings/plan-files`);
  const download = first.waitForEvent("download");
  await first.getByRole("link", { name: `下载方案文件：${NAME}` }).click();
  file = await (await download).path();
});

test("another site takes the plan from that file", async ({ browser }) => {
  byFile = await peopleOf(browser, EMPTY_SERVERS.byFile.address);
  const { first, second, address } = byFile;
  await first.goto(address);
  await first.getByRole("link", { name: "上传方案、查看草稿" }).click();
  await first
    .getByLabel("方案文件（.xlsx）")
    .setInputFiles({ name: "方案.xlsx", mimeType: "", buffer: await readFile(file) });
  await first.getByRole("button", { name: "上传并预览" }).click();
  await expect(first.getByText("没有发现问题，可以存为草案。")).toBeVisible();
  await first.getByRole("button", { name: "存为草案" }).click();
  await expect(first.getByRole("heading", { level: 1, name: NAME })).toBeVisible();
  await second.goto(`${address}/settings/plan-files`);
  await second.getByRole("link", { name: NAME }).click();
  await second.getByRole("button", { name: "使其生效" }).click();
  await expect(second.getByText("已经生效。")).toBeVisible();
});

const FIGURES = [
  { indicator: "indicator-1", scope: "province", calibre: "calibre-1", value: "700" },
  { indicator: "indicator-1", scope: "member-1", calibre: "calibre-1", value: "310" },
  { indicator: "indicator-3", scope: "province", calibre: "calibre-1", value: "9" },
  { indicator: "indicator-4", scope: "province", calibre: "calibre-2", value: "41.5" },
];

/** Enters, approves and releases the figures of 2025, and makes a link; gives its address. */
async function report({ address, first, analyst, reviewer }: Site): Promise<string> {
  for (const [place, { value, ...cell }] of FIGURES.entries()) {
    const query = new URLSearchParams({ plan: PLAN, year: "2025", ...cell });
    await analyst.goto(`${address}/figures?${query.toString()}`);
    await analyst.getByLabel("数值", { exact: true }).fill(value);
    const source = analyst.getByLabel("来源", { exact: true });
    if (place === 0) {
      await source.selectOption("new");
      await analyst.getByLabel("标题").fill("年度统计通报（虚构）");
      await analyst.getByLabel("发布单位").fill("云岭省统计部门");
      await analyst.getByLabel("来源等级").selectOption("A");
      await analyst.getByLabel("网址").fill("https://tj.yunling.example/2025");
    } else {
      const label = await source.locator("option", { hasText: "年度统计通报" }).innerText();
      await source.selectOption({ label });
    }
    await analyst.getByRole("button", { name: "提交审核" }).click();
    await expect(analyst.getByText("已提交，等待审核。")).toBeVisible();
  }
  await reviewer.goto(`${address}/figures/review`);
  const boxes = reviewer.locator("[data-review-row] input[type=checkbox]");
  for (const box of await boxes.all()) await box.check();
  await reviewer.getByRole("button", { name: "通过 4 项" }).click();
  await reviewer.getByRole("button", { name: "确认通过" }).click();
  await expect(reviewer.getByText("已审核通过 4 项")).toBeVisible();
  await first.goto(`${address}/releases`);
  await first.getByLabel("发布说明").fill("首版");
  await first.getByRole("button", { name: "发布第 1 版" }).click();
  await expect(first.getByText("第 1 版已发布。")).toBeVisible();
  await first.goto(`${address}/settings/links`);
  await first.getByLabel("用途").fill("网站");
  await first.getByRole("button", { name: "新建链接" }).click();
  const shown = first.getByText(`${address}/p/`).first();
  await expect(shown).toBeVisible();
  return (await shown.innerText()).trim();
}

test("figures are entered, approved and released, and a stranger reads both sites alike", async ({
  browser,
}) => {
  const links = [await report(byHand), await report(byFile)];
  const read = async (link: string): Promise<unknown> => {
    const { origin, pathname } = new URL(link);
    const answer = await reader.request.get(`${origin}/api/v1${pathname}/assessment`);
    expect(answer.status()).toBe(200);
    return JSON.parse(withoutMoments(await answer.text()));
  };
  const reader = await freshPage(browser);
  const [hand, copy] = [await read(links[0] ?? ""), await read(links[1] ?? "")];
  expect(JSON.stringify(hand)).toContain("进入全国前八");
  expect(copy).toEqual(hand);
  await reader.goto(links[0] ?? "");
  await expect(reader).toHaveTitle("总览 · 云岭省目标进展");
  // On a phone, and in English, the Chinese names of the plan stand where English ones would.
  await reader.setViewportSize({ width: 390, height: 844 });
  await reader.goto((links[0] ?? "").replace("/p/", "/en/p/"));
  await expect(reader.getByRole("rowheader", { name: "东州" })).toBeVisible();
});

test("the plan that follows is a copy of it, and takes its last value over once it is in force", async () => {
  const { first, second, address } = byHand;
  await first.goto(`${address}/settings/plan-files`);
  await first.getByRole("link", { name: `编制后续方案：${NAME}` }).click();
  await first.getByRole("button", { name: "按此编制" }).click();
  await openSection(first, "方案");
  await first.getByLabel("名称 *").first().fill(NEXT_NAME);
  await saveSection(first);
  await openSection(first, "目标");
  for (const [place, bound] of ["1500", "40", "6", "70"].entries()) {
    await first.getByLabel("目标值（下限）").nth(place).fill(bound);
  }
  await first.getByLabel("上限", { exact: true }).nth(1).fill("60");
  for (let place = 0; place < 5; place += 1) {
    await first.getByLabel("原文 *").nth(place).fill("后续方案的原文（虚构）");
  }
  await saveSection(first);
  await second.goto(`${address}/settings/plan-files`);
  await second.getByRole("link", { name: NEXT_NAME }).click();
  await second.getByRole("button", { name: "使其生效" }).click();
  await expect(second.getByText("已经生效。")).toBeVisible();

  const before = new Date().toISOString();
  const baselineAt = async (query: string): Promise<unknown> => {
    const answer = await first.request.get(`${address}/api/v1/plans/${NEXT}/assessment${query}`);
    const { indicators } = (await answer.json()) as { indicators: { baseline: unknown }[] };
    return indicators[0]?.baseline;
  };
  await first.goto(`${address}/settings/plans?plan=${NEXT}`);
  const takeover = first.getByRole("region", { name: "承接上一方案的基期值" });
  // Of four with a number three were reported.
  await expect(takeover.getByText("尚无可承接的数")).toHaveCount(1);
  await takeover.getByRole("button", { name: "承接为基期值（第 1 版）" }).first().click();
  await expect(takeover.getByText("已承接为基期值（第 1 版），从现在起生效。")).toBeVisible();
  expect(await baselineAt("")).toMatchObject({ year: 2025, value: 700 });
  expect(await baselineAt(`?asOf=${before}`)).toBeNull();
  await first.goto(`${address}/final?plan=${PLAN}`);
  await expect(first.getByText("已有基期值：2025 年 700 亿元。")).toBeVisible();

  const workbook = await first.request.get(`${address}/api/v1/plan-file.xlsx?plan=${NEXT}`);
  const { sheets } = await readXlsx(await workbook.body());
  const rows = sheets.find(({ name }) => name === "基期值")?.rows;
  expect(JSON.stringify(rows)).toContain(`承接“${NAME}”2025年数`);
});

/** What differs between two sites although they say the same: instants, hashes, keys of what was entered. */
function withoutMoments(text: string): string {
  return text
    .replaceAll(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, "INSTANT")
    .replaceAll(/[0-9a-f]{64}/g, "HASH")
    .replaceAll(/entry-[0-9a-f]{8}-[0-9a-f]{4}/g, "SOURCE");
}
