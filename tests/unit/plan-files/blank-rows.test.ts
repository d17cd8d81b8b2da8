import { expect, it } from "vitest";

import { sectionEditSchema } from "@/lib/plan-files/drafts/section-schema";

/** Presses "save and add one" over two rows that are kept and as many empty ones as said. */
const blankAfter = (blank: number, typed: Record<string, string>) =>
  sectionEditSchema.parse({
    draft: "d",
    section: "indicators",
    seen: "",
    from: "0",
    count: "2",
    blank: String(blank),
    intent: "add",
    ...typed,
  }).blank;

it("leaves one empty row below once the empty one is filled, however often one is added", () => {
  expect(blankAfter(1, { "r.0.nameZh": "甲", "r.2.nameZh": "丙", "r.2.unitZh": "" })).toBe(1);
  expect(blankAfter(3, { "r.2.nameZh": "丙", "r.3.nameZh": " " })).toBe(3);
});

it("adds an empty row to those into which nothing was typed", () => {
  expect(blankAfter(1, { "r.2.nameZh": " " })).toBe(2);
  expect(blankAfter(0, {})).toBe(1);
});
