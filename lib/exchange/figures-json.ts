import type { PlanAssessment } from "@/lib/assessment/types";
import type { Instant } from "@/lib/vocabulary/instant";

import { figureRows, ILLUSTRATIVE_MARK, type FigureRow } from "./figure-rows";

/** The figures as a JSON document. */
export interface FiguresDocument {
  plan: PlanAssessment["plan"];
  asOf: Instant;
  release: number | null;
  methodVersion: number;
  illustrative: boolean;
  /** Mark of illustrative data; null for real data. */
  notice: typeof ILLUSTRATIVE_MARK | null;
  figures: readonly FigureRow[];
}

export function figuresDocument(assessment: PlanAssessment): FiguresDocument {
  const { plan, asOf, release, methodVersion, illustrative } = assessment;
  const notice = illustrative ? ILLUSTRATIVE_MARK : null;
  const figures = figureRows(assessment);
  return { plan, asOf, release, methodVersion, illustrative, notice, figures };
}
