import "server-only";

import { LRUCache } from "lru-cache";

import { processWide } from "@/lib/config/process-wide";
import { nameState, type ReadTransaction } from "@/lib/db/client";
import type { PlanFacts } from "@/lib/plans/load-plan-facts";
import { STANDS } from "@/lib/plans/undone-decisions";
import type { Flag } from "@/lib/plans/types";
import type { RevisionState } from "@/lib/figures/types";

import { cellStatus, type CompletenessCell, type RevisionTrace } from "./completeness";
import type { YearState } from "./year-state";

/** Figures with a standing, by the codes of their cell: `indicator scope`. */
type Standings = ReadonlyMap<string, readonly Standing[]>;

interface Standing {
  calibre: string;
  revisions: RevisionTrace[];
}

/** What stands in the years asked for last; of the largest plan half a megabyte each. */
const kept = processWide("standings of a year", () => {
  return new LRUCache<string, Standings>({ max: 12, ttl: 60_000 });
});

/**
 * Reads the cells of one year's board, inside the given transaction. Qualitative indicators have no number to
 * owe.
 */
export async function loadCompleteness(
  tx: ReadTransaction,
  facts: PlanFacts,
  { year, events }: YearState,
): Promise<readonly CompletenessCell[]> {
  return cellsOf(facts, await loadStandings(tx, facts, year), events);
}

/**
 * Reads the cells as `loadCompleteness` does, and what stands in them once for each state of the database: for pages
 * that only count or show them. `tx` has to be that of `readSnapshot`: while something is being written the database's
 * name for its state is that of the state before.
 */
export async function loadCompletenessOnce(
  tx: ReadTransaction,
  facts: PlanFacts,
  { year, events }: YearState,
): Promise<readonly CompletenessCell[]> {
  const key = JSON.stringify([facts.planId, year, await nameState(tx)]);
  const standings = kept.get(key) ?? (await loadStandings(tx, facts, year));
  kept.set(key, standings);
  return cellsOf(facts, standings, events);
}

function cellsOf(
  { indicators, scopes }: PlanFacts,
  standings: Standings,
  events: YearState["events"],
): readonly CompletenessCell[] {
  return indicators
    .filter(({ accrual }) => accrual !== "qualitative")
    .flatMap(({ code: indicator }) =>
      scopes.map(({ code: scope }): CompletenessCell => {
        const own = standings.get(placeOf(indicator, scope)) ?? [];
        return { indicator, scope, ...cellStatus(own, events) };
      }),
    );
}

function placeOf(indicator: string, scope: string): string {
  return `${indicator} ${scope}`;
}

async function loadStandings(
  tx: ReadTransaction,
  { planId, codes }: PlanFacts,
  year: number,
): Promise<Standings> {
  const rows = await tx.revision.findMany({
    where: { id: { in: [...(await loadTellingIds(tx, planId, year))] } },
    select: {
      figureId: true,
      state: true,
      flag: true,
      number: true,
      createdAt: true,
      submittedAt: true,
      reviewedAt: true,
      authorId: true,
    },
  });
  // Joined here, not by the database, because a large plan has thousands of rows and few authors.
  const authors = await tx.member.findMany({
    where: { id: { in: [...new Set(rows.map(({ authorId }) => authorId))] } },
    select: { id: true, name: true },
  });
  const names = new Map(authors.map(({ id, name }) => [id, name]));
  const traces = new Map<string, RevisionTrace[]>();
  for (const { figureId, ...row } of rows) {
    const trace = traceOf(row, names.get(row.authorId) ?? "");
    const others = traces.get(figureId);
    if (others === undefined) traces.set(figureId, [trace]);
    else others.push(trace);
  }
  const figures = await tx.figure.findMany({
    where: { planId, year },
    select: { id: true, indicatorId: true, scopeId: true, calibreId: true },
  });
  const standings = new Map<string, Standing[]>();
  for (const { id, indicatorId, scopeId, calibreId } of figures) {
    const revisions = traces.get(id);
    if (revisions === undefined) continue;
    const place = placeOf(codes.indicator(indicatorId), codes.scope(scopeId));
    const standing = { calibre: codes.calibre(calibreId), revisions };
    standings.set(place, [...(standings.get(place) ?? []), standing]);
  }
  return standings;
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
}

function traceOf(row: TraceRow, authorName: string): RevisionTrace {
  return {
    state: row.state as RevisionState,
    flag: row.flag as Flag | null,
    authorName,
    number: row.number,
    createdAt: row.createdAt.toISOString(),
    submittedAt: row.submittedAt?.toISOString() ?? null,
    reviewedAt: row.reviewedAt?.toISOString() ?? null,
  };
}
