import { expect, it } from "vitest";

import { setupSteps } from "@/lib/home/setup-steps";
import type { SetupFacts } from "@/lib/home/types";

const NEW: SetupFacts = {
  plan: "plan",
  year: 2025,
  roles: ["admin"],
  dueOn: null,
  allocations: 0,
  owed: 97,
  releases: 0,
  validLinks: 0,
};
const DONE: SetupFacts = {
  ...NEW,
  roles: ["admin", "analyst"],
  dueOn: "2026-03-31",
  allocations: 1,
  owed: 0,
  releases: 1,
  validLinks: 1,
};
const open = (facts: SetupFacts) =>
  (setupSteps(facts) ?? []).filter(({ done }) => !done).map(({ step }) => step);

it("tells a new site every step, each with its page, and counts the cells", () => {
  expect(open(NEW)).toEqual([
    ...["members", "reviewer", "due", "allocations", "cells", "release", "link"],
  ]);
  const cells = setupSteps(NEW)?.find(({ step }) => step === "cells");
  expect(cells).toMatchObject({ count: 97, href: "/figures?plan=plan&year=2025&scope=all" });
});

it("is gone when every step is done, and back when one is undone", () => {
  expect(setupSteps(DONE)).toBeNull();
  expect(open({ ...DONE, validLinks: 0 })).toEqual(["link"]);
  expect(open({ ...DONE, owed: 1 })).toEqual(["cells"]);
});

it.each([
  [["admin"], ["members", "reviewer"]],
  [["admin", "official"], ["reviewer"]],
  [["admin", "analyst"], []],
  [["admin", "reviewer"], []],
  [["admin", "admin"], []],
])("asks for somebody else who may approve: %j", (roles, steps) => {
  expect(open({ ...DONE, roles })).toEqual(steps);
});

it("begins without a plan: a second administrator first, then the plan, and nothing inside one yet", () => {
  const none: SetupFacts = { ...NEW, plan: null, owed: 0 };
  expect(open(none).slice(0, 2)).toEqual(["administrators", "plan"]);
  expect(open({ ...none, roles: ["admin", "admin"] })).not.toContain("administrators");
  const steps = setupSteps(none) ?? [];
  expect(steps.flatMap(({ step, href }) => (href === null ? [step] : []))).toEqual([
    ...["due", "allocations", "cells", "release", "link"],
  ]);
  expect(steps.find(({ step }) => step === "cells")?.done).toBe(false);
  expect(open(NEW)).not.toContain("plan");
});
