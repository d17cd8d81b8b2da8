import "server-only";

import type { ReadTransaction } from "@/lib/db/client";
import type { PlanFacts } from "@/lib/plans/load-plan-facts";
import { STANDS } from "@/lib/plans/undone-decisions";
import type { Flag } from "@/lib/plans/types";
import type { RevisionState } from "@/lib/figures/types";

import { cellStatus, type CompletenessCell, type RevisionTrace } from "./completeness";
import type { YearState } from "./year-state";

/**
 * Reads the cells of one year's board, inside the given transaction. Qualitative indicators have no number to
 * owe.
 */
export async function loadCompleteness(
  tx: ReadTransaction,
  facts: PlanFacts,
  { year, events }: YearState,
): Promise<readonly CompletenessCell[]> {
  const rows = await tx.revision.findMany({
    where: { id: { in: [...(await loadTellingIds(tx, facts.planId, year))] } },
    select: {
      figureId: true,
      state: true,
      flag: true,
      number: true,
      createdAt: true,
      submittedAt: true,
      reviewedAt: true,
      author: { select: { name: true } },
      figure: { select: { indicatorId: true, scopeId: true, calibreId: true } },
    },
  });
  const traces = new Map<string, RevisionTrace[]>();
  for (const row of rows)
    traces.set(row.figureId, [...(traces.get(row.figureId) ?? []), traceOf(row)]);
  const places = new Map(rows.map(({ figureId, figure }) => [figureId, figure]));
  const figures = [...places].map(([figureId, figure]) => ({
    indicator: facts.codes.indicator(figure.indicatorId),
    scope: facts.codes.scope(figure.scopeId),
    calibre: facts.codes.calibre(figure.calibreId),
    revisions: traces.get(figureId) ?? [],
  }));
  return facts.indicators
    .filter(({ accrual }) => accrual !== "qualitative")
    .flatMap(({ code: indicator }) =>
      facts.scopes.map(({ code: scope }): CompletenessCell => {
        const own = figures.filter(
          (figure) => figure.indicator === indicator && figure.scope === scope,
        );
        return { indicator, scope, ...cellStatus(own, events) };
      }),
    );
}

/**
 * Finds the revisions that a cell's standing hangs on, however long its figure's history: the adopted one, the
 * first value that was sent and not returned (numbers follow the order of submission), the last one returned,
 * and all that is open.
 */
async function loadTellingIds(
  tx: ReadTransaction,
  planId: string,
  year: number,
): Promise<readonly string[]> {
  const figures = await tx.$queryRaw<Record<"adopted" | "returned" | "first", string | null>[]>`
    SELECT
      (SELECT "id" FROM "Revision" WHERE "figureId" = f."id" AND "state" = 'approved' AND ${STANDS}
        ORDER BY "reviewedAt" DESC, "number" DESC LIMIT 1) AS "adopted",
      (SELECT "id" FROM "Revision" WHERE "figureId" = f."id" AND "state" = 'returned' AND ${STANDS}
        ORDER BY "reviewedAt" DESC, "number" DESC LIMIT 1) AS "returned",
      (SELECT "id" FROM "Revision" WHERE "figureId" = f."id" AND "state" IN ('approved', 'submitted')
        AND ${STANDS} AND "flag" IS NULL ORDER BY "number" LIMIT 1) AS "first"
    FROM "Figure" f WHERE f."planId" = ${planId} AND f."year" = ${year}`;
  const open = await tx.revision.findMany({
    where: { state: { in: ["draft", "submitted"] }, figure: { planId, year } },
    select: { id: true },
  });
  const known = figures.flatMap(({ adopted, returned, first }) => [adopted, returned, first]);
  return [...new Set([...known.filter((id) => id !== null), ...open.map(({ id }) => id)])];
}

interface TraceRow extends Omit<
  RevisionTrace,
  "state" | "flag" | "authorName" | "createdAt" | "submittedAt" | "reviewedAt"
> {
  state: string;
  flag: string | null;
  createdAt: Date;
  submittedAt: Date | null;
  reviewedAt: Date | null;
  author: { name: string };
}

function traceOf(row: TraceRow): RevisionTrace {
  return {
    state: row.state as RevisionState,
    flag: row.flag as Flag | null,
    authorName: row.author.name,
    number: row.number,
    createdAt: row.createdAt.toISOString(),
    submittedAt: row.submittedAt?.toISOString() ?? null,
    reviewedAt: row.reviewedAt?.toISOString() ?? null,
  };
}
