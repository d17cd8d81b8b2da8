import { describe, expect, it } from "vitest";

import { planPage } from "@/components/layout/plan-page";

describe("planPage", () => {
  it.each([
    ["/", "/"],
    ["/compare", "/compare"],
    ["/indicators/scale", "/indicators"],
    ["/pillars/wuhan", "/pillars"],
    ["/figures/history", "/figures"],
    ["/figures/review", "/figures/review"],
    ["/settings/plans", "/settings/plans"],
    ["/settings/members/someone", "/"],
    ["/finality", "/"],
    ["/account", "/"],
  ])("opens another plan from %s at %s", (path, page) => {
    expect(planPage(path)).toBe(page);
  });

  it("leads from the pillars to the overview of a plan that has none", () => {
    expect(planPage("/pillars/wuhan", false)).toBe("/");
    expect(planPage("/pillars", false)).toBe("/");
    expect(planPage("/compare", false)).toBe("/compare");
  });
});
