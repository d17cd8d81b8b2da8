import { describe, expect, it } from "vitest";

import { notesOf, responsibleFor } from "@/lib/records/people/of-subject";
import { ofWholeTargets } from "@/lib/records/people/people-in-force";
import type { People, ProgressNote } from "@/lib/records/people/types";

const SCOPES = [
  { code: "hubei", kind: "province" },
  { code: "wuhan", kind: "hub" },
] as const;
const words = { zh: "有进展", en: "Progress" };

function note(indicator: string | null, scope: string | null): ProgressNote {
  const told = { period: "2025", progress: words, problem: null, next: null, approvedAt: "2026" };
  return { code: `${String(indicator)}-${String(scope)}`, indicator, scope, action: null, ...told };
}

const people: People = {
  units: [],
  responsibilities: [
    { indicator: "scale", scope: "hubei", action: null, lead: ["a"], support: [] },
  ],
  assignments: [{ indicator: "scale", scope: "hubei", unit: "a" }],
  notes: [note("scale", "hubei"), note("scale", "wuhan"), note(null, "hubei")],
  ...{ actions: [], milestones: [], promises: [] },
};

describe("what is said of an indicator in the province", () => {
  const read = ofWholeTargets(people, SCOPES);

  it("is said of its target, as where no scope was named", () => {
    expect(notesOf(read, { indicator: "scale" }).map(({ code }) => code)).toEqual(["scale-hubei"]);
    expect(responsibleFor(read, { indicator: "scale" })?.lead).toEqual(["a"]);
  });

  it("leaves parts, the province itself and who reports which cell as they are", () => {
    expect(notesOf(read, { indicator: "scale", scope: "wuhan" })).toHaveLength(1);
    expect(notesOf(read, { scope: "hubei" })).toHaveLength(1);
    expect(read.assignments).toEqual(people.assignments);
  });
});
