import "server-only";

import { authorise } from "@/lib/errors/domain-error";
import { readSnapshot, type ReadTransaction } from "@/lib/db/client";
import type { Actor } from "@/lib/access/types";
import { findFigureId } from "@/lib/figures/find-figure-id";
import { cellId } from "@/lib/figures/cell-id";
import { loadCatalogue } from "@/lib/figures/load-catalogue";
import { loadKnownValues } from "@/lib/figures/load-known-values";
import { findCurrent, requireRevision } from "@/lib/figures/load-revisions";
import { loadOwnOpen } from "@/lib/figures/load-standing-revisions";
import { loadReporting } from "@/lib/figures/load-reporting";
import { keptFor } from "@/lib/figures/reporting";
import { canEnterFigures } from "@/lib/figures/policy";
import type { EntryForm, FigureKey, Revision } from "@/lib/figures/types";

import { requireByCode } from "./by-code";
import { targetInForce } from "./target-in-force";

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
    const reporting = await loadReporting(tx, actor, { id: facts.planId, code: key.plan });
    const own = inHand.find((revision) => cellId(revision.key) === cellId(key));
    return {
      key,
      indicator: requireByCode(facts.indicators, key.indicator, "unknownIndicator"),
      scope: requireByCode(facts.scopes, key.scope, "unknownScope"),
      calibre: requireByCode(facts.calibres, key.calibre, "unknownCalibre"),
      current: await currentOf(tx, figureId),
      lastYear: await currentOf(tx, lastYearId),
      keptFor: keptFor(reporting, key)?.name ?? null,
      ownUnit: reporting.unit?.name ?? null,
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

/** Finds the submission of a figure, whoever wrote it: there is never more than one. Null where none waits. */
async function findSubmitted(tx: ReadTransaction, figureId: string): Promise<Revision | null> {
  const where = { figureId, state: "submitted" };
  const row = await tx.revision.findFirst({ where, select: { id: true } });
  return row === null ? null : requireRevision(tx, row.id);
}

async function currentOf(tx: ReadTransaction, figureId: string | null): Promise<Revision | null> {
  return figureId === null ? null : findCurrent(tx, figureId);
}
