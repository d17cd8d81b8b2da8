import "server-only";

import { authorise } from "@/lib/errors/domain-error";
import { readSnapshot } from "@/lib/db/client";
import { chinaYear } from "@/lib/i18n/china-time";
import type { Actor } from "@/lib/access/types";
import { entryYears } from "@/lib/figures/entry-years";
import { loadReporters } from "@/lib/records/people/load-reporters";
import { loadCatalogue } from "@/lib/figures/load-catalogue";
import { canSeeCompleteness } from "@/lib/figures/policy";

import type { CompletenessBoard } from "./completeness";
import { loadCompletenessOnce } from "./load-completeness";
import { loadYearEvents } from "./load-year-events";
import { yearStateOf } from "./year-state";

/**
 * Reads how complete a year is. A year the plan has no figures of gets the last one that has ended.
 * @throws DomainError `forbidden`, `not-found`
 */
export async function getCompletenessBoard(
  actor: Actor,
  planCode: string,
  wantedYear: number | null,
): Promise<CompletenessBoard> {
  authorise(canSeeCompleteness(actor));
  const currentYear = chinaYear(Date.now());
  return readSnapshot(async (tx) => {
    const facts = await loadCatalogue(tx, planCode);
    const { first, last } = entryYears(facts.plan, "actual", currentYear);
    const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
    const usual = Math.min(currentYear - 1, facts.plan.endYear);
    const year = wantedYear !== null && years.includes(wantedYear) ? wantedYear : usual;
    const state = yearStateOf(year, await loadYearEvents(tx, facts.planId, year));
    const indicators = facts.indicators.filter(({ accrual }) => accrual !== "qualitative");
    const { scopes, dimensions } = facts;
    const cells = await loadCompletenessOnce(tx, facts, state);
    const reporters = await loadReporters(tx, planCode);
    const { code: plan } = facts.plan;
    return { plan, year: state, years, indicators, scopes, dimensions, cells, reporters };
  });
}
