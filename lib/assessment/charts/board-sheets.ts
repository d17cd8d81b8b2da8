import type { IndicatorAssessment, PlanAssessment } from "@/lib/assessment/types";
import { dimensionCodes } from "@/lib/plans/dimensions";
import { manySheets, MOST_CELLS, oneSheet, type Sheet } from "@/lib/plans/sheets";
import type { Scope } from "@/lib/plans/types";

/** A piece of the board that one page shows. */
export type BoardSheet = Sheet<Scope, IndicatorAssessment>;

/**
 * Divides the board of parts × `indicators` into sheets that can be read: one for a plan of usual size, else several.
 * So the page of a large plan costs about what that of a usual one costs.
 */
export function boardSheets(
  { scopes }: Pick<PlanAssessment, "scopes">,
  indicators: readonly IndicatorAssessment[],
): readonly BoardSheet[] {
  const parts = dimensionCodes(scopes).flatMap((code) =>
    scopes.filter(({ kind }) => kind === code),
  );
  const targeted = indicators.filter(({ target }) => target !== null);
  return parts.length * targeted.length <= MOST_CELLS
    ? [oneSheet(parts, indicators)]
    : manySheets(scopes, indicators);
}
