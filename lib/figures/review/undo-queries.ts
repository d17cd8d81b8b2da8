import "server-only";

import type { Actor } from "@/lib/access/types";
import { readSnapshot } from "@/lib/db/client";
import { authorise } from "@/lib/errors/domain-error";
import { loadRevisions } from "@/lib/figures/load-revisions";
import { canReviewFigures } from "@/lib/figures/policy";
import type { Revision } from "@/lib/figures/types";

import { loadDecisionFacts } from "./load-decision-facts";
import { UNDO_SECONDS, undoRefusal, undoUntil, type RecentDecision } from "./undo-window";

/**
 * Lists what the actor can still undo in a plan, newest first: all that one decision was about, and only where all of
 * it can be.
 * @throws DomainError `forbidden`
 */
export async function listRecentDecisions(
  actor: Actor,
  planCode: string,
): Promise<readonly RecentDecision[]> {
  authorise(canReviewFigures(actor));
  const now = Date.now();
  return readSnapshot(async (tx) => {
    const rows = await tx.revision.findMany({
      where: {
        state: { in: ["approved", "returned", "reference"] },
        reviewedAt: { gte: new Date(now - UNDO_SECONDS * 1000) },
        reviewerId: actor.id,
        figure: { plan: { code: planCode } },
      },
      orderBy: [{ reviewedAt: "desc" }, { number: "asc" }],
      select: { id: true },
    });
    if (rows.length === 0) return [];
    const revisions = await loadRevisions(
      tx,
      rows.map(({ id }) => id),
    );
    const facts = await loadDecisionFacts(
      tx,
      rows.map(({ id }) => id),
    );
    const refusalOf = ({ id }: Revision) => {
      const own = facts.get(id);
      return own === undefined ? null : undoRefusal(own, actor.id, new Date(now).toISOString());
    };
    return decidedTogether(revisions)
      .filter(({ revisions: all }) => all.every((revision) => refusalOf(revision) === null))
      .map(({ state, at, revisions: all }) => ({
        state,
        at,
        until: new Date(undoUntil(at)).toISOString(),
        cells: all.map(({ id, lockVersion }) => ({ revision: id, lockVersion })),
        warned: all.filter(({ findings }) => findings.length > 0).length,
      }));
  });
}

interface Together extends Pick<RecentDecision, "state" | "at"> {
  revisions: Revision[];
}

/** Groups revisions that were decided in one go: alike, and at one instant. */
function decidedTogether(revisions: readonly Revision[]): readonly Together[] {
  const groups = new Map<string, Together>();
  for (const revision of revisions) {
    const { state, reviewedAt: at } = revision;
    if (at === null || state === "draft" || state === "submitted") continue;
    const group = groups.get(`${at} ${state}`) ?? { state, at, revisions: [] };
    group.revisions.push(revision);
    groups.set(`${at} ${state}`, group);
  }
  return [...groups.values()];
}
