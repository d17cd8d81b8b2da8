import "server-only";

import type { WriteTransaction } from "@/lib/db/client";
import { newId } from "@/lib/db/new-id";
import type { Actor } from "@/lib/access/types";

/**
 * Begins a submission of the actor's inside the given transaction and gives its id. Hand it to `sendDraft`
 * with every draft that goes to review together; one submission belongs to one plan and one author.
 */
export async function openSubmission(
  tx: WriteTransaction,
  actor: Actor,
  planId: string,
  submittedAt: Date,
): Promise<string> {
  const id = newId();
  await tx.submission.create({ data: { id, planId, authorId: actor.id, submittedAt } });
  return id;
}
