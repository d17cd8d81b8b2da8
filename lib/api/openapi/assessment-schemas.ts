import { z } from "zod";

import { GROWTH_KINDS, PATH_SHAPES } from "@/lib/assessment/formulas/kinds";
import type { Method } from "@/lib/assessment/method";
import type { IndicatorAssessment, PlanAssessment, RestRow } from "@/lib/assessment/types";
import {
  calibreSchema,
  fields,
  localTextSchema,
  planSchema,
  releaseSealSchema,
  dimensionSchema,
  scopeSchema,
  sourceSchema,
} from "@/lib/plans/answer-schemas";
import { ACCRUALS } from "@/lib/plans/types";
import type { Judgement } from "@/lib/records/judgement";
import { JUDGEMENT_REASONS, JUDGEMENT_RESULTS } from "@/lib/records/judgement-terms";
import type { Registered } from "@/lib/register/registered";
import {
  answer,
  flag,
  instant,
  integer,
  integerOrNull,
  listOf,
  number,
  oneOf,
  oneOfOrNull,
  orNull,
  text,
  textOrNull,
} from "@/lib/vocabulary/answer";

import { peopleSchema } from "./people-schemas";
import { baselineSchema, scopeAssessmentSchema, targetSchema } from "./scope-schemas";

const path = oneOf(PATH_SHAPES, "linear: equal steps; geometric: equal growth.");
const growth = oneOf(
  GROWTH_KINDS,
  "rate: a fraction a year; units: units of the indicator a year.",
);
const counted = oneOf(["level", "stock", "cumulative"], "An accrual.");

export const methodSchema = answer(
  "Method",
  "The version of the method that the numbers were computed by.",
  {
    version: integer("The same number as `methodVersion`."),
    onTrackFrom: text("Pace from which on the verdict is on-track: a fraction as decimal text."),
    watchFrom: text("Pace from which on it is watch, below it behind: a fraction as decimal text."),
    paths: z
      .strictObject({ level: path, stock: path, cumulative: path })
      .describe("Shape of the expected path by accrual."),
    growth: z
      .strictObject({ level: growth, stock: growth, cumulative: growth })
      .describe("What growth is told in by accrual."),
    startsAtZero: listOf(
      counted,
      "Accruals that count from 0 in the year before the plan where no baseline is given.",
    ),
    outlookYears: integer(
      "Years after the target's within which a calculation looks for the year of reaching it.",
    ),
  },
) satisfies z.ZodType<Method>;

export const targetVersionSchema = answer("TargetVersion", "One version of a target.", {
  ...targetSchema.shape,
  scope: fields.scope,
  approvedAt: instant("When this version came into force."),
  reason: textOrNull("Why the target was changed; null for a first version."),
});

export const bridgeSchema = answer(
  "Bridge",
  "A signed statement that two calibres may be compared.",
  {
    from: text("Code of the calibre counted by."),
    to: text("Code of the target's calibre."),
    zh: text("The note to show wherever it is used, Chinese."),
    en: text("The same in English."),
  },
);

const scopeCode = text("Code of a scope.");

export const restRowSchema = answer("RestRow", "Whole minus parts, for one year and calibre.", {
  year: fields.year,
  calibre: fields.calibre,
  whole: text("Code of the scope that is divided."),
  kind: text("Code of the dimension it is divided by."),
  parts: listOf(scopeCode, "Codes of the parts with a value."),
  missing: listOf(scopeCode, "Codes of the parts without a value."),
  value: number("The rest, in the indicator's unit; negative where `conflict` is true."),
  atMost: flag("Parts are missing, so that the rest is at most this."),
  conflict: flag("The parts exceed the whole."),
}) satisfies z.ZodType<RestRow>;

export const judgementSchema = answer(
  "Judgement",
  "A judgement 评定 of a statement target: approved by a second member, never computed.",
  {
    result: oneOf(
      JUDGEMENT_RESULTS,
      "reached 达到; largely-reached 基本达到; missed 未达到; open 暂不能评定.",
    ),
    open: oneOfOrNull(JUDGEMENT_REASONS, "Why it cannot be judged; null unless `result` is open."),
    by: localTextSchema,
    document: localTextSchema,
    on: text("When, as exactly as known: 2026-03-05, 2026-03, 2026-Q1, 2026-H1 or 2026."),
    reason: localTextSchema,
    source: text("Key of the source that has it."),
    version: integer("Number of the version in force."),
    approvedAt: instant("When a second member approved it."),
  },
) satisfies z.ZodType<Judgement>;

