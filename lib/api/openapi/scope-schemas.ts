import {
  REASONS,
  VERDICTS,
  type AssessedBaseline,
  type AssessedTarget,
  type LatestValue,
  type ScopeAssessment,
  type SeriesPoint,
} from "@/lib/assessment/types";
import { COMPARISONS, TARGET_ORIGINS } from "@/lib/plans/types";

import {
  flag,
  instant,
  integer,
  listOf,
  nullableNumber,
  nullableText,
  number,
  objectOf,
  oneOf,
  oneOfOrNull,
  orNull,
  ref,
  text,
} from "./json-schema";
import { CALIBRE, FLAG, NATURE, QUALIFIER, SCOPE, SOURCE, YEAR } from "./plan-schemas";

const UNIT = "In the indicator's unit.";
const GROWTH =
  "For the accrual `level` a fraction a year (0.426 is 42.6 %), for `stock` and `cumulative` units a year.";

export const TARGET_FIELDS = {
  version: integer("Version of the target, counted from 1: a changed target is a new version."),
  year: integer("Year for which the target is set."),
  comparison: oneOf(
    COMPARISONS,
    "gt above min, gte min or above, lte min or below (a rank), between min to max, statement: no number.",
  ),
  min: nullableNumber(
    `Bound, with \`between\` the lower one, with \`lte\` the value not to exceed. ${UNIT} Null for a statement.`,
  ),
  max: nullableNumber(`Upper bound of \`between\`. ${UNIT} Null for every other comparison.`),
  calibre: nullableText("Code of the calibre it is counted by; null for a statement."),
  wording: text("The plan's own words, Chinese."),
  wordingEn: text("The same in English."),
  origin: oneOf(TARGET_ORIGINS, "plan: set by the plan; allocation 分解目标: set afterwards."),
  source: SOURCE,
} satisfies { readonly [Name in keyof AssessedTarget]-?: unknown };

const POINT_ON_PATH = objectOf<{ year: number; value: number }>("One year of a path.", {
  year: YEAR,
  value: number(UNIT),
});

export const scopeSchemas = {
  Target: objectOf<AssessedTarget>("A target in force.", TARGET_FIELDS),
  Baseline: objectOf<AssessedBaseline>("The value a target starts from 基期值.", {
    year: YEAR,
    value: number(UNIT),
    qualifier: QUALIFIER,
    calibre: CALIBRE,
    publishedGrowth: nullableNumber(
      "Growth announced with the value 同比, a fraction a year; null where none was announced.",
    ),
    wording: ref("LocalText", "The words it was announced in."),
    source: SOURCE,
    implicit: flag("True: the 0 that every count since the plan began starts from, not announced."),
  }),
  SeriesPoint: objectOf<SeriesPoint>("One figure as it stood at `asOf`.", {
    year: YEAR,
    value: nullableNumber(`${UNIT} Null where \`flag\` says why there is none.`),
    qualifier: QUALIFIER,
    nature: NATURE,
    flag: FLAG,
    calibre: CALIBRE,
    source: SOURCE,
    note: orNull("Note for every reader; null where there is none.", ref("LocalText")),
    reason: nullableText(
      "Why the value before it was corrected, as written (Chinese); null for a first value.",
    ),
    approvedAt: instant("When the value was approved."),
  }),
  LatestValue: objectOf<LatestValue>("A latest usable value: actual or provisional.", {
    year: YEAR,
    value: number(UNIT),
    qualifier: QUALIFIER,
    nature: NATURE,
    calibre: CALIBRE,
    bridged: flag("Counted by another calibre and compared through a declared bridge 口径衔接."),
    source: SOURCE,
  }),
  ScopeAssessment: objectOf<ScopeAssessment>("One indicator in one scope.", {
    scope: SCOPE,
    series: listOf("All figures known at `asOf`, by year and calibre.", ref("SeriesPoint")),
    references: listOf(
      "Readings from other sources, beside the adopted ones; never used in a calculation.",
      ref("SeriesPoint"),
    ),
    target: orNull("The scope's own target; null where the plan set none.", ref("Target")),
    baseline: orNull("Null where none is known.", ref("Baseline")),
    latest: orNull(
      "Latest value comparable with the target, up to `year`; null where there is none.",
      ref("LatestValue"),
    ),
    reported: orNull(
      "Latest value in any calibre, for display only; null where there is none.",
      ref("LatestValue"),
    ),
    gap: nullableNumber(
      `Still missing to the target 目标差距, at least 0. ${UNIT} Null: no value.`,
    ),
    attainment: nullableNumber("Value ÷ target 完成率, a fraction; null: no value or bound 0."),
    expected: nullableNumber(
      `Expected value in the year of \`latest\` (without one: by now). ${UNIT} Null: no path.`,
    ),
    expectedNow: nullableNumber(
      `Expected value at the assessment year, at most the target year. ${UNIT} Null: no path.`,
    ),
    expectedPath: listOf(
      "From the baseline to the target, a year each; empty without a path.",
      POINT_ON_PATH,
    ),
    pace: nullableNumber(
      "Progress made ÷ progress due 序时进度: 1 is exactly on pace; null: no baseline or no value.",
    ),
    requiredGrowth: nullableNumber(
      `Growth still needed to reach the target in its year. ${GROWTH} Null: met, due or no start.`,
    ),
    observedGrowth: nullableNumber(`Growth since the baseline. ${GROWTH} Null: not known.`),
    growthBasis: oneOfOrNull(
      ["observed", "published"],
      "Whether `observedGrowth` was computed or announced with the baseline; null without it.",
    ),
    projection: nullableNumber(
      `Value in the target year if the observed growth went on. ${UNIT} Null: no growth known.`,
    ),
    projectionPath: listOf("Up to the target year; empty without a projection.", POINT_ON_PATH),
    verdict: oneOfOrNull(
      VERDICTS,
      "Verdict 评估结论 for the assessment year; null where the scope has no target of its own.",
    ),
    reason: oneOfOrNull(REASONS, "Why it is `not-assessable`; null for every other verdict."),
    remark: oneOfOrNull(["above-range"], "Met, above the upper bound of the range; else null."),
    contribution: nullableNumber(
      "Value ÷ the province's target bound, a fraction; null for the province and where not comparable.",
    ),
  }),
};
