import type { PlanAssessment } from "@/lib/assessment/types";
import type { Instant } from "@/lib/vocabulary/instant";

import { figureRows, ILLUSTRATIVE_MARK, type FigureRow } from "./figure-rows";

/** The JSON file of figures. */
export interface FiguresDocument {
  plan: PlanAssessment["plan"];
  asOf: Instant;
  release: number | null;
  methodVersion: number;
  illustrative: boolean;
  /** The mark of illustrative data; null for real data. */
  notice: typeof ILLUSTRATIVE_MARK | null;
  figures: readonly FigureRow[];
}

export function figuresDocument(assessment: PlanAssessment): FiguresDocument {
  const { plan, asOf, release, methodVersion, illustrative } = assessment;
  const notice = illustrative ? ILLUSTRATIVE_MARK : null;
  const figures = figureRows(assessment);
  return { plan, asOf, release, methodVersion, illustrative, notice, figures };
}
