import "server-only";

import { requireFound } from "@/lib/errors/domain-error";
import type { ReadTransaction, WriteTransaction } from "@/lib/db/client";
import type { Actor } from "@/lib/access/types";
import { alreadyMoved, conflict } from "@/lib/figures/conflicts";
import { loadRevisionRows, toRevision, type RevisionRow } from "@/lib/figures/load-revisions";
import type { RevisionRef } from "@/lib/figures/schema";
import type { RevisionState } from "@/lib/figures/types";

/**
 * The actor's own revision in the state and version that their page showed.
 * @throws DomainError `not-found` (for others' revisions too), `conflict` where it has moved on since
 */
export async function requireOwnRevision(
  tx: WriteTransaction,
  actor: Actor,
  ref: RevisionRef,
  state: RevisionState,
): Promise<RevisionRow> {
  const row = await findRevisionRow(tx, ref.revision);
  return requireVersion(
    requireFound(row?.authorId === actor.id ? row : null, "revision"),
    ref,
    state,
  );
}

/** Null: it is not there. */
export async function findRevisionRow(
  tx: ReadTransaction,
  id: string,
): Promise<RevisionRow | null> {
  return (await loadRevisionRows(tx, [id]))[0] ?? null;
}

/** @throws DomainError `conflict` unless the revision is as the page showed it */
export function requireVersion(
  row: RevisionRow,
  ref: RevisionRef,
  state: RevisionState,
): RevisionRow {
  if (row.state !== state) throw alreadyMoved(toRevision(row));
  if (row.lockVersion !== ref.lockVersion) throw conflict("changedElsewhere");
  return row;
}
