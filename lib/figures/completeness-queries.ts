import "server-only";

import { authorise } from "@/lib/actions/domain-error";
import { readSnapshot, type ReadTransaction } from "@/lib/db/client";
import type { Actor } from "@/lib/members/types";
import type { PlanFacts } from "@/lib/plans/load-plan-facts";
import type { Flag } from "@/lib/plans/types";

import { calendarYear } from "./calendar-year";
import {
  cellStatus,
  type CompletenessBoard,
  type CompletenessCell,
  type RevisionTrace,
} from "./completeness";
import { entryYears } from "./entry-years";
import { loadCatalogue } from "./load-catalogue";
import { loadYearEvents } from "./load-year-events";
import { canSeeCompleteness } from "./policy";
import type { RevisionState } from "./types";
import { yearStateOf, type YearState } from "./year-state";

/**
 * How complete a year is. A year the plan has no figures of gets the last one that has ended.
 * @throws DomainError `forbidden`, `not-found`
 */
export async function getCompletenessBoard(
  actor: Actor,
  planCode: string,
  wantedYear: number | null,
): Promise<CompletenessBoard> {
  authorise(canSeeCompleteness(actor));
  const currentYear = calendarYear(new Date());
  return readSnapshot(async (tx) => {
    const facts = await loadCatalogue(tx, planCode);
    const { first, last } = entryYears(facts.plan, "actual", currentYear);
    const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
    const usual = Math.min(currentYear - 1, facts.plan.endYear);
    const year = wantedYear !== null && years.includes(wantedYear) ? wantedYear : usual;
    const state = yearStateOf(year, await loadYearEvents(tx, facts.planId, year));
    const indicators = facts.indicators.filter(({ accrual }) => accrual !== "qualitative");
    const { scopes } = facts;
    const cells = await loadCompleteness(tx, facts, state);
    return { plan: facts.plan.code, year: state, years, indicators, scopes, cells };
  });
}

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
