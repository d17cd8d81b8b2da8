import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { fillPage, sizeOfPage, storePage } from "@/lib/links/still-pages/stored-page";

const TOKEN = "token-of-one-link-0000000000000000000000001";
const ORIGIN = "http://0123456789abcdef.invalid";
const WORDS = { token: TOKEN, origin: ORIGIN };

function page(html: string, scripts = "") {
  return { html, scripts, mark: "mark" };
}

describe("a stored page", () => {
  it("is given back as it was for the same link, and holds neither token nor origin", () => {
    const piece = fc.oneof(fc.string(), fc.constant(TOKEN), fc.constant(ORIGIN));
    fc.assert(
      fc.property(fc.array(piece), fc.array(piece), (html, scripts) => {
        const stored = storePage(page(html.join("·"), scripts.join("·")), WORDS);
        expect(fillPage(stored.html, WORDS)).toBe(html.join("·"));
        expect(fillPage(stored.scripts, WORDS)).toBe(scripts.join("·"));
        expect(JSON.stringify(stored)).not.toContain(TOKEN);
        expect(JSON.stringify(stored)).not.toContain(ORIGIN);
      }),
    );
  });

  it("takes the addresses of the link and of the site that gives it", () => {
    const stored = storePage(page(`<a href="${ORIGIN}/p/${TOKEN}/pillars">`), WORDS);
    expect(fillPage(stored.html, { token: "another", origin: "https://b.cn" })).toBe(
      `<a href="https://b.cn/p/another/pillars">`,
    );
  });

  it("keeps a page that is nothing without its scripts with its status", () => {
    const whole = { status: 404, body: `<html>${TOKEN}</html>`, nonce: "n" };
    const stored = storePage(whole, WORDS);
    expect(stored.whole).toEqual({ status: 404, nonce: "n" });
    expect(fillPage(stored.html, { token: "x", origin: "" })).toBe("<html>x</html>");
  });

  it("knows its size without its token", () => {
    expect(sizeOfPage(storePage(page(`ab${TOKEN}cd`, `e${TOKEN}`), WORDS))).toBe(10);
  });
});
