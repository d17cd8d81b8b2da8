import { describe, expect, it } from "vitest";

import { undoRefusal, type DecisionFacts } from "@/lib/figures/review/undo-window";

const DECIDED = "2026-03-01T08:00:00.000Z";
const after = (milliseconds: number) => new Date(Date.parse(DECIDED) + milliseconds).toISOString();
const STANDING: DecisionFacts = {
  reviewerId: "rev",
  reviewedAt: DECIDED,
  undoneAt: null,
  releasedIn: null,
  followed: false,
  takenOver: false,
  yearClosed: false,
};
const keyAt = (facts: Partial<DecisionFacts>, milliseconds = 1000, actor = "rev") =>
  undoRefusal({ ...STANDING, ...facts }, actor, after(milliseconds))?.key ?? null;

describe("a decision can be undone", () => {
  it.each([
    ["at once", 0, null],
    ["in the sixtieth second", 60_000, null],
    ["a millisecond later not", 60_001, "reviewing.undo.tooLate"],
    ["nor in the 61st second", 61_000, "reviewing.undo.tooLate"],
  ])("%s", (_name, milliseconds, key) => expect(keyAt({}, milliseconds)).toBe(key));

  it("by nobody but who decided, whenever they ask", () => {
    expect(keyAt({}, 1000, "other")).toBe("reviewing.undo.notOwn");
    expect(keyAt({}, 90_000, "other")).toBe("reviewing.undo.notOwn");
    expect(keyAt({ reviewerId: null, reviewedAt: null })).toBe("reviewing.undo.notOwn");
  });

  it.each([
    [{ undoneAt: after(10) }, "reviewing.undo.already"],
    [{ releasedIn: 3 }, "reviewing.undo.released"],
    [{ yearClosed: true }, "reviewing.undo.yearClosed"],
    [{ followed: true }, "reviewing.undo.followed"],
    [{ takenOver: true }, "reviewing.undo.takenOver"],
  ])("only while nothing builds on it: %o", (facts, key) => expect(keyAt(facts)).toBe(key));

  it("says which release has published it", () => {
    const refusal = undoRefusal({ ...STANDING, releasedIn: 3 }, "rev", after(1));
    expect(refusal?.values).toEqual({ number: 3 });
  });
});
