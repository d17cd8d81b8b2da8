import "server-only";

import { authorise } from "@/lib/errors/domain-error";
import { writeTransaction } from "@/lib/db/client";
import type { Actor } from "@/lib/access/types";
import { conflict } from "@/lib/figures/conflicts";
import { requireRevision, toRevision } from "@/lib/figures/load-revisions";
import { canEnterFigures, canWithdrawRevision } from "@/lib/figures/policy";
import type { RevisionRef } from "@/lib/figures/schema";
import type { Revision } from "@/lib/figures/types";

import { recordRevisionAudit } from "./record-revision-audit";
import { requireOwnRevision } from "./require-revision";

/** Takes the actor's own submission back into a draft, as long as nobody has reviewed it. @throws DomainError */
export async function withdrawSubmission(actor: Actor, ref: RevisionRef): Promise<Revision> {
  authorise(canEnterFigures(actor));
  return writeTransaction(async (tx) => {
    const row = await requireOwnRevision(tx, actor, ref, "submitted");
    authorise(canWithdrawRevision(actor, toRevision(row)));
    const where = { figureId: row.figureId, authorId: actor.id, state: "draft" };
    if ((await tx.revision.count({ where })) > 0) throw conflict("draftElsewhere");
    await tx.revision.update({
      where: { id: row.id },
      data: {
        state: "draft",
        submittedAt: null,
        submissionId: null,
        findings: null,
        lockVersion: { increment: 1 },
      },
    });
    const result = await requireRevision(tx, row.id);
    await recordRevisionAudit(tx, "withdrawn", result, { actorId: actor.id, at: new Date() });
    return result;
  });
}