export const registeredSchema = answer(
  "Registered",
  "The register 台账 behind a count. It never makes the count: the two stand beside each other.",
  {
    counted: orNull(
      answer("CountedFromRegister", "The decision that figures are the number of its entries.", {
        reason: localTextSchema,
        since: instant("When a second member approved it."),
      }),
      "Null where the figures are what was reported.",
    ),
    rows: listOf(
      answer("RegisteredRow", "The register of one scope beside its reported count.", {
        scope: scopeCode,
        year: integer("Year of the reported count; the assessment year where there is none."),
        recognised: integer("Things 已认定 that count by the end of that year."),
        leads: integer("Things that a source only names 线索: nobody's count."),
        reported: orNull(number("The reported count."), "Null where none is known."),
        missing: orNull(
          number("Reported less recognised."),
          "What the count has no names for; negative where the register has more.",
        ),
      }),
      "The whole first, then the scopes that claim anything.",
    ),
  },
) satisfies z.ZodType<Registered>;

export const indicatorAssessmentSchema = answer("IndicatorAssessment", "One indicator 指标.", {
  code: text("Code of the indicator."),
  name: localTextSchema,
  unit: orNull(localTextSchema, "Unit of its values; null for a qualitative indicator."),
  accrual: oneOf(
    ACCRUALS,
    "level: size in a year; stock: number at year end; cumulative: since the plan began; qualitative.",
  ),
  decimals: integer("Digits after the point that its values may have."),
  context: flag("Reported for context: the plan sets no target for it."),
  register: flag("The named things behind the count are kept in a register."),
  definition: orNull(localTextSchema, "What is counted; null where not written down."),
  caution: orNull(
    localTextSchema,
    "What its published numbers may not be read as; null where there is nothing to warn of.",
  ),
  target: orNull(targetSchema, "The target of the plan's whole; null for context indicators."),
  judgement: orNull(
    judgementSchema,
    "What somebody in charge said of a target that is a statement, beside and never part of what is computed; null where nobody has.",
  ),
  registered: orNull(registeredSchema, "The register behind its count; null where there is none."),
  targetHistory: listOf(targetVersionSchema, "All versions by `asOf`, all scopes, oldest first."),
  baseline: orNull(baselineSchema, "The baseline of the plan's whole; null where none is known."),
  bridge: orNull(bridgeSchema, "The bridge in use; null where none is needed."),
  scopes: listOf(scopeAssessmentSchema, "In the plan's order, the whole first."),
  rest: listOf(restRowSchema, "Rests of the whole and of the parts that have parts."),
}) satisfies z.ZodType<IndicatorAssessment>;

export const planAssessmentSchema = answer(
  "PlanAssessment",
  "A plan as known at an instant, judged for a year.",
  {
    plan: planSchema,
    asOf: instant("What was approved by then is shown, nothing later."),
    year: integer("Assessment year: figures up to it are judged."),
    phase: oneOf(["running", "final"], "final: judged on the target year's value alone."),
    release: fields.release,
    seal: orNull(
      releaseSealSchema,
      "Proof of the release; null for a member's view and for a release without one yet.",
    ),
    methodVersion: integer("Version of the method that the numbers were computed by."),
    method: methodSchema,
    illustrative: fields.illustrative,
    dimensions: listOf(dimensionSchema, "How the plan divides its whole, in its own words."),
    scopes: listOf(scopeSchema, "All scopes of the plan."),
    calibres: listOf(calibreSchema, "All calibres."),
    sources: listOf(sourceSchema, "The sources referred to."),
    indicators: listOf(indicatorAssessmentSchema, "In the plan's order."),
    people: peopleSchema,
  },
) satisfies z.ZodType<PlanAssessment>;

export const releasedAssessmentSchema = answer(
  "ReleasedAssessment",
  "A plan as a public link shows it.",
  {
    ...planAssessmentSchema.shape,
    supersededBy: integerOrNull(
      "Number of the latest release where the link is held to an older one; null where it shows the latest.",
    ),
  },
);

export type PlanAnswer = z.output<typeof planAssessmentSchema>;
export type ReleasedPlanAnswer = z.output<typeof releasedAssessmentSchema>;
