import { describe, expect, it } from "vitest";

import { DESK_NAMES } from "@/lib/records/desk/desks";
import { workspaceTrail } from "@/lib/wayfinding/workspace-trail";
import { MEMBER_PAGES } from "@/tests/support/browser/page-list";

/** These say by themselves where they stand, or stand above all others. */
const OWN =
  /^\/(?:$|indicators|pillars|compare|changes|final|plan$|register$|register\/entry|account\/(?:password|second-step))/;

const paths = MEMBER_PAGES.map((page) => page.replace(/\?.*/, ""));

describe("workspaceTrail", () => {
  it.each(paths.filter((path) => !OWN.test(path)))("knows %s", (path) => {
    expect(workspaceTrail(path)?.length).toBeGreaterThan(0);
  });

  it("leads through the pages above", () => {
    expect(workspaceTrail("/settings/members/some-id")).toEqual([
      { word: "common.nav.settings" },
      { word: "common.nav.members", href: "/settings/members" },
      { word: "wayfinding.trail.manage" },
    ]);
  });

  it("knows the pages of drafts, and each desk by its own name", () => {
    expect(workspaceTrail("/settings/plan-files/some-draft/targets")?.at(-1)).toEqual({
      word: "wayfinding.trail.manage",
    });
    for (const name of DESK_NAMES) {
      expect(workspaceTrail(`/plan/${name}`)?.map(({ word }) => word)).toEqual([
        "common.nav.plan",
        `wayfinding.trail.${name}`,
      ]);
    }
    expect(workspaceTrail("/plan/no-desk")).toBeNull();
  });

  it("leaves dashboard pages and unknown addresses to themselves", () => {
    for (const path of ["/", "/indicators/scale", "/settings", "/figures/import/more"]) {
      expect(workspaceTrail(path)).toBeNull();
    }
  });
});
