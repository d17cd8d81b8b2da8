import { describe, expect, it } from "vitest";

import type { VerdictBasis } from "@/lib/assessment/types";
import type { SourceCheck } from "@/lib/plans/types";
import { uncheckedSources } from "@/lib/releases/unchecked-sources";

const basis = (source: string, grade: VerdictBasis["grade"]): VerdictBasis => ({
  of: "value",
  source,
  publisher: "某报（转载）",
  grade,
});
const nothingMore = { pageTitle: null, address: null, note: null };
const check: SourceCheck = { on: "2026-11-26", result: "found", ...nothingMore };

const judged = {
  plan: { code: "a-plan" },
  sources: [
    { key: "repost", grade: "C" },
    { key: "opened", grade: "C", check },
    { key: "paper", grade: "B" },
    { key: "gone", grade: "A", check: { ...check, result: "gone" } },
    { key: "otherwise", grade: "C", check: { ...check, result: "otherwise" } },
    { key: "moved", grade: "C", check: { ...check, result: "moved" } },
  ],
  indicators: [
    {
      code: "firms",
      scopes: [
        { scope: "province", basis: basis("repost", "C") },
        { scope: "wuhan", basis: basis("repost", "C") },
        { scope: "xiangyang", basis: basis("opened", "C") },
        { scope: "yichang", basis: null },
      ],
    },
    { code: "scale", scopes: [{ scope: "province", basis: basis("paper", "B") }] },
    {
      code: "scenarios",
      scopes: [
        { scope: "province", basis: basis("gone", "A") },
        { scope: "wuhan", basis: basis("otherwise", "C") },
        { scope: "xiangyang", basis: basis("moved", "C") },
      ],
    },
  ],
} as const;

describe("sources that do not carry a verdict", () => {
  it("are named for each, a part's too: of grade C and never opened, or found gone or saying otherwise", () => {
    expect(uncheckedSources(judged).map(({ indicator, scope }) => [indicator, scope])).toEqual([
      ["firms", "province"],
      ["firms", "wuhan"],
      ["scenarios", "province"],
      ["scenarios", "wuhan"],
    ]);
  });
});
