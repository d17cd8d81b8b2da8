import fc from "fast-check";

import { methodOf, type Method } from "@/lib/assessment/method";
import type { AssessmentClock, AssessmentInput } from "@/lib/assessment/types";
import type { ReviewedRevision } from "@/lib/figures/types";
import type { BaselineVersion, Bridge, TargetVersion } from "@/lib/plans/types";
import { ACCRUALS, COMPARISONS, FLAGS, NATURES, QUALIFIERS } from "@/lib/plans/types";

import { INVENTED_METHOD } from "./invented-method";
import { BASE, CALIBRES, indicator, NOW, target } from "./hubei-plan";

const text = { zh: "文", en: "text" };

// Small numbers often, so that values, baselines and bounds meet; else up to 15 digits, of any size and sign.
export const decimalText = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: -1, max: 12 }).map((n) => String(n * 10)) },
  { weight: 1, arbitrary: fc.constantFrom("0", "-0", "0.0000000000001", "1e-15", "99.96") },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.bigInt({ min: -999999999999999n, max: 999999999999999n }), fc.nat(15))
      .map(([digits, scale]) => `${digits}e-${scale}`),
  },
);
// One indicator, few scopes, years and calibres: rows must meet, or most plans would just be without data.
const INDICATOR = "scale";
const code = fc.constant(INDICATOR);
const year = fc.integer({ min: 2021, max: 2026 });
const instant = fc
  .oneof(
    { weight: 2, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 40 }) },
  )
  .map((month) => new Date(Date.UTC(2023, month, 15)).toISOString());
const [own, second, third] = CALIBRES.map((calibre) => calibre.code) as [string, string, string];
const calibre = fc.constantFrom(own, own, own, second, third);
const scope = fc.constantFrom("province", "province", "wuhan", "xiangyang", "yichang", "fusion");
const source = fc.constantFrom(null, "plan", "press", "bureau");
const version = fc.integer({ min: 1, max: 3 });

export const revisionArbitrary: fc.Arbitrary<ReviewedRevision> = fc
  .record({
    indicator: code,
    scope,
    year,
    calibre,
    number: fc.integer({ min: 1, max: 3 }),
    state: fc.constantFrom(...Array<"approved">(5).fill("approved"), "reference"),
    amount: fc.option(decimalText, { freq: 6 }),
    flag: fc.constantFrom(...FLAGS),
    qualifier: fc.constantFrom(...QUALIFIERS),
    nature: fc.constantFrom(...NATURES, "actual", "actual"),
    source,
    approvedAt: instant,
  })
  .map(({ amount, flag, ...rest }) => ({
    ...rest,
    value: amount,
    flag: amount === null ? flag : null,
    note: null,
    reason: null,
  }));

const targetArbitrary: fc.Arbitrary<TargetVersion> = fc
  .record({
    indicator: code,
    scope: fc.constantFrom("province", "province", "wuhan"),
    version,
    year: fc.integer({ min: 2024, max: 2027 }),
    comparison: fc.constantFrom(...COMPARISONS, "gt", "gte"),
    min: fc.option(decimalText, { freq: 20 }),
    max: fc.option(decimalText),
    calibre: fc.option(calibre, { freq: 10 }),
    milestones: fc.oneof(
      { weight: 3, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: fc.array(fc.record({ year, value: decimalText }), { maxLength: 2 }) },
    ),
    approvedAt: instant,
    source,
  })
  .map((over) => target(over));

const baselineArbitrary: fc.Arbitrary<BaselineVersion> = fc.record({
  indicator: code,
  scope: fc.constantFrom("province", "province", "wuhan"),
  version,
  year: fc.integer({ min: 2020, max: 2023 }),
  value: decimalText,
  qualifier: fc.constantFrom(...QUALIFIERS),
  calibre,
  wording: fc.constant(text),
  publishedGrowth: fc.option(fc.constantFrom("0.326", "0", "-1", "-3", "12")),
  source,
  approvedAt: instant,
});

const bridgeArbitrary: fc.Arbitrary<Bridge> = fc.record({
  indicator: code,
  from: fc.constantFrom(second, third),
  to: fc.constantFrom(own, own, second),
  note: fc.constant(text),
  approvedAt: instant,
  withdrawnAt: fc.option(instant, { freq: 2 }),
});

/** Versions of one target or baseline count up: no two rows of a scope bear the same number. */
const versionKey = (row: TargetVersion | BaselineVersion): string =>
  JSON.stringify([row.indicator, row.scope, row.version]);
const figureKey = (row: ReviewedRevision): string =>
  JSON.stringify([row.indicator, row.scope, row.year, row.calibre, row.number]);
const bridgeKey = (row: Bridge): string => JSON.stringify([row.indicator, row.from, row.to]);

export const inputArbitrary: fc.Arbitrary<AssessmentInput> = fc
  .record({
    accrual: fc.constantFrom(...ACCRUALS, "level", "stock"),
    targets: fc.uniqueArray(targetArbitrary, { minLength: 1, maxLength: 4, selector: versionKey }),
    baselines: fc.uniqueArray(baselineArbitrary, { maxLength: 3, selector: versionKey }),
    bridges: fc.uniqueArray(bridgeArbitrary, { maxLength: 3, selector: bridgeKey }),
    revisions: fc.uniqueArray(revisionArbitrary, {
      minLength: 2,
      maxLength: 30,
      size: "max",
      selector: figureKey,
    }),
  })
  .map(({ accrual, ...rows }) => ({
    ...BASE,
    ...rows,
    indicators: [indicator(INDICATOR, accrual)],
  }));

export const clockArbitrary: fc.Arbitrary<AssessmentClock> = fc.record({
  asOf: fc.oneof(instant, fc.constant(NOW)),
  year: fc.option(fc.integer({ min: 2021, max: 2028 }), { nil: undefined }),
  release: fc.constant(null),
});

/** What the engine promises, it promises by whichever method. */
export const methodArbitrary: fc.Arbitrary<Method> = fc.constantFrom(methodOf(1), INVENTED_METHOD);
