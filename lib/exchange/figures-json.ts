import type { z } from "zod";

import type { PlanAssessment } from "@/lib/assessment/types";
import { fields, planSchema } from "@/lib/plans/answer-schemas";
import { answer, instant, integer, listOf, oneOfOrNull } from "@/lib/vocabulary/answer";

import { figureRows, figureRowSchema, ILLUSTRATIVE_MARK } from "./figure-rows";

/** The JSON file of figures. */
export const figuresSchema = answer("Figures", "The figures of a plan.", {
  plan: planSchema,
  asOf: instant("What was approved by then is listed, nothing later."),
  release: fields.release,
  methodVersion: integer("Version of the assessment method in force."),
  illustrative: fields.illustrative,
  notice: oneOfOrNull([ILLUSTRATIVE_MARK], "The mark of illustrative data; null for real data."),
  figures: listOf(figureRowSchema, "One row a figure, in the plan's order."),
});

export function figuresDocument(assessment: PlanAssessment): z.output<typeof figuresSchema> {
  const { plan, asOf, release, methodVersion, illustrative } = assessment;
  const notice = illustrative ? ILLUSTRATIVE_MARK : null;
  const figures = figureRows(assessment);
  return { plan, asOf, release, methodVersion, illustrative, notice, figures };
}
