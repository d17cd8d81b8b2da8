import "server-only";

import type { ReadTransaction } from "@/lib/db/client";
import type { PlanFacts } from "@/lib/plans/load-plan-facts";
import { optionalDecimal } from "@/lib/plans/stored-values";
import type { Flag, Nature, Qualifier } from "@/lib/plans/types";

import type { KnownValue } from "./checks/types";
import { loadAdoptedIds } from "./load-adopted-ids";

/**
 * What the checks compare with: for the given indicators of a plan the adopted value of every cell, and where
 * none was adopted yet the one that waits for review.
 */
export async function loadKnownValues(
  tx: ReadTransaction,
  facts: Pick<PlanFacts, "planId" | "codes">,
  indicators: readonly string[],
): Promise<readonly KnownValue[]> {
  const adopted = await loadAdoptedIds(tx, facts.planId, new Date().toISOString());
  const rows = await tx.revision.findMany({
    where: {
      OR: [{ id: { in: [...adopted] } }, { state: "submitted" }],
      figure: { planId: facts.planId, indicator: { code: { in: [...indicators] } } },
    },
    // Approved before submitted.
    orderBy: { state: "asc" },
    select: {
      figureId: true,
      state: true,
      value: true,
      flag: true,
      qualifier: true,
      nature: true,
      figure: { select: { indicatorId: true, scopeId: true, year: true, calibreId: true } },
    },
  });
  const seen = new Set<string>();
  return rows.flatMap(({ figure, ...row }) => {
    if (seen.has(row.figureId)) return [];
    seen.add(row.figureId);
    return [
      {
        indicator: facts.codes.indicator(figure.indicatorId),
        scope: facts.codes.scope(figure.scopeId),
        year: figure.year,
        calibre: facts.codes.calibre(figure.calibreId),
        standing: row.state === "approved" ? "approved" : "submitted",
        value: optionalDecimal(row.value),
        flag: row.flag as Flag | null,
        qualifier: row.qualifier as Qualifier,
        nature: row.nature as Nature,
      } satisfies KnownValue,
    ];
  });
}
