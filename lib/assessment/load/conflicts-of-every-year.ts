import type { ReviewedRevision } from "@/lib/figures/types";
import type { Instant } from "@/lib/vocabulary/instant";
import { compositeKey, figuresAsOf, NO_FIGURES, versionsInForce } from "@/lib/assessment/in-force";
import { isDivisible } from "@/lib/assessment/is-divisible";
import { listPartsOfWholes, restRows } from "@/lib/assessment/reconcile";
import type { AssessmentInput, RestRow } from "@/lib/assessment/types";
import { numbersIn } from "@/lib/assessment/usable";
import { calibreOrder } from "@/lib/plans/calibre-order";

/** Parts that exceed their whole, for one indicator. */
export interface Conflict {
  readonly indicator: string;
  readonly row: RestRow;
}

/**
 * Lists where approved parts exceed their whole, in every year that is known and not only in those assessed: a release
 * publishes the years to come as well. Forecasts are held against forecasts, reported values against reported ones.
 */
export function conflictsOfEveryYear(input: AssessmentInput, asOf: Instant): readonly Conflict[] {
  const figures = figuresAsOf(input.revisions, asOf);
  const targets = versionsInForce(input.targets, asOf);
  const compareCalibres = calibreOrder(input.calibres);
  const partsOfWholes = listPartsOfWholes(input.scopes);
  const province = input.scopes.find(({ kind }) => kind === "province")?.code ?? "";
  return input.indicators.flatMap((indicator) => {
    const { code } = indicator;
    const comparison = targets.get(compositeKey(code, province))?.comparison ?? null;
    if (!isDivisible(indicator, comparison)) return [];
    const rowsOf = (isOfThem: (revision: ReviewedRevision) => boolean): readonly RestRow[] => {
      const values = input.scopes.map((scope) => {
        const { adopted } = figures.get(compositeKey(code, scope.code)) ?? NO_FIGURES;
        return [scope.code, numbersIn(adopted.filter(isOfThem))] as const;
      });
      return restRows(partsOfWholes, new Map(values), compareCalibres);
    };
    return [
      ...rowsOf(({ nature }) => nature !== "forecast"),
      ...rowsOf(({ nature }) => nature === "forecast"),
    ].flatMap((row) => (row.conflict ? [{ indicator: code, row }] : []));
  });
}
