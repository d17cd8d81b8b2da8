import "server-only";

import type { ReadTransaction } from "@/lib/db/client";
import { figuresWithin, type FiguresWithin } from "@/lib/plans/figures-within";
import { loadAdoptedIds } from "@/lib/plans/load-adopted-ids";

import { loadRevisions } from "./load-revisions";
import type { Revision } from "./types";

/**
 * Reads what stands in a plan's figures or is under way there, as far as the actor may see it: the adopted
 * values, what anybody has submitted, and what the actor has in hand. Found by steps into indexes, however often
 * a figure was corrected: reading every revision ever approved took minutes over a million of them. Newest
 * first. `within` keeps it to the figures that a page shows.
 */
export async function loadStandingRevisions(
  tx: ReadTransaction,
  planId: string,
  actorId: string,
  within: FiguresWithin = {},
): Promise<readonly Revision[]> {
  const adopted = await loadAdoptedIds(tx, planId, new Date().toISOString(), within);
  const submitted = await tx.$queryRaw<{ id: string }[]>`
    SELECT "Revision"."id" FROM "Revision" JOIN "Figure" ON "Figure"."id" = "Revision"."figureId"
    WHERE "Revision"."state" = 'submitted' AND ${figuresWithin(planId, within)}`;
  const own = await loadOwnOpenIds(tx, planId, actorId, within);
  return loadNewestFirst(tx, [...adopted, ...submitted.map(({ id }) => id), ...own]);
}

/**
 * Reads what the actor has in hand: drafts, submissions, and returned ones that nothing newer follows. Newest
 * first.
 */
export async function loadOwnOpen(
  tx: ReadTransaction,
  planId: string,
  actorId: string,
): Promise<readonly Revision[]> {
  return loadNewestFirst(tx, await loadOwnOpenIds(tx, planId, actorId));
}

/**
 * Finds what the actor has in hand. "Newer" goes by number, because within a figure an author begins one
 * revision after the other.
 */
async function loadOwnOpenIds(
  tx: ReadTransaction,
  planId: string,
  actorId: string,
  within: FiguresWithin = {},
): Promise<readonly string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT own."id" FROM "Revision" own JOIN "Figure" ON "Figure"."id" = own."figureId"
    WHERE own."authorId" = ${actorId} AND own."state" IN ('draft', 'submitted', 'returned')
      AND ${figuresWithin(planId, within)}
      AND (own."state" <> 'returned' OR NOT EXISTS (
        SELECT 1 FROM "Revision" later WHERE later."figureId" = own."figureId"
          AND later."number" > own."number" AND later."authorId" = own."authorId"))`;
  return rows.map(({ id }) => id);
}

async function loadNewestFirst(
  tx: ReadTransaction,
  ids: readonly string[],
): Promise<readonly Revision[]> {
  const revisions = await loadRevisions(tx, [...new Set(ids)]);
  return revisions.toSorted(
    (a, b) => b.createdAt.localeCompare(a.createdAt) || b.number - a.number,
  );
}
