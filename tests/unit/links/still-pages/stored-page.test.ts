import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { fillPage, sizeOfPage, storePage } from "@/lib/links/still-pages/stored-page";

const TOKEN = "token-of-one-link-0000000000000000000000001";

function page(html: string, scripts = "") {
  return { html, scripts, mark: "mark" };
}

describe("a stored page", () => {
  it("is given back as it was for the same link, and holds no token", () => {
    const piece = fc.oneof(fc.string(), fc.constant(TOKEN));
    fc.assert(
      fc.property(fc.array(piece), fc.array(piece), (html, scripts) => {
        const stored = storePage(page(html.join("·"), scripts.join("·")), TOKEN);
        expect(fillPage(stored.html, TOKEN)).toBe(html.join("·"));
        expect(fillPage(stored.scripts, TOKEN)).toBe(scripts.join("·"));
        expect(JSON.stringify(stored)).not.toContain(TOKEN);
      }),
    );
  });

  it("takes the addresses of the link that gives it", () => {
    const stored = storePage(page(`<a href="/p/${TOKEN}/pillars">`), TOKEN);
    expect(fillPage(stored.html, "another")).toBe(`<a href="/p/another/pillars">`);
  });

  it("knows its size without its token", () => {
    expect(sizeOfPage(storePage(page(`ab${TOKEN}cd`, `e${TOKEN}`), TOKEN))).toBe(10);
  });
});
