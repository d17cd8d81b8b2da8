import { createHash } from "node:crypto";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";

import {
  PAGE_WAKER,
  WAKER_CALL,
  WAKER_FILE,
  WAKER_SOURCE,
} from "@/lib/links/still-pages/page-waker";
import { stillPage } from "@/lib/links/still-pages/still-page";

const nonce = "bm9uY2Utb2Ytb25lLWFuc3dlcg==";
const origin = "https://a.example";
const token = "token-of-one-link-0000000000000000000000001";

function page({ body = "", inline = "", end = "</body></html>" } = {}): string {
  return [
    `<!DOCTYPE html><html><head><link rel="stylesheet" href="/a.css" nonce="${nonce}"/>`,
    `<link rel="preload" as="script" fetchPriority="low" nonce="${nonce}" href="/main.js"/>`,
    `<script src="/runtime.js" async="" nonce="${nonce}"></script>`,
    `<script src="/old.js" noModule="" nonce="${nonce}"></script></head>`,
    `<body><p>湖北 &lt;script&gt;</p>${body}`,
    `<script type="application/ld+json" nonce="${nonce}">{"@type":"Dataset"}</script>`,
    `<script nonce="${nonce}" id="_R_">(globalThis.T||=[]).push(1)</script>`,
    `<script src="/main.js" nonce="${nonce}" async=""></script>`,
    `<script nonce="${nonce}">self.__f=[{"nonce":"${nonce}","href":"/p/${token}","url":"${origin}/x"}]${inline}</script>${end}`,
  ].join("");
}

describe("stillPage", () => {
  it("leaves what is read, its styles and its data, and one script with one address less", () => {
    const still = stillPage(page(), { nonce, token, origin });
    expect(still?.html).toBe(
      [
        `<!DOCTYPE html><html><head><link rel="stylesheet" href="/a.css"/></head>`,
        `<body><p>湖北 &lt;script&gt;</p>`,
        `<script type="application/ld+json">{"@type":"Dataset"}</script>`,
        `<script data-page="${still?.mark ?? ""}">${WAKER_CALL}</script></body></html>`,
      ].join(""),
    );
  });

  it("does in one script what the page's scripts did, in their order, but for old browsers' ones", () => {
    const scripts = stillPage(page(), { nonce, token, origin })?.scripts ?? "";
    const appended: string[] = [];
    const document = {
      createElement: () => ({}),
      head: { append: ({ src }: { src: string }) => appended.push(src) },
    };
    const world: Record<string, unknown> = { document };
    runInNewContext(`globalThis.self = globalThis; ${scripts}`, world);
    expect(world.T).toEqual([1]);
    expect(world.__f).toEqual([{ nonce: "", href: `/p/${token}`, url: `${origin}/x` }]);
    expect(appended).toEqual(["/runtime.js", "/main.js"]);
  });

  it("marks a page by what it shows, whoever renders it and for whichever link", () => {
    const mark = stillPage(page(), { nonce, token, origin })?.mark;
    const again = page()
      .replaceAll(nonce, "b3RoZXI=")
      .replaceAll(token, "another")
      .replaceAll(origin, "https://b.example");
    expect(mark).toMatch(/^[\w-]{22}$/);
    expect(
      stillPage(again, { nonce: "b3RoZXI=", token: "another", origin: "https://b.example" })?.mark,
    ).toBe(mark);
    expect(stillPage(page({ body: "1" }), { nonce, token, origin })?.mark).not.toBe(mark);
    expect(stillPage(page({ inline: ";1" }), { nonce, token, origin })?.mark).not.toBe(mark);
  });

  it("refuses a page that is not whole without its scripts", () => {
    const late = `<template id="B:0"></template>`;
    expect(
      stillPage(page({ body: late, inline: `;$RC("B:0","S:0")` }), { nonce, token, origin }),
    ).toBeNull();
    expect(stillPage(page({ end: "" }), { nonce, token, origin })).toBeNull();
    expect(
      stillPage("<html><body><p>plain</p></body></html>", { nonce, token, origin }),
    ).toBeNull();
  });
});

describe("WAKER_SOURCE", () => {
  it("is the hash that the script policy asks for, of the script as the page holds it", () => {
    const script = /<script data-page="[^"]*">([\s\S]*)<\/script><\/body>/.exec(
      stillPage(page(), { nonce, token, origin })?.html ?? "",
    )?.[1];
    const hash = createHash("sha256")
      .update(script ?? "")
      .digest("base64");
    expect(WAKER_SOURCE).toBe(`'sha256-${hash}'`);
  });

  it("lets no more stand in the page than a press that is kept and the call for a file that is named by what it does", () => {
    expect(WAKER_CALL).toContain(`"/page-waker/${WAKER_FILE}"`);
    expect(WAKER_CALL.length).toBeLessThan(340);
    const begin = createHash("sha256").update(PAGE_WAKER).digest("hex").slice(0, 16);
    expect(WAKER_FILE).toBe(`${begin}.js`);
  });
});
