import fc from "fast-check";
import { expect, it } from "vitest";

import { FIGURE_CHECKS } from "@/lib/figures/checks/check-list";
import { knownBeside } from "@/lib/figures/checks/known-beside";
import { runChecks } from "@/lib/figures/checks/run-checks";
import type { Accrual } from "@/lib/plans/types";

import { indicatorOf, known, subject } from "./check-subjects";

const { scopes } = subject({});
const codes = scopes.map(({ code }) => code);
const YEARS = [2022, 2023, 2024, 2025, 2026];

const values = fc.array(
  fc.record({
    scope: fc.constantFrom(...codes),
    year: fc.constantFrom(...YEARS),
    value: fc.integer({ min: 0, max: 900 }).map(String),
    standing: fc.constantFrom("approved" as const, "submitted" as const),
  }),
  { maxLength: 40 },
);

it("leaves the checks of a grid's cells everything that they look at", () => {
  let objections = 0;
  let left = 0;
  fc.assert(
    fc.property(
      values,
      fc.constantFrom(...scopes),
      fc.constantFrom(...YEARS),
      fc.constantFrom<Accrual>("level", "stock", "cumulative"),
      fc.integer({ min: 0, max: 900 }).map(String),
      (others, scope, year, accrual, value) => {
        const whole = others.map((other) => known(other));
        const some = knownBeside(whole, { scopes: new Set([scope.code]), years: new Set([year]) });
        const said = (beside: typeof whole) =>
          runChecks(
            FIGURE_CHECKS,
            subject({ scope, year, value, indicator: indicatorOf(accrual, 1), known: beside }),
          );
        expect(said([...some])).toEqual(said(whole));
        objections += said(whole).length;
        left += whole.length - some.length;
      },
    ),
    { numRuns: 500 },
  );
  // Neither a rule that says nothing nor a list that is not cut would be seen otherwise.
  expect(objections).toBeGreaterThan(100);
  expect(left).toBeGreaterThan(100);
});
