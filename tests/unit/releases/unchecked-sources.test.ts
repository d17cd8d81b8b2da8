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
  ],
} as const;

describe("sources that nobody has opened", () => {
  it("are named for every verdict that rests on one of grade C, a part's own too, and for no other", () => {
    expect(uncheckedSources(judged).map(({ indicator, scope }) => [indicator, scope])).toEqual([
      ["firms", "province"],
      ["firms", "wuhan"],
    ]);
  });
});
