import "server-only";

import { authorise } from "@/lib/errors/domain-error";
import { writeTransaction } from "@/lib/db/client";
import type { Actor } from "@/lib/access/types";
import { conflict } from "@/lib/figures/conflicts";
import { loadCatalogue } from "@/lib/figures/load-catalogue";
import { requireRevision, toRevision, WHOLE_REVISION } from "@/lib/figures/load-revisions";
import { canEnterFigures, canSubmitRevision, canWithdrawRevision } from "@/lib/figures/policy";
import type { RevisionRef } from "@/lib/figures/schema";
import type { Revision } from "@/lib/figures/types";

import { recordRevisionAudit } from "./record-revision-audit";
import { requireOwnRevision } from "./require-revision";
import { requireComplete, sendDraft } from "./submit-draft";

/**
 * Sends the actor's stored draft to review. @throws DomainError `invalid` where it is incomplete, `conflict`
 * where another submission waits in the cell (with its author and value) or a newer value was approved
 */
export async function submitRevision(actor: Actor, ref: RevisionRef): Promise<Revision> {
  authorise(canEnterFigures(actor));
  return writeTransaction(async (tx) => {
    const row = await requireOwnRevision(tx, actor, ref, "draft");
    const draft = toRevision(row);
    authorise(canSubmitRevision(actor, draft));
    const catalogue = await loadCatalogue(tx, draft.key.plan);
    const now = new Date();
    await requireComplete(tx, draft, catalogue, row.figureId, now);
    const indicator = catalogue.indicators.find(({ code }) => code === draft.key.indicator);
    await sendDraft(tx, actor, { ...row, key: draft.key }, indicator?.unit ?? null, now);
    return requireRevision(tx, draft.id);
  });
}

/** Takes the actor's own submission back into a draft, as long as nobody has reviewed it. @throws DomainError */
export async function withdrawSubmission(actor: Actor, ref: RevisionRef): Promise<Revision> {
  authorise(canEnterFigures(actor));
  return writeTransaction(async (tx) => {
    const row = await requireOwnRevision(tx, actor, ref, "submitted");
    authorise(canWithdrawRevision(actor, toRevision(row)));
    const where = { figureId: row.figureId, authorId: actor.id, state: "draft" };
    if ((await tx.revision.count({ where })) > 0) throw conflict("draftElsewhere");
    const taken = await tx.revision.update({
      where: { id: row.id },
      data: {
        state: "draft",
        submittedAt: null,
        submissionId: null,
        findings: null,
        lockVersion: { increment: 1 },
      },
      include: WHOLE_REVISION,
    });
    const result = toRevision(taken);
    await recordRevisionAudit(tx, "withdrawn", result, { actorId: actor.id, at: new Date() });
    return result;
  });
}
