import "server-only";

import { authorise, requireFound } from "@/lib/actions/domain-error";
import { writeTransaction } from "@/lib/db/client";
import type { Actor } from "@/lib/members/types";

import { findRevisionRow, toRevision } from "./load-revisions";
import { canEditRevision, canEnterFigures } from "./policy";
import { recordRevisionAudit } from "./record-revision-audit";
import { requireOwnRevision } from "./require-revision";
import type { EntryInput, RevisionRef } from "./schema";
import { storeDraft } from "./store-draft";
import { submitDraft } from "./submit-draft";
import type { Revision } from "./types";

/**
 * Keeps what was typed as the actor's draft of that cell (暂存). Things may be missing; what is there must be
 * right. @throws DomainError `forbidden`, `invalid`, `conflict` (saved or submitted in another window)
 */
export async function saveDraft(actor: Actor, input: EntryInput): Promise<Revision> {
  authorise(canEnterFigures(actor));
  const options = { submitting: false, now: new Date() };
  return writeTransaction((tx) => storeDraft(tx, actor, input, options));
}

/** Saves and submits in one step: either both are done or neither. @throws DomainError as both of them */
export async function saveAndSubmit(actor: Actor, input: EntryInput): Promise<Revision> {
  authorise(canEnterFigures(actor));
  const now = new Date();
  return writeTransaction(async (tx) => {
    const draft = await storeDraft(tx, actor, input, { submitting: true, now });
    const row = requireFound(await findRevisionRow(tx, draft.id), "revision");
    return submitDraft(tx, actor, row, now);
  });
}

/** Throws the actor's own draft away; nothing else can ever be deleted. @throws DomainError */
export async function discardDraft(actor: Actor, ref: RevisionRef): Promise<void> {
  authorise(canEnterFigures(actor));
  await writeTransaction(async (tx) => {
    const revision = toRevision(await requireOwnRevision(tx, actor, ref, "draft"));
    authorise(canEditRevision(actor, revision));
    await tx.revision.delete({ where: { id: revision.id } });
    await recordRevisionAudit(tx, "discarded", revision, { actorId: actor.id, at: new Date() });
  });
}
