import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { judgeMilestone, type MilestoneFacts } from "@/lib/records/milestone-state";
import { MILESTONES } from "@/prisma/data/records/plan-actions";

const promised = (facts: Partial<MilestoneFacts> = {}): MilestoneFacts => ({
  promised: "2024-Q1",
  done: null,
  seen: null,
  ...facts,
});

describe("what was promised for the first quarter of 2024", () => {
  it.each([
    ["is not due while the quarter lasts", {}, "2024-03-31", "not-due", null],
    ["is overdue once the whole quarter is over", {}, "2024-04-01", "overdue", null],
    ["is in time on its last day", { done: "2024-03-31" }, "2024-05-01", "on-time", null],
    ["is in time before the quarter began", { done: "2023-12" }, "2024-05-01", "on-time", null],
    ["is in time in that quarter", { done: "2024-Q1" }, "2024-05-01", "on-time", null],
    ["is late a day later", { done: "2024-04-01" }, "2024-05-01", "late", null],
    ["is late in the next year", { done: "2025" }, "2025-06-01", "late", null],
    ["cannot be told within the year", { done: "2024" }, "2025-01-01", "unknown", "straddles"],
    [
      "cannot be told of a half that straddles",
      { done: "2024-H1" },
      "2025-01-01",
      "unknown",
      "straddles",
    ],
    ["is in time where it was seen by then", { seen: "2024-02" }, "2024-05-01", "on-time", null],
    [
      "cannot be told where it was seen later",
      { seen: "2025" },
      "2025-06-01",
      "unknown",
      "seen-only",
    ],
    ["is overdue until somebody saw it", { seen: "2025" }, "2024-12-31", "overdue", null],
    ["is overdue until it is done", { done: "2025" }, "2024-12-31", "overdue", null],
  ] as const)("%s", (_name, facts, today, state, doubt) => {
    expect(judgeMilestone(promised(facts), today)).toEqual({ state, doubt });
  });

  it("says nothing where no time was named", () => {
    const facts = promised({ promised: null, done: "2024-01" });
    expect(judgeMilestone(facts, "2026-01-01")).toEqual({ state: "unknown", doubt: "no-date" });
  });
});

describe("the AD1000", () => {
  const [ad1000] = MILESTONES;
  if (ad1000?.kind !== "milestone") throw new Error("The milestone is gone.");
  const facts = ad1000.payload as MilestoneFacts;

  it("was promised for a quarter at most, and neither in time nor late can be said", () => {
    expect(facts.promised).toBe("2024-Q1");
    expect(judgeMilestone(facts, "2026-11-26")).toEqual({ state: "unknown", doubt: "seen-only" });
    expect(judgeMilestone(facts, "2024-02-01").state).toBe("not-due");
    expect(judgeMilestone(facts, "2024-06-01").state).toBe("overdue");
  });
});

describe("any milestone", () => {
  const period = fc
    .tuple(
      fc.integer({ min: 2020, max: 2030 }),
      fc.constantFrom("", "-Q1", "-Q2", "-H1", "-H2", "-03", "-11", "-06-15"),
    )
    .map(([year, part]) => `${year}${part}`);
  const maybe = fc.option(period, { nil: null });
  const facts = fc.record({ promised: maybe, done: maybe, seen: maybe });
  const day = fc
    .tuple(fc.integer({ min: 2019, max: 2031 }), fc.integer({ min: 1, max: 12 }))
    .map(([year, month]) => `${year}-${String(month).padStart(2, "0")}-15`);

  it("gives a doubt exactly where it cannot be told", () => {
    fc.assert(
      fc.property(facts, day, (known, today) => {
        const { state, doubt } = judgeMilestone(known, today);
        expect(state === "unknown").toBe(doubt !== null);
      }),
    );
  });

  it("is not called late or overdue while the promised time lasts", () => {
    fc.assert(
      fc.property(period, maybe, maybe, (text, done, seen) => {
        // The middle of January is within or before every period of the year or later.
        const today = `${text.slice(0, 4)}-01-01`;
        const { state } = judgeMilestone({ promised: text, done, seen }, today);
        expect(["late", "overdue"]).not.toContain(state);
      }),
    );
  });

  it("keeps what was in time or late, however much later one looks", () => {
    fc.assert(
      fc.property(facts, day, day, (known, one, other) => {
        const [earlier = "", later = ""] = [one, other].toSorted();
        const before = judgeMilestone({ ...known, seen: null }, earlier);
        const after = judgeMilestone({ ...known, seen: null }, later);
        if (before.state === "on-time" || before.state === "late") expect(after).toEqual(before);
      }),
    );
  });

  it("does not know what happens after the day it is looked at", () => {
    fc.assert(
      fc.property(period, maybe, (text, seen) => {
        const facts = { promised: text, done: "2035", seen };
        expect(judgeMilestone(facts, "2031-12-31")).toEqual(
          judgeMilestone({ ...facts, done: null }, "2031-12-31"),
        );
      }),
    );
  });
});
