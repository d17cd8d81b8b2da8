import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test, type APIRequestContext, type Page } from "@playwright/test";

import { closeContexts } from "../support/browser/close-contexts";
import { DEMO_SERVER, PASSWORD } from "../support/browser/servers";
import { takeSession } from "../support/browser/sign-in";

test.afterAll(closeContexts);

/** What one link may be given: each test makes its own link and ends it, the first link stays as it is. */
test.describe.configure({ mode: "serial", timeout: 180_000 });

const { address } = DEMO_SERVER;
const LINK_PASSWORD = "link-password-1";
const DATA = ["assessment", "figures.csv", "figures.json", "figures.xlsx"] as const;

let admin: Page;

test.beforeAll(async ({ browser }) => {
  const context = await browser.newContext();
  await takeSession(context, address, "admin@demo.local", PASSWORD);
  admin = await context.newPage();
});
test("a password opens a link, wrong ones are limited, and revoking ends it everywhere", async ({
  browser,
}) => {
  const token = await createLink("端到端：密码", async () => {
    await admin.getByLabel(/访问密码/).fill(LINK_PASSWORD);
  });
  const page = `${address}/p/${token}`;
  const guesser = await (await browser.newContext()).newPage();
  await guesser.goto(`${page}/indicators/scale?year=2024`);
  await expect(guesser.getByRole("heading", { level: 1 })).toHaveText("请输入访问密码");
  for (let tries = 0; tries < 5; tries += 1) {
    await typePassword(guesser, "guess");
    await expect(guesser.getByText("密码不正确。")).toBeVisible();
  }
  await typePassword(guesser, LINK_PASSWORD);
  await expect(guesser.getByText(/密码错误次数过多/)).toBeVisible();
  for (const path of DATA) {
    const answer = await guesser.request.get(`${address}/api/v1/p/${token}/${path}`);
    expect(answer.status()).toBe(401);
    expect(answer.headers()["www-authenticate"]).toMatch(/^Basic/);
  }

  const elsewhere = { "x-forwarded-for": "10.20.30.40" };
  const reader = await (await browser.newContext({ extraHTTPHeaders: elsewhere })).newPage();
  await reader.goto(`${page}/indicators/scale?year=2024`);
  await typePassword(reader, LINK_PASSWORD);
  await expect(reader).toHaveURL(`${page}/indicators/scale?year=2024`);
  await expect(reader.getByRole("heading", { level: 1 })).toHaveText("人工智能产业规模");
  for (const path of DATA) {
    expect((await reader.request.get(`${address}/api/v1/p/${token}/${path}`)).status()).toBe(200);
  }
  // A frame has no cookie: behind a password there is nothing to embed.
  expect((await reader.request.get(`${page}/embed/scale`)).status()).toBe(404);

  await revokeLink("端到端：密码");
  await expectGone(reader.request, token);
  await reader.goto(`${page}/pillars`);
  await expect(reader.getByRole("heading", { level: 1 })).toHaveText("此链接无效");
  await Promise.all([guesser, reader].map((one) => one.context().close()));
});

test("a chart stands in the pages of allowed sites only", async ({ browser }) => {
  const site = await serveFrame();
  const { port } = site.server.address() as AddressInfo;
  const token = await createLink("端到端：嵌入", async () => {
    await admin.getByLabel(/允许嵌入图表的网站/).fill(`http://localhost:${port}`);
  });
  site.show(`${address}/p/${token}/embed/scale`);
  const page = await (await browser.newContext()).newPage();

  await page.goto(`http://localhost:${port}`);
  const chart = page.frameLocator("iframe");
  await expect(chart.getByRole("heading", { level: 1 })).toHaveText("人工智能产业规模");
  await expect(chart.getByText("演示数据：", { exact: false }).first()).toBeVisible();
  await expect(chart.getByRole("link", { name: "查看完整数据" })).toHaveAttribute(
    "target",
    "_blank",
  );

  await page.goto(`http://127.0.0.1:${port}`);
  await expectRefusedFrame(page);

  // Only charts may be framed, never the pages around them.
  site.show(`${address}/p/${token}`);
  await page.goto(`http://localhost:${port}`);
  await expectRefusedFrame(page);

  const data = await page.request.get(`${address}/api/v1/p/${token}/figures.csv`);
  expect(data.headers()["cross-origin-resource-policy"]).toBe("same-origin");
  expect(data.headers()["access-control-allow-origin"]).toBeUndefined();

  await revokeLink("端到端：嵌入");
  expect((await page.request.get(`${address}/p/${token}/embed/scale`)).status()).toBe(404);
  site.server.close();
  await page.context().close();
});

test("a new address ends the old one", async ({ request }) => {
  const token = await createLink("端到端：更换");
  await manageLink("端到端：更换");
  await admin.getByRole("button", { name: "更换地址" }).click();
  await expect(admin.getByText("链接地址只显示这一次")).toBeVisible();
  await expect(admin.getByRole("img", { name: "链接的二维码" })).toBeVisible();
  const fresh = await shownToken();
  await expectGone(request, token);
  expect((await request.get(`${address}/p/${fresh}`)).status()).toBe(200);
  await revokeLink("端到端：更换");
  await expectGone(request, fresh);
});

