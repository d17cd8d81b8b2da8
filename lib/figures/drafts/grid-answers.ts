import "server-only";

import type { DomainError } from "@/lib/errors/domain-error";
import type { ReadTransaction } from "@/lib/db/client";
import type { Actor } from "@/lib/access/types";
import { cellId } from "@/lib/figures/cell-id";
import type { CellAnswer } from "@/lib/figures/grid/types";
import { requireRevision, toRevision, WHOLE_REVISION } from "@/lib/figures/load-revisions";
import type { EntryInput } from "@/lib/figures/schema";
import type { Revision } from "@/lib/figures/types";

/** Rolls a submission back with what was wrong in it. */
export class RefusedTogether extends Error {
  override readonly name = "RefusedTogether";

  constructor(readonly cells: readonly CellAnswer[]) {
    super("Not every cell could be submitted.");
  }
}

export async function answerOf(
  tx: ReadTransaction,
  id: string,
  status: "saved" | "submitted",
  revision: string,
): Promise<CellAnswer> {
  return { id, status, revision: await requireRevision(tx, revision), messages: [] };
}

/** Why a cell was not taken; in a conflict with the value that stands there instead. */
export async function refusalOf(
  tx: ReadTransaction,
  actor: Actor,
  entry: EntryInput,
  error: DomainError,
): Promise<CellAnswer> {
  const id = cellId(entry);
  // A closed year is nobody's value: there is nothing to choose between.
  if (error.code !== "conflict" || error.reference.key === "reporting.errors.yearClosed") {
    const fields = Object.values(error.fields).flat();
    const messages = fields.length > 0 ? fields : [error.reference];
    return { id, status: "refused", revision: null, messages };
  }
  const isOwn = /\.(draftElsewhere|ownSubmitted)$/.test(error.reference.key);
  const revision = await findContender(tx, actor, entry, isOwn);
  return { id, status: "conflict", revision, messages: [error.reference] };
}

/** Against oneself the draft of the other window; else what waits for review, then the adopted value. */
async function findContender(
  tx: ReadTransaction,
  actor: Actor,
  entry: EntryInput,
  isOwn: boolean,
): Promise<Revision | null> {
  const { plan, indicator, scope, year, calibre } = entry;
  const rows = await tx.revision.findMany({
    where: {
      figure: {
        plan: { code: plan },
        indicator: { code: indicator },
        scope: { code: scope },
        year,
        calibre: { code: calibre },
      },
    },
    orderBy: [{ reviewedAt: "desc" }, { number: "desc" }],
    include: WHOLE_REVISION,
  });
  const revisions = rows.map(toRevision);
  const isOwnDraft = ({ state, authorId }: Revision) => state === "draft" && authorId === actor.id;
  return (
    (isOwn ? revisions.find(isOwnDraft) : undefined) ??
    revisions.find(({ state }) => state === "submitted") ??
    revisions.find(({ state }) => state === "approved") ??
    null
  );
}
