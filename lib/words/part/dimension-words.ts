import type { PlanAssessment } from "@/lib/assessment/types";
import { dimensionCodes } from "@/lib/plans/dimensions";
import { dimensionName, restName, scopeName } from "@/lib/words/lookup";
import type { List, Sentence } from "@/lib/words/sentence";

/** Says what the members of a dimension are parts of, and how the rest is called. */
export function dimensionSentence(assessment: PlanAssessment, code: string): Sentence {
  const parent = assessment.scopes.find(({ kind }) => kind === code)?.parent ?? "";
  return {
    key: "dashboard.pillars.dimension",
    values: {
      kind: dimensionName(assessment, code),
      whole: scopeName(assessment, parent),
      rest: restName(assessment, code),
    },
  };
}

/** Names the dimensions of a plan in its order. */
export function dimensionList(assessment: PlanAssessment): List {
  return {
    list: dimensionCodes(assessment.scopes).map((code) => dimensionName(assessment, code)),
  };
}
