import "server-only";

import { authorise } from "@/lib/errors/domain-error";
import { writeTransaction } from "@/lib/db/client";
import type { Actor } from "@/lib/access/types";
import { readCatalogue } from "@/lib/figures/load-catalogue";
import { requireRevision, toRevision } from "@/lib/figures/load-revisions";
import { canEditRevision, canEnterFigures } from "@/lib/figures/policy";
import type { EntryInput, RevisionRef } from "@/lib/figures/schema";
import type { Revision } from "@/lib/figures/types";

import { recordRevisionAudit } from "./record-revision-audit";
import { requireOwnRevision } from "./require-revision";
import { storeDraft } from "./store-draft";
import { sendDraft } from "./submit-draft";

/**
 * Keeps what was typed as the actor's draft of that cell (暂存). Things may be missing; what is there must be
 * right. @throws DomainError `forbidden`, `invalid`, `conflict` (saved or submitted in another window)
 */
export async function saveDraft(actor: Actor, input: EntryInput): Promise<Revision> {
  authorise(canEnterFigures(actor));
  const catalogue = await readCatalogue(input.plan);
  const options = { catalogue, submitting: false, now: new Date() };
  return writeTransaction(async (tx) => {
    const { id } = await storeDraft(tx, actor, input, options);
    return requireRevision(tx, id);
  });
}

/** Saves and submits in one step: either both are done or neither. @throws DomainError as both of them */
export async function saveAndSubmit(actor: Actor, input: EntryInput): Promise<Revision> {
  authorise(canEnterFigures(actor));
  const catalogue = await readCatalogue(input.plan);
  const unit = catalogue.indicators.find(({ code }) => code === input.indicator)?.unit ?? null;
  const now = new Date();
  return writeTransaction(async (tx) => {
    const draft = await storeDraft(tx, actor, input, { catalogue, submitting: true, now });
    await sendDraft(tx, actor, draft, unit, now);
    return requireRevision(tx, draft.id);
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
