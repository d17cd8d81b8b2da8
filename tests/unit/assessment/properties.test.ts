import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { assessPlan } from "@/lib/assessment/assess-plan";
import { contributionSeries, trajectorySeries } from "@/lib/assessment/charts/chart-series";
import { hasComparableBaseline } from "@/lib/assessment/comparable-calibres";
import { Decimal } from "@/lib/assessment/formulas/decimal";
import type {
  AssessedTarget,
  LatestValue,
  PlanAssessment,
  ScopeAssessment,
} from "@/lib/assessment/types";
import { waterfallSeries } from "@/lib/assessment/charts/waterfall-series";

import {
  clockArbitrary,
  inputArbitrary,
  methodArbitrary,
  revisionArbitrary,
} from "../../support/plans/arbitrary-input";

const RUNS = { numRuns: 300 };

const scopesOf = (assessment: PlanAssessment): readonly ScopeAssessment[] =>
  assessment.indicators.flatMap((indicator) => indicator.scopes);

function everyNumber(value: unknown, visit: (number: number) => void): void {
  if (typeof value === "number") visit(value);
  else if (value !== null && typeof value === "object") {
    for (const inner of Object.values(value)) everyNumber(inner, visit);
  }
}

/** Written anew from docs/method.md, on the numbers shown. */
function meets(latest: LatestValue, target: AssessedTarget): boolean {
  const order = new Decimal(latest.value).cmp(new Decimal(target.min ?? NaN));
  if (target.comparison === "lte") return latest.qualifier === "more-than" ? order < 0 : order <= 0;
  if (latest.qualifier === "more-than") return order >= 0;
  if (latest.qualifier === "nearly") return order > 0;
  return target.comparison === "gt" ? order > 0 : order >= 0;
}

