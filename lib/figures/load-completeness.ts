import "server-only";

import type { ReadTransaction } from "@/lib/db/client";
import type { PlanFacts } from "@/lib/plans/load-plan-facts";
import type { Flag } from "@/lib/plans/types";

import { cellStatus, type CompletenessCell, type RevisionTrace } from "./completeness";
import type { RevisionState } from "./types";
import type { YearState } from "./year-state";

/** The cells of one year's board, inside the given transaction. Qualitative indicators have no number to owe. */
export async function loadCompleteness(
  tx: ReadTransaction,
  facts: PlanFacts,
  { year, events }: YearState,
): Promise<readonly CompletenessCell[]> {
  const rows = await tx.figure.findMany({
    where: { planId: facts.planId, year },
    select: {
      indicatorId: true,
      scopeId: true,
      calibreId: true,
      revisions: {
        select: {
          ...{ state: true, flag: true, number: true },
          ...{ createdAt: true, submittedAt: true, reviewedAt: true },
          author: { select: { name: true } },
        },
      },
    },
  });
  const figures = rows.map((row) => ({
    indicator: facts.codes.indicator(row.indicatorId),
    scope: facts.codes.scope(row.scopeId),
    calibre: facts.codes.calibre(row.calibreId),
    revisions: row.revisions.map((revision): RevisionTrace => ({
      state: revision.state as RevisionState,
      flag: revision.flag as Flag | null,
      authorName: revision.author.name,
      number: revision.number,
      createdAt: revision.createdAt.toISOString(),
      submittedAt: revision.submittedAt?.toISOString() ?? null,
      reviewedAt: revision.reviewedAt?.toISOString() ?? null,
    })),
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
