import "server-only";

import type { ReadTransaction } from "@/lib/db/client";
import { calibreOrder } from "@/lib/plans/calibre-order";
import type { PlanFacts } from "@/lib/plans/load-plan-facts";

import type { FormOptions } from "./types";

/**
 * Lists calibres by indicator, the usual one first: its target's, then its baseline's, then those of its figures, the
 * latest year before others and within a year in the plan's order. The order never hangs on how rows are stored: the
 * usual calibre stands in where a file names none.
 */
export async function loadCalibresInUse(
  tx: ReadTransaction,
  facts: PlanFacts,
): Promise<FormOptions["calibresInUse"]> {
  // Each once: a large plan has thousands of figures and a calibre or two a year for each indicator.
  const figures = await tx.figure.groupBy({
    by: ["year", "indicatorId", "calibreId"],
    where: { planId: facts.planId, revisions: { some: {} } },
  });
  const compareCalibres = calibreOrder(facts.calibres);
  const used = [
    ...facts.targets.toSorted((a, b) => b.version - a.version),
    ...facts.baselines,
    ...figures
      .map(({ year, indicatorId, calibreId }) => ({
        year,
        indicator: facts.codes.indicator(indicatorId),
        calibre: facts.codes.calibre(calibreId),
      }))
      .toSorted((a, b) => b.year - a.year || compareCalibres(a.calibre, b.calibre)),
  ];
  const calibresInUse: Record<string, string[]> = {};
  for (const { code } of facts.indicators) calibresInUse[code] = [];
  for (const { indicator, calibre } of used) {
    const known = calibresInUse[indicator];
    if (calibre !== null && known?.includes(calibre) === false) known.push(calibre);
  }
  return calibresInUse;
}