test("one link is the public site for people, search engines and programs, until it is switched off", async ({
  browser,
  request,
}) => {
  await expectClosed(request);
  const token = await createLink("端到端：公开网站", async () => {
    await admin.getByLabel("只公开以下选中的指标").check();
    await admin.getByLabel("人工智能产业规模").check();
  });
  await manageLink("端到端：公开网站");
  await admin.getByRole("button", { name: "设为公开网站" }).click();
  await expect(admin.getByText("已设为公开网站。")).toBeVisible();

  const page = await (await browser.newContext()).newPage();
  const answer = await page.goto(`${address}/open`);
  expect(answer?.headers()["x-robots-tag"]).toBeUndefined();
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute("href", /\/open$/);
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", "index, follow");
  const dataset = await page.locator('script[type="application/ld+json"]').textContent();
  expect(JSON.parse(dataset ?? "")).toMatchObject({ "@type": "Dataset" });
  await page.getByRole("link", { name: "指标", exact: true }).click();
  await expect(page).toHaveURL(`${address}/open/indicators`);
  await page.getByRole("link", { name: "English" }).click();
  await expect(page).toHaveURL(`${address}/en/open/indicators`);
  expect((await request.get(`${address}/open/indicators/little-giants`)).status()).toBe(404);

  const places = ["/open", "/en/open/pillars", "/open/catalog.jsonld", "/open/data/figures.csv"];
  for (const place of [...places, "/open/data/figures.csv-metadata.json", "/sitemap.xml"]) {
    const told = await request.get(`${address}${place}`);
    expect(told.status(), place).toBe(200);
    expect(await told.text(), place).not.toContain(token);
  }
  expect(await (await request.get(`${address}/robots.txt`)).text()).toContain("Allow: /open");
  const sitemap = await (await request.get(`${address}/sitemap.xml`)).text();
  expect(sitemap).toContain("/en/open/indicators/scale");
  expect(sitemap).not.toContain("little-giants");

  await admin.getByRole("button", { name: "关闭公开网站" }).click();
  await expect(admin.getByText("公开网站已关闭。")).toBeVisible();
  await expectClosed(request);
  await revokeLink("端到端：公开网站");
  await page.context().close();
});

/** The browser shows an error of its own in the frame. */
async function expectRefusedFrame(page: Page): Promise<void> {
  const frame = () => page.frames()[1]?.url();
  await expect.poll(frame).toBe("chrome-error://chromewebdata/");
}

async function createLink(label: string, more?: () => Promise<void>): Promise<string> {
  await admin.goto(`${address}/settings/links`);
  await admin.getByLabel("用途").fill(label);
  if (more !== undefined) {
    await admin.getByText("更多选项").click();
    await more();
  }
  await admin.getByRole("button", { name: "新建链接" }).click();
  await expect(admin.getByText("链接地址只显示这一次")).toBeVisible();
  return shownToken();
}

async function shownToken(): Promise<string> {
  const text = await admin.locator("code", { hasText: "/p/" }).innerText();
  return text.trim().split("/p/")[1] ?? "";
}

async function manageLink(label: string): Promise<void> {
  await admin.goto(`${address}/settings/links`);
  await admin.getByRole("link", { name: `管理“${label}”` }).click();
  await expect(admin.getByRole("heading", { level: 1 })).toHaveText(label);
}

async function revokeLink(label: string): Promise<void> {
  await manageLink(label);
  await admin.getByText("撤销…").click();
  await admin.getByRole("button", { name: `撤销“${label}”` }).click();
  await expect(admin.getByText("链接已撤销，立即失效。")).toBeVisible();
}

async function typePassword(page: Page, password: string): Promise<void> {
  await page.getByLabel("密码").fill(password);
  await page.getByRole("button", { name: "打开" }).click();
  await page.waitForLoadState();
}

/** Not there, and answered just like a token that never was: pages but for the address itself, data to the byte. */
async function expectGone(request: APIRequestContext, token: string): Promise<void> {
  const never = "never-made-token-for-the-end-to-end-tests-1";
  const body = async (path: string, key: string) => {
    const answer = await request.get(`${address}${path.replace("{token}", key)}`);
    expect(answer.status(), path).toBe(404);
    const nonce = /'nonce-([^']+)'/.exec(answer.headers()["content-security-policy"] ?? "")?.[1];
    const text = (await answer.text()).replaceAll(key, "");
    return nonce === undefined ? text : text.replaceAll(nonce, "");
  };
  const pages = ["/p/{token}", "/en/p/{token}/indicators/scale", "/p/{token}/embed/scale"];
  for (const path of [...pages, ...DATA.map((name) => `/api/v1/p/{token}/${name}`)]) {
    expect(await body(path, token), path).toBe(await body(path, never));
  }
}

async function expectClosed(request: APIRequestContext): Promise<void> {
  const places = ["/open", "/en/open", "/open/indicators", "/open/catalog.jsonld"];
  for (const place of [...places, "/open/data/figures.csv", "/api/v1/p/open/figures.csv"]) {
    expect((await request.get(`${address}${place}`)).status(), place).toBe(404);
  }
  const robots = await (await request.get(`${address}/robots.txt`)).text();
  expect(robots).toContain("Disallow: /");
  expect(robots).not.toContain("open");
  expect(await (await request.get(`${address}/sitemap.xml`)).text()).not.toContain("<loc>");
}

/** A page of another site that holds one frame; listens on this computer under two names, which are two origins. */
async function serveFrame(): Promise<{ server: Server; show: (source: string) => void }> {
  let source = "about:blank";
  const server = createServer((_request, response) => {
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.end(`<!doctype html><iframe src="${source}" width="600" height="800"></iframe>`);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  return { server, show: (next) => (source = next) };
}
