import { z } from "zod";

import { DISTANCE_STATES, type TargetDistance } from "@/lib/assessment/distance-types";
import {
  BASES,
  REASONS,
  VERDICTS,
  type AssessedBaseline,
  type AssessedTarget,
  type LatestValue,
  type ScopeAssessment,
  type SeriesPoint,
  type VerdictBasis,
} from "@/lib/assessment/types";
import { fields, localTextSchema } from "@/lib/plans/answer-schemas";
import { COMPARISONS, SOURCE_GRADES, TARGET_ORIGINS } from "@/lib/plans/types";
import {
  answer,
  flag,
  instant,
  integer,
  listOf,
  number,
  numberOrNull,
  oneOf,
  oneOfOrNull,
  orNull,
  text,
  textOrNull,
} from "@/lib/vocabulary/answer";

const UNIT = "In the indicator's unit.";
const GROWTH =
  "A fraction a year (0.426 is 42.6 %) where `method.growth` of the accrual is rate, else units a year.";

export const targetSchema = answer("Target", "A target in force.", {
  version: integer("Version of the target, counted from 1: a changed target is a new version."),
  year: integer("Year for which the target is set."),
  comparison: oneOf(
    COMPARISONS,
    "gt above min, gte min or above, lte min or below (a rank), between min to max, statement: no number.",
  ),
  min: numberOrNull(
    `Bound, with \`between\` the lower one, with \`lte\` the value not to exceed. ${UNIT} Null for a statement.`,
  ),
  max: numberOrNull(`Upper bound of \`between\`. ${UNIT} Null for every other comparison.`),
  calibre: textOrNull("Code of the calibre it is counted by; null for a statement."),
  wording: text("The plan's own words, Chinese."),
  wordingEn: text("The same in English."),
  reading: orNull(
    localTextSchema,
    "How these words are read where they can be read otherwise 解读; null where they are plain.",
  ),
  origin: oneOf(TARGET_ORIGINS, "plan: set by the plan; allocation 分解目标: set afterwards."),
  source: fields.source,
}) satisfies z.ZodType<AssessedTarget>;

export const baselineSchema = answer("Baseline", "The value a target starts from 基期值.", {
  year: fields.year,
  value: number(UNIT),
  qualifier: fields.qualifier,
  calibre: fields.calibre,
  publishedGrowth: numberOrNull(
    "Growth announced with the value 同比, a fraction a year; null where none was announced.",
  ),
  wording: localTextSchema.describe("The words it was announced in."),
  source: fields.source,
  implicit: flag("True: the 0 that what `method.startsAtZero` names starts from, not announced."),
}) satisfies z.ZodType<AssessedBaseline>;

export const seriesPointSchema = answer("SeriesPoint", "One figure as it stood at `asOf`.", {
  year: fields.year,
  value: numberOrNull(`${UNIT} Null where \`flag\` says why there is none.`),
  qualifier: fields.qualifier,
  nature: fields.nature,
  flag: fields.flag,
  calibre: fields.calibre,
  source: fields.source,
  note: orNull(localTextSchema, "Note for every reader; null where there is none."),
  reason: textOrNull(
    "Why the value before it was corrected, as written (Chinese); null for a first value.",
  ),
  approvedAt: instant("When the value was approved."),
}) satisfies z.ZodType<SeriesPoint>;

export const latestValueSchema = answer(
  "LatestValue",
  "A latest usable value: actual or provisional.",
  {
    year: fields.year,
    value: number(UNIT),
    qualifier: fields.qualifier,
    nature: fields.nature,
    calibre: fields.calibre,
    bridged: flag("Counted by another calibre and compared through a declared bridge 口径衔接."),
    source: fields.source,
  },
) satisfies z.ZodType<LatestValue>;

const yearOfPath = z
  .strictObject({ year: fields.year, value: number(UNIT) })
  .describe("One year of a path.");

const verdictBasisSchema = answer("VerdictBasis", "The source that a verdict rests on.", {
  of: oneOf(
    BASES,
    "value: of the value judged; baseline: only the baseline is known; target: no value is known at all.",
  ),
  source: text("Key of the source (see sources)."),
  publisher: text("Publisher of the source."),
  grade: oneOf(SOURCE_GRADES, "Grade of the source, as of Source."),
}) satisfies z.ZodType<VerdictBasis>;

