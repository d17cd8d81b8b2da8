import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { fillPage, sizeOfPage, storePage } from "@/lib/links/stored-page";

const marks = {
  nonce: "bm9uY2Utb2Ytb25lLWFuc3dlcg==",
  token: "token-of-one-link-0000000000000000000000001",
};
const others = { nonce: "b3RoZXI=", token: "another" };

describe("a stored page", () => {
  it("is given back as it was for the same marks, and never with the marks of another answer", () => {
    const piece = fc.oneof(fc.string(), fc.constantFrom(marks.nonce, marks.token));
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const html = pieces.join("·");
        const stored = storePage(html, marks);
        expect(fillPage(stored, marks)).toBe(html);
        expect(JSON.stringify(stored)).not.toContain(marks.nonce);
        expect(JSON.stringify(stored)).not.toContain(marks.token);
      }),
    );
  });

  it("takes the marks of the answer it becomes", () => {
    const html = `<script nonce="${marks.nonce}"></script><a href="/p/${marks.token}/pillars">`;
    expect(fillPage(storePage(html, marks), others)).toBe(
      `<script nonce="b3RoZXI="></script><a href="/p/another/pillars">`,
    );
  });

  it("knows its size without its marks", () => {
    expect(sizeOfPage(storePage(`ab${marks.nonce}cd${marks.token}e`, marks))).toBe(10);
  });
});
