import { expect, test, type Page, type Route } from "@playwright/test";
import { gzipSync } from "node:zlib";

import { openPage, untilUsable } from "../support/browser/open-page";
import { DEMO_SERVER } from "../support/browser/servers";

const LINK = `${DEMO_SERVER.address}/p/${DEMO_SERVER.token}`;
/** Packed bytes of the public overview: before anybody touches it, and after; the second with its data in it. */
const STILL_BUDGET = 40_000;
const AWAKE_BUDGET = 180_000;
/** Bytes of the public overview's HTML with five drawn charts, as text and as the server packs it. */
const HTML_BUDGET = { raw: 80_000, packed: 12_000 };

interface Sent {
  type: string;
  url: string;
  text: string;
  size: number;
}

function listen(page: Page): readonly Sent[] {
  const sent: Sent[] = [];
  page.on("response", async (response) => {
    const body = await response.body().catch(() => Buffer.alloc(0));
    const type = response.request().resourceType();
    sent.push({
      type,
      url: response.url(),
      text: body.toString("utf8"),
      size: gzipSync(body).length,
    });
  });
  return sent;
}

/** Does to every text what a browser's translation does: elements of its own stand where it was. */
function translate(): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: Node[] = [];
  while (walker.nextNode() !== null) texts.push(walker.currentNode);
  for (const text of texts) {
    const parent = text.parentElement;
    if (parent === null || parent.closest("script, style, svg, font") !== null) continue;
    const font = document.createElement("font" as string);
    const inner = font.appendChild(document.createElement("font" as string));
    inner.append(text.nodeValue ?? "");
    text.parentNode?.replaceChild(font, text);
  }
}

const bytesOf = (sent: readonly Sent[]) => sent.reduce((sum, { size }) => sum + size, 0);
const isWaker = ({ url }: Sent) => new URL(url).pathname.startsWith("/page-waker/");
/** All but the waker, which waits for a reader and does nothing until then. */
const scriptsOf = (sent: readonly Sent[]) =>
  sent.filter((one) => one.type === "script" && !isWaker(one));

for (const language of ["", "/en"]) {
  test(`the public overview${language} has all its charts in few bytes`, async ({ request }) => {
    const address = LINK.replace("/p/", `${language}/p/`);
    const page = await request.get(address, { headers: { accept: "text/html" } });
    const html = await page.body();
    expect(html.toString("utf8").match(/<svg [^>]*class="recharts-surface"/g)).toHaveLength(5);
    expect(html.length).toBeLessThan(HTML_BUDGET.raw);
    // As Next packs an answer.
    expect(gzipSync(html, { level: 6 }).length).toBeLessThan(HTML_BUDGET.packed);
  });
}

test("the script that wakes pages is kept for good, and another version's is gone", async ({
  request,
}) => {
  const page = await request.get(LINK, { headers: { accept: "text/html" } });
  const address = /src:"(\/page-waker\/\w+\.js)"/.exec(await page.text())?.[1] ?? "";
  const waker = await request.get(`${DEMO_SERVER.address}${address}`);
  expect(waker.headers()["content-type"]).toContain("text/javascript");
  expect(waker.headers()["cache-control"]).toBe("public, max-age=31536000, immutable");
  const other = await request.get(`${DEMO_SERVER.address}/page-waker/0000000000000000.js`);
  expect(other.status()).toBe(404);
});

test("the public overview is whole before any script, and wakes when someone points at it", async ({
  page,
}) => {
  const problems: string[] = [];
  page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
  page.on("pageerror", (error) => problems.push(error.message));
  const sent = listen(page);
  await openPage(page, LINK);
  expect(scriptsOf(sent)).toEqual([]);
  expect(bytesOf(sent)).toBeLessThan(STILL_BUDGET);
  await page.evaluate(() => {
    const shifts: PerformanceEntry[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => shifts.push(...list.getEntries())).observe({
      type: "layout-shift",
    });
  });

  const awake = page.evaluate(
    () => new Promise<void>((done) => document.addEventListener("page-awake", () => done())),
  );
  await page.mouse.move(4, 4);
  await awake;
  const scripts = scriptsOf(sent);
  expect(scripts.length).toBeGreaterThan(0);
  expect(bytesOf(scripts)).toBeLessThanOrEqual(AWAKE_BUDGET);
  // The page's own data tells of drawn charts; the library itself is a file.
  const files = scripts.filter(({ url }) => url.includes("/_next/static/"));
  expect(files.some(({ text }) => text.includes("recharts-cartesian"))).toBe(false);

  // The second has the height that its card gives it.
  for (const card of ["#gaps", "[aria-labelledby=flagship]"]) {
    await page.locator(`${card} svg.recharts-surface:visible`).first().hover();
    await expect(page.locator(`${card} [data-live-chart] svg.recharts-surface`)).toBeVisible();
  }
  expect(await page.evaluate("window.shifts.length")).toBe(0);
  expect(problems).toEqual([]);
});

