import "server-only";

import { authorise, DomainError } from "@/lib/errors/domain-error";
import { readSnapshot, type ReadTransaction } from "@/lib/db/client";
import type { Actor } from "@/lib/access/types";
import { requireByCode } from "@/lib/figures/entry/by-code";
import { findFigureId } from "@/lib/figures/find-figure-id";
import { loadCatalogue } from "@/lib/figures/load-catalogue";
import { loadFormOptions } from "@/lib/figures/load-form-options";
import { loadRevisions } from "@/lib/figures/load-revisions";
import { canSeeInternalNotes, canSeeRevision, canViewHistory } from "@/lib/figures/policy";
import type { FigureKey, FormOptions, HistoryPage } from "@/lib/figures/types";

/**
 * Reads who wrote and who reviewed what, when and why, newest first. Everyone sees the reviewed revisions; those
 * who enter and review see submitted and returned ones and the internal notes too; drafts only their author.
 * @throws DomainError `forbidden`, `not-found` for an unknown code
 */
export async function getFigureHistory(actor: Actor, key: FigureKey): Promise<HistoryPage> {
  authorise(canViewHistory(actor));
  return readSnapshot(async (tx) => {
    const facts = await loadCatalogue(tx, key.plan);
    const figureId = await findFigureId(tx, facts.planId, key);
    const ids = figureId === null ? [] : await loadHistoryIds(tx, figureId);
    const revisions = await loadRevisions(tx, ids);
    const visible = revisions.filter((revision) => canSeeRevision(actor, revision));
    const internal = { evidence: null, reviewerNote: null, returnNote: null, explanation: null };
    return {
      key,
      indicator: requireByCode(facts.indicators, key.indicator, "unknownIndicator"),
      scope: requireByCode(facts.scopes, key.scope, "unknownScope"),
      calibre: requireByCode(facts.calibres, key.calibre, "unknownCalibre"),
      revisions: canSeeInternalNotes(actor)
        ? visible
        : visible.map((revision) => ({ ...revision, ...internal })),
    };
  });
}

/**
 * Reads what the page of histories lets a person choose from: officials too, who do not enter anything.
 * @throws DomainError `forbidden`, `not-found` for an unknown plan
 */
export async function getHistoryOptions(actor: Actor, planCode: string): Promise<FormOptions> {
  authorise(canViewHistory(actor));
  return readSnapshot((tx) => loadFormOptions(tx, planCode));
}

/** Reads the ids of a figure's revisions, newest first. */
async function loadHistoryIds(tx: ReadTransaction, figureId: string): Promise<readonly string[]> {
  const orderBy = { number: "desc" } as const;
  const rows = await tx.revision.findMany({ where: { figureId }, orderBy, select: { id: true } });
  return rows.map(({ id }) => id);
}

/**
 * Reads the history for an address that may name anything; null for an unknown figure.
 * @throws DomainError `forbidden`
 */
export async function findFigureHistory(actor: Actor, key: FigureKey): Promise<HistoryPage | null> {
  try {
    return await getFigureHistory(actor, key);
  } catch (error) {
    if (error instanceof DomainError && error.code === "not-found") return null;
    throw error;
  }
}
