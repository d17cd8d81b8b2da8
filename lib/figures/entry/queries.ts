import "server-only";

import { authorise } from "@/lib/errors/domain-error";
import { readSnapshot, type ReadTransaction } from "@/lib/db/client";
import type { Actor } from "@/lib/access/types";
import type { PlanFacts } from "@/lib/plans/load-plan-facts";
import { isYearClosed } from "@/lib/figures/years/closed-years";
import { findFigureId } from "@/lib/figures/find-figure-id";
import { cellId } from "@/lib/figures/cell-id";
import { loadCatalogue } from "@/lib/figures/load-catalogue";
import { loadKnownValues } from "@/lib/figures/load-known-values";
import { findCurrent, loadRevisions, requireRevision } from "@/lib/figures/load-revisions";
import { loadOwnOpen } from "@/lib/figures/load-standing-revisions";
import { canEnterFigures, canReviewFigures } from "@/lib/figures/policy";
import type { EntryForm, FigureKey, Revision, SubmittedCell } from "@/lib/figures/types";

import { requireByCode } from "./by-code";
import { targetInForce } from "./target-in-force";

const OLDEST_FIRST = { submittedAt: "asc" } as const;

/**
 * Reads one cell for the person who fills it: adopted values of this year and the last, the target in force, and
 * every open revision they may see.
 * @throws DomainError `forbidden`, `not-found` for an unknown code
 */
export async function getEntryForm(actor: Actor, key: FigureKey): Promise<EntryForm> {
  authorise(canEnterFigures(actor));
  return readSnapshot(async (tx) => {
    const facts = await loadCatalogue(tx, key.plan);
    const figureId = await findFigureId(tx, facts.planId, key);
    const lastYearId = await findFigureId(tx, facts.planId, { ...key, year: key.year - 1 });
    const inHand = await loadOwnOpen(tx, facts.planId, actor.id);
    const own = inHand.find((revision) => cellId(revision.key) === cellId(key));
    return {
      key,
      indicator: requireByCode(facts.indicators, key.indicator, "unknownIndicator"),
      scope: requireByCode(facts.scopes, key.scope, "unknownScope"),
      calibre: requireByCode(facts.calibres, key.calibre, "unknownCalibre"),
      current: await currentOf(tx, figureId),
      lastYear: await currentOf(tx, lastYearId),
      target: targetInForce(facts, key),
      draft: own?.state === "draft" ? own : null,
      submitted: figureId === null ? null : await findSubmitted(tx, figureId),
      returned: own?.state === "returned" ? own : null,
      known: await loadKnownValues(tx, facts.planId, [key.indicator]),
    };
  });
}

/**
 * Lists what the actor has in hand, newest first: drafts, submissions, and returned ones that nothing newer
 * follows. Empty for an unknown plan.
 * @throws DomainError `forbidden`
 */
export async function listMyRevisions(
  actor: Actor,
  planCode: string,
): Promise<readonly Revision[]> {
  authorise(canEnterFigures(actor));
  return readSnapshot(async (tx) => {
    const where = { code: planCode };
    const plan = await tx.plan.findUnique({ where, select: { id: true } });
    return plan === null ? [] : loadOwnOpen(tx, plan.id, actor.id);
  });
}

/**
 * Lists everything that waits for review in a plan, oldest first; the actor's own marked as such.
 * @throws DomainError `forbidden`, `not-found`
 */
export async function listSubmitted(
  actor: Actor,
  planCode: string,
): Promise<readonly SubmittedCell[]> {
  authorise(canReviewFigures(actor));
  return readSnapshot(async (tx) => {
    const facts = await loadCatalogue(tx, planCode);
    const where = { state: "submitted", figure: { planId: facts.planId } };
    const rows = await tx.revision.findMany({
      where,
      orderBy: OLDEST_FIRST,
      select: { id: true, figureId: true },
    });
    const figures = new Map(rows.map(({ id, figureId }) => [id, figureId]));
    const submissions: SubmittedCell[] = [];
    for (const revision of await loadRevisions(tx, [...figures.keys()])) {
      const current = await currentOf(tx, figures.get(revision.id) ?? null);
      submissions.push({
        revision,
        current,
        indicator: requireByCode(facts.indicators, revision.key.indicator, "unknownIndicator"),
        scope: requireByCode(facts.scopes, revision.key.scope, "unknownScope"),
        calibre: requireByCode(facts.calibres, revision.key.calibre, "unknownCalibre"),
        outdated: (current?.id ?? null) !== revision.basedOn,
        yearClosed: await isYearClosed(tx, facts.planId, revision.key.year),
        own: revision.authorId === actor.id,
      });
    }
    const rank = placeRanks(facts);
    return submissions.toSorted(
      (a, b) =>
        (a.revision.submittedAt ?? "").localeCompare(b.revision.submittedAt ?? "") ||
        rank(a.revision.key) - rank(b.revision.key),
    );
  });
}

/** Ranks cells as the plan orders them: by indicator, then scope, then year. */
function placeRanks({ indicators, scopes }: PlanFacts): (key: FigureKey) => number {
  const at = (items: readonly { code: string }[], code: string) =>
    items.findIndex((item) => item.code === code);
  return ({ indicator, scope, year }) =>
    (at(indicators, indicator) * scopes.length + at(scopes, scope)) * 10_000 + year;
}

/** Finds the submission of a figure, whoever wrote it: there is never more than one. Null where none waits. */
async function findSubmitted(tx: ReadTransaction, figureId: string): Promise<Revision | null> {
  const where = { figureId, state: "submitted" };
  const row = await tx.revision.findFirst({ where, select: { id: true } });
  return row === null ? null : requireRevision(tx, row.id);
}

async function currentOf(tx: ReadTransaction, figureId: string | null): Promise<Revision | null> {
  return figureId === null ? null : findCurrent(tx, figureId);
}