test("what a reader starts before the scripts are there is done when they are", async ({
  page,
}) => {
  const palette = page.getByRole("dialog");
  await openPage(page, `${LINK}/indicators/scale?year=2024`);
  await page.keyboard.press("Control+k");
  await expect(palette).toBeVisible();

  await page.reload();
  await untilUsable(page);
  await page.locator("a[aria-haspopup=dialog]").click();
  await expect(palette).toBeVisible();
  await expect(page).toHaveURL(/indicators\/scale\?year=2024$/);

  await page.reload();
  await untilUsable(page);
  await page.locator("figure svg.recharts-surface:visible").first().hover();
  await expect(page.locator("[data-live-chart] svg.recharts-surface")).toBeVisible();
});

/** Holds the waker back until somebody has pressed what opens the search. */
async function pressBeforeWaker(page: Page, then: (waker: Route) => Promise<void>): Promise<void> {
  let go = (): void => undefined;
  const pressed = new Promise<void>((done) => (go = done));
  await page.route("**/page-waker/**", async (waker) => {
    await pressed;
    await then(waker);
  });
  await page.goto(`${LINK}/indicators/scale`, { waitUntil: "commit" });
  await page.locator("a[aria-haspopup=dialog]").click();
  await expect(page).toHaveURL(/indicators\/scale$/);
  go();
}

test("a press before the waker is there is done when the page is awake", async ({ page }) => {
  const problems: string[] = [];
  page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
  await pressBeforeWaker(page, (waker) => waker.continue());
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  await page.locator("a[aria-haspopup=dialog]").click();
  await expect(page.getByRole("dialog")).toBeVisible();
  expect(problems).toEqual([]);
});

test("a press of a link before a waker that does not arrive leads on", async ({ page }) => {
  await pressBeforeWaker(page, (waker) => waker.abort());
  await expect(page).toHaveURL(/\/indicators$/);
});

test("a page that the browser has translated wakes without an error and goes on working", async ({
  page,
}) => {
  const problems: string[] = [];
  page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
  page.on("pageerror", (error) => problems.push(error.message));
  await openPage(page, LINK);
  await page.evaluate(translate);
  const awake = page.evaluate(
    () => new Promise<void>((done) => document.addEventListener("page-awake", () => done())),
  );
  await page.mouse.move(4, 4);
  await awake;
  await page.evaluate(translate);
  await page.locator("figure svg.recharts-surface:visible").first().hover();
  await expect(page.locator("[data-live-chart] svg.recharts-surface")).toBeVisible();
  await page.keyboard.press("Control+k");
  const palette = page.getByRole("dialog");
  await page.evaluate(translate);
  await palette.getByRole("combobox").fill("武汉");
  await expect(palette.getByRole("option").first()).toContainText("武汉");
  await page.keyboard.press("Escape");
  await expect(palette).toBeHidden();

  await openPage(page, `${LINK}/indicators/scale/outlook`);
  await expect(page.locator("output, [role=status]").first()).toBeAttached();
  await page.evaluate(translate);
  const field = page.locator('input[name^="g."]').first();
  const before = await page.locator("main").innerText();
  await field.fill("99.9");
  await expect.poll(() => page.locator("main").innerText()).not.toBe(before);
  await field.fill("1");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  expect(problems).toEqual([]);
});

for (const [what, missing] of [
  ["the page's own scripts", /scripts-of=/],
  ["a file of theirs", /_next\/static\/chunks\/.*\.js/],
] as const) {
  test(`${what} that do not arrive cost nothing: links lead on`, async ({ page }) => {
    await page.route(missing, (route) => route.abort());
    await openPage(page, LINK);
    await page.locator("a[aria-haspopup=dialog]").click();
    await expect(page).toHaveURL(/\/indicators$/);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  });
}

test("the 测算 has its scripts at once", async ({ page }) => {
  const sent = listen(page);
  await openPage(page, `${LINK}/indicators/scale/outlook`);
  expect(scriptsOf(sent).length).toBeGreaterThan(0);
});

test("a page's scripts are given to that page alone", async ({ request }) => {
  const page = await request.get(LINK, { headers: { accept: "text/html" } });
  const mark = /data-page="([^"]+)"/.exec(await page.text())?.[1] ?? "";
  const own = await request.get(`${LINK}?scripts-of=${mark}`);
  expect(own.status()).toBe(200);
  expect(own.headers()["content-type"]).toContain("text/javascript");
  expect(own.headers()["cache-control"]).toContain("no-store");
  const wrong = [
    `${LINK}?scripts-of=`,
    `${LINK}?scripts-of=${mark}x`,
    `${LINK}/indicators?scripts-of=${mark}`,
    `${LINK}?year=2023&scripts-of=${mark}`,
    `${DEMO_SERVER.address}/p/never-made-token-for-the-end-to-end-tests-1?scripts-of=${mark}`,
  ];
  for (const address of wrong) {
    const answer = await request.get(address);
    expect(answer.status(), address).toBe(404);
    expect(await answer.text(), address).not.toContain(DEMO_SERVER.token);
  }
});
