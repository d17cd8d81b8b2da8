import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { assessScope, type ScopeFacts } from "@/lib/assessment/assess-scope";
import { planFacts, scopeFacts } from "@/lib/assessment/plan-facts";
import { verdictCauses, type VerdictCause } from "@/lib/releases/verdict-causes";

import {
  clockArbitrary,
  inputArbitrary,
  methodArbitrary,
} from "../../support/plans/arbitrary-input";

/** Two judgements of one scope from one plan, the earlier one first. */
const judgements = fc
  .record({
    input: inputArbitrary,
    clocks: fc.tuple(clockArbitrary, clockArbitrary),
    methods: fc.tuple(methodArbitrary, methodArbitrary),
    scope: fc.constantFrom("province", "province", "wuhan"),
  })
  .map(({ input, clocks, methods, scope: code }) => {
    const [earlier, later] = clocks.toSorted((a, b) => (a.asOf < b.asOf ? -1 : 1));
    const indicator = input.indicators[0];
    const scope = input.scopes.find((one) => one.code === code);
    if (!earlier || !later || !indicator || !scope) throw new Error("no such scope");
    const factsAt = (clock: typeof earlier, method: (typeof methods)[number]) =>
      scopeFacts(planFacts(input, clock, method), indicator, scope);
    return { before: factsAt(earlier, methods[0]), after: factsAt(later, methods[1]) };
  });

const judged = (facts: ScopeFacts) => {
  const { verdict, reason } = assessScope(facts);
  return { verdict, reason };
};

/** Takes one named cause over from the later facts, by what it says of itself and nothing else. */
function withCause(facts: ScopeFacts, after: ScopeFacts, cause: VerdictCause): ScopeFacts {
  switch (cause.kind) {
    case "target":
      if (facts.scope.kind === "province") {
        return { ...facts, target: after.target, provinceTarget: after.provinceTarget };
      }
      return cause.of === "own"
        ? { ...facts, target: after.target }
        : { ...facts, provinceTarget: after.provinceTarget };
    case "baseline":
      return { ...facts, baseline: after.baseline };
    case "method":
      return { ...facts, method: after.method };
    case "year":
      return { ...facts, year: cause.after };
    case "bridge": {
      const isNamed = ({ from, to }: { from: string; to: string }) =>
        from === cause.from && to === cause.to;
      const others = facts.bridges.filter((one) => !isNamed(one));
      return { ...facts, bridges: [...others, ...after.bridges.filter(isNamed)] };
    }
    case "figure": {
      const isNamed = ({ year, calibre }: { year: number; calibre: string }) =>
        year === cause.year && calibre === cause.calibre;
      const adopted = [
        ...facts.figures.adopted.filter((one) => !isNamed(one)),
        ...after.figures.adopted.filter(isNamed),
      ];
      return { ...facts, figures: { ...facts.figures, adopted } };
    }
  }
}

const withAll = (before: ScopeFacts, after: ScopeFacts, causes: readonly VerdictCause[]) =>
  judged(causes.reduce((facts, cause) => withCause(facts, after, cause), before));

describe("verdictCauses", () => {
  it(
    "gives the later verdict with the needed causes alone, and not without any of them",
    { timeout: 30_000 },
    () => {
      let moved = 0;
      fc.assert(
        fc.property(judgements, ({ before, after }) => {
          const { needed } = verdictCauses(before, after);
          const [was, is] = [judged(before), judged(after)];
          if (JSON.stringify(was) === JSON.stringify(is)) {
            expect(needed).toEqual([]);
            return;
          }
          moved += 1;
          expect(needed).not.toEqual([]);
          expect(withAll(before, after, needed)).toEqual(is);
          for (const left of needed) {
            const others = needed.filter((cause) => cause !== left);
            expect(withAll(before, after, others)).not.toEqual(is);
          }
        }),
        { numRuns: 300 },
      );
      // Or the promise would have been held by plans in which nothing moves.
      expect(moved).toBeGreaterThan(30);
    },
  );

  it(
    "names as alike only what leads to the later verdict by itself, and nothing twice",
    { timeout: 30_000 },
    () => {
      fc.assert(
        fc.property(judgements, ({ before, after }) => {
          const { needed, alike } = verdictCauses(before, after);
          for (const cause of alike) {
            expect(withAll(before, after, [cause])).toEqual(judged(after));
            expect(needed).not.toContainEqual(cause);
          }
        }),
        { numRuns: 300 },
      );
    },
  );
});
