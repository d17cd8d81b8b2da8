import "server-only";

import type { ReadTransaction } from "@/lib/db/client";
import type { PlanFacts } from "@/lib/plans/load-plan-facts";
import { optionalDecimal } from "@/lib/plans/stored-values";
import type { Flag, Nature, Qualifier } from "@/lib/plans/types";
import { loadAdoptedIds } from "@/lib/plans/load-adopted-ids";

import type { KnownValue } from "./types";

/**
 * Reads what the checks compare with: for the given indicators of a plan the adopted value of every cell, and
 * where none was adopted yet the one that waits for review.
 */
export async function loadKnownValues(
  tx: ReadTransaction,
  facts: Pick<PlanFacts, "planId" | "codes">,
  indicators: readonly string[],
): Promise<readonly KnownValue[]> {
  const adopted = await loadAdoptedIds(tx, facts.planId, new Date().toISOString());
  const submitted = await tx.revision.findMany({
    where: { state: "submitted", figure: { planId: facts.planId } },
    select: { id: true },
  });
  const wanted = new Set(indicators);
  const rows = await tx.revision.findMany({
    // Found by their keys alone, because together with a condition on the figures every revision would be
    // looked at.
    where: { id: { in: [...adopted, ...submitted.map(({ id }) => id)] } },
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
  // Approved before submitted. Sorted here: a long list of keys is read in several statements.
  const inOrder = rows.toSorted((a, b) => a.state.localeCompare(b.state));
  return inOrder.flatMap(({ figure, ...row }) => {
    const indicator = facts.codes.indicator(figure.indicatorId);
    if (seen.has(row.figureId) || !wanted.has(indicator)) return [];
    seen.add(row.figureId);
    return [
      {
        indicator,
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