const targetDistanceSchema = answer(
  "TargetDistance",
  "How far a scope is from the target that measures it: its own, else that of the whole it is a part of.",
  {
    state: oneOf(
      DISTANCE_STATES,
      "own: against its own target; share: within its whole, whose target it is; no-bound: the whole has no target either; whole-unknown: the whole is not reported for that year and calibre; conflict: the parts exceed the whole; other-calibre: not comparable, for display only; unreported: no value of the year judged; no-scale: nothing to divide, such as a rank.",
    ),
    measuredBy: text(
      "Code of the scope whose target measures: the scope itself, the plan's whole, or the part that it lies in.",
    ),
    bound: numberOrNull(`Bound of that target. ${UNIT} Null: the whole has no target.`),
    value: orNull(latestValueSchema, "The value measured; null: nothing reported."),
    last: orNull(
      latestValueSchema,
      "In `unreported`, the last value known of an earlier year; else null.",
    ),
    whole: numberOrNull(
      `The whole's value of the same year and calibre. ${UNIT} Null: unknown, or its own target.`,
    ),
    parts: numberOrNull(
      `In \`conflict\`, the sum of the parts that exceed the whole. ${UNIT} Else null.`,
    ),
    gap: numberOrNull(
      `Still missing to the bound: of the scope itself in \`own\`, else of the whole. ${UNIT} Null: unknown.`,
    ),
    excess: numberOrNull(
      `Beyond the target, of a range beyond its upper end: of the scope or its whole. ${UNIT} Null: unknown.`,
    ),
    share: numberOrNull("Value ÷ bound, a fraction; null: no value or no bound."),
    shareOfWhole: numberOrNull(
      "Value ÷ the whole's value, a fraction; null: unknown, or its own target.",
    ),
  },
) satisfies z.ZodType<TargetDistance>;

export const scopeAssessmentSchema = answer("ScopeAssessment", "One indicator in one scope.", {
  scope: fields.scope,
  series: listOf(seriesPointSchema, "All figures known at `asOf`, by year and calibre."),
  references: listOf(
    seriesPointSchema,
    "Readings from other sources, beside the adopted ones; never used in a calculation.",
  ),
  target: orNull(targetSchema, "The scope's own target; null where the plan set none."),
  baseline: orNull(baselineSchema, "Null where none is known."),
  latest: orNull(
    latestValueSchema,
    "Latest value comparable with the target, up to `year`; null where there is none.",
  ),
  reported: orNull(
    latestValueSchema,
    "Latest value in any calibre, for display only; null where there is none.",
  ),
  gap: numberOrNull(`Still missing to the target 目标差距, at least 0. ${UNIT} Null: no value.`),
  attainment: numberOrNull("Value ÷ target 完成率, a fraction; null: no value or bound 0."),
  expected: numberOrNull(
    `Expected value in the year of \`latest\` (without one: by now). ${UNIT} Null: no path.`,
  ),
  expectedNow: numberOrNull(
    `Expected value at the assessment year, at most the target year. ${UNIT} Null: no path.`,
  ),
  expectedPath: listOf(
    yearOfPath,
    "From the baseline to the target, a year each; empty without a path.",
  ),
  pace: numberOrNull(
    "Progress made ÷ progress due 序时进度: 1 is exactly on pace; null: no baseline or no value.",
  ),
  requiredGrowth: numberOrNull(
    `Growth still needed to reach the target in its year. ${GROWTH} Null: met, due or no start.`,
  ),
  observedGrowth: numberOrNull(`Growth since the baseline. ${GROWTH} Null: not known.`),
  growthBasis: oneOfOrNull(
    ["observed", "published"],
    "Whether `observedGrowth` was computed or announced with the baseline; null without it.",
  ),
  projection: numberOrNull(
    `Value in the target year if the observed growth went on. ${UNIT} Null: no growth known.`,
  ),
  projectionPath: listOf(yearOfPath, "Up to the target year; empty without a projection."),
  verdict: oneOfOrNull(
    VERDICTS,
    "Verdict 评估结论 for the assessment year; null where the scope has no target of its own.",
  ),
  reason: oneOfOrNull(REASONS, "Why it is `not-assessable`; null for every other verdict."),
  basis: orNull(
    verdictBasisSchema,
    "Source that the verdict rests on; null without a verdict, or where no source was given.",
  ),
  remark: oneOfOrNull(["above-range"], "Met, above the upper bound of the range; else null."),
  contribution: numberOrNull(
    "Value ÷ the target bound of the plan's whole, a fraction, for every part alike; null for the whole itself and where not comparable.",
  ),
  distance: orNull(
    targetDistanceSchema,
    "How far it is from the target that measures it, with the gap and the share of parts; null without a target in numbers.",
  ),
}) satisfies z.ZodType<ScopeAssessment>;
