import "server-only";

import { authorise } from "@/lib/errors/domain-error";
import { writeTransaction } from "@/lib/db/client";
import type { Actor } from "@/lib/access/types";
import { toRevision } from "@/lib/figures/load-revisions";
import { canEditRevision, canEnterFigures } from "@/lib/figures/policy";
import type { EntryInput, RevisionRef } from "@/lib/figures/schema";
import type { Revision } from "@/lib/figures/types";

import { recordRevisionAudit } from "./record-revision-audit";
import { requireOwnRevision } from "./require-revision";
import { storeEntries } from "./store-entries";

/**
 * Keeps what was typed as the actor's draft of that cell (暂存). Things may be missing; what is there must be
 * right. @throws DomainError `forbidden`, `invalid`, `not-found`, `conflict` (saved or submitted in another window)
 */
export async function saveDraft(actor: Actor, input: EntryInput): Promise<Revision> {
  authorise(canEnterFigures(actor));
  return storeOne(actor, input, "save");
}

/**
 * Saves and submits in one step: either both are done or neither. @throws DomainError as `saveDraft`, `conflict` too
 * where another submission waits in the cell (with its author and value) or a newer value was approved
 */
export async function saveAndSubmit(actor: Actor, input: EntryInput): Promise<Revision> {
  authorise(canEnterFigures(actor));
  return storeOne(actor, input, "submit");
}

async function storeOne(
  actor: Actor,
  input: EntryInput,
  intent: "save" | "submit",
): Promise<Revision> {
  const [revision] = await writeTransaction((tx) =>
    storeEntries(tx, actor, input.plan, [input], intent, new Date()),
  );
  if (revision === undefined) throw new Error("A draft was neither stored nor refused.");
  return revision;
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