describe("assessPlan", () => {
  it("never throws and gives finite numbers only, in the charts too", { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(inputArbitrary, clockArbitrary, methodArbitrary, (input, clock, method) => {
        const assessment = assessPlan(input, clock, method);
        const charts = assessment.indicators.map((indicator) => [
          contributionSeries(indicator, assessment.year, assessment.scopes),
          indicator.scopes.map((scope) => [
            trajectorySeries(indicator, scope, assessment.year),
            waterfallSeries(indicator, scope),
          ]),
        ]);
        everyNumber([assessment, charts], (number) => {
          expect(Number.isFinite(number)).toBe(true);
        });
        // What is sent as JSON is what was meant.
        expect(JSON.parse(JSON.stringify(assessment))).toEqual(assessment);
      }),
      RUNS,
    );
  });

  it("gives a reason with not-assessable and with nothing else, a verdict with every target", () => {
    fc.assert(
      fc.property(inputArbitrary, clockArbitrary, methodArbitrary, (input, clock, method) => {
        for (const scope of scopesOf(assessPlan(input, clock, method))) {
          expect(scope.verdict === null).toBe(scope.target === null);
          expect(scope.reason !== null).toBe(scope.verdict === "not-assessable");
        }
      }),
      RUNS,
    );
  });

  it("projects nothing from the target's year on", () => {
    fc.assert(
      fc.property(inputArbitrary, clockArbitrary, methodArbitrary, (input, clock, method) => {
        for (const scope of scopesOf(assessPlan(input, clock, method))) {
          const { target, latest, baseline, projection, projectionPath } = scope;
          expect(projectionPath.length > 0).toBe(projection !== null);
          if (projection === null) continue;
          expect(latest?.year ?? baseline?.year).toBeLessThan(target?.year ?? -Infinity);
        }
      }),
      RUNS,
    );
  });

  it("draws no value of a year after the assessed one as reported", () => {
    fc.assert(
      fc.property(inputArbitrary, clockArbitrary, methodArbitrary, (input, clock, method) => {
        const { year, indicators } = assessPlan(input, clock, method);
        for (const indicator of indicators) {
          for (const scope of indicator.scopes) {
            const drawn = trajectorySeries(indicator, scope, year);
            const points = drawn.segments.flatMap((segment) => segment.points);
            for (const point of [...points, ...drawn.references, ...drawn.flags]) {
              expect(point.year).toBeLessThanOrEqual(year);
            }
          }
        }
      }),
      RUNS,
    );
  });

  it("judges no pace without a comparable baseline", () => {
    fc.assert(
      fc.property(inputArbitrary, clockArbitrary, methodArbitrary, (input, clock, method) => {
        for (const scope of scopesOf(assessPlan(input, clock, method))) {
          if (scope.verdict === null || hasComparableBaseline(scope)) continue;
          expect(["not-assessable", "met", "missed", "awaiting-data"]).toContain(scope.verdict);
          expect(scope).toMatchObject({ pace: null, observedGrowth: null, projection: null });
        }
      }),
      RUNS,
    );
  });

  it("says met exactly where the deciding value satisfies the comparison", () => {
    fc.assert(
      fc.property(inputArbitrary, clockArbitrary, methodArbitrary, (input, clock, method) => {
        const assessment = assessPlan(input, clock, method);
        for (const { code, accrual, scopes } of assessment.indicators) {
          for (const { target, latest, verdict } of scopes) {
            if (target === null || target.min === null) continue;
            if (target.comparison === "statement" || accrual === "qualitative") continue;
            const final = assessment.year >= target.year;
            const deciding = final && latest?.year !== target.year ? null : latest;
            expect([code, verdict === "met"]).toEqual([
              code,
              deciding !== null && meets(deciding, target),
            ]);
          }
        }
      }),
      RUNS,
    );
  });

  it("does not depend on the order of anything approved", () => {
    fc.assert(
      fc.property(
        inputArbitrary.chain((input) =>
          fc.tuple(
            fc.constant(input),
            fc.record({
              revisions: shuffled(input.revisions),
              targets: shuffled(input.targets),
              baselines: shuffled(input.baselines),
            }),
          ),
        ),
        clockArbitrary,
        methodArbitrary,
        ([input, rows], clock, method) => {
          expect(assessPlan({ ...input, ...rows }, clock, method)).toEqual(
            assessPlan(input, clock, method),
          );
        },
      ),
      RUNS,
    );
  });

  it("is not moved by a forecast in a free cell or by a reference", () => {
    fc.assert(
      fc.property(
        inputArbitrary,
        clockArbitrary,
        methodArbitrary,
        revisionArbitrary,
        fc.boolean(),
        (input, clock, method, base, asReference) => {
          const extra = asReference
            ? { ...base, state: "reference" as const }
            : { ...base, state: "approved" as const, nature: "forecast" as const };
          const others = asReference
            ? input.revisions
            : input.revisions.filter(
                (other) => other.year !== extra.year || other.calibre !== extra.calibre,
              );
          const without = assessPlan({ ...input, revisions: others }, clock, method);
          const withExtra = assessPlan({ ...input, revisions: [...others, extra] }, clock, method);
          expect(calculated(withExtra)).toEqual(calculated(without));
        },
      ),
      RUNS,
    );
  });

  it("knows nothing that was approved later", () => {
    fc.assert(
      fc.property(inputArbitrary, clockArbitrary, methodArbitrary, (input, clock, method) => {
        const known = <T extends { approvedAt: string }>(rows: readonly T[]) =>
          rows.filter((row) => row.approvedAt <= clock.asOf);
        const past = {
          ...input,
          revisions: known(input.revisions),
          targets: known(input.targets),
          baselines: known(input.baselines),
          bridges: known(input.bridges).map((bridge) =>
            bridge.withdrawnAt !== null && bridge.withdrawnAt > clock.asOf
              ? { ...bridge, withdrawnAt: null }
              : bridge,
          ),
        };
        expect(assessPlan(past, clock, method)).toEqual(assessPlan(input, clock, method));
      }),
      RUNS,
    );
  });

  it("keeps parts, rest and missing parts complete, and names every conflict", () => {
    fc.assert(
      fc.property(inputArbitrary, clockArbitrary, methodArbitrary, (input, clock, method) => {
        for (const indicator of assessPlan(input, clock, method).indicators) {
          for (const row of indicator.rest) {
            expect(row.parts.length + row.missing.length).toBe(3);
            expect(row.atMost).toBe(row.missing.length > 0);
            expect(row.conflict).toBe(row.value < 0);
          }
        }
      }),
      RUNS,
    );
  });
});

function shuffled<T>(rows: readonly T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray([...rows], { minLength: rows.length });
}

function calculated(assessment: PlanAssessment): unknown {
  return {
    ...assessment,
    sources: [],
    indicators: assessment.indicators.map((indicator) => ({
      ...indicator,
      scopes: indicator.scopes.map((scope) => ({ ...scope, series: [], references: [] })),
    })),
  };
}
