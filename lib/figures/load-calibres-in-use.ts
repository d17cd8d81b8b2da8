import "server-only";

import type { ReadTransaction } from "@/lib/db/client";
import type { PlanFacts } from "@/lib/plans/load-plan-facts";

import type { FormOptions } from "./types";

/** Lists calibres by indicator, the usual one first: its target's, then its baseline's, then that of its figures. */
export async function loadCalibresInUse(
  tx: ReadTransaction,
  facts: PlanFacts,
): Promise<FormOptions["calibresInUse"]> {
  const figures = await tx.figure.findMany({
    where: { planId: facts.planId, revisions: { some: {} } },
    orderBy: { year: "desc" },
    select: { indicatorId: true, calibreId: true },
  });
  const used = [
    ...facts.targets.toSorted((a, b) => b.version - a.version),
    ...facts.baselines,
    ...figures.map(({ indicatorId, calibreId }) => ({
      indicator: facts.codes.indicator(indicatorId),
      calibre: facts.codes.calibre(calibreId),
    })),
  ];
  const calibresInUse: Record<string, string[]> = {};
  for (const { code } of facts.indicators) calibresInUse[code] = [];
  for (const { indicator, calibre } of used) {
    const known = calibresInUse[indicator];
    if (calibre !== null && known?.includes(calibre) === false) known.push(calibre);
  }
  return calibresInUse;
}
