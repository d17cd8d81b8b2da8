import "server-only";

import type { ReadTransaction } from "@/lib/db/client";

/** A member who saved something in a draft of a plan. */
export interface DraftWriter {
  readonly id: string;
  readonly name: string;
}

/**
 * Loads who saved anything in each of these drafts of plans, whoever began it first. It is read off the audit, which is
 * written with every save, so that no second list of these people can say otherwise.
 */
export async function loadDraftWriters(
  tx: ReadTransaction,
  drafts: readonly string[],
): Promise<(draft: string) => readonly DraftWriter[]> {
  const events = await tx.auditEvent.findMany({
    where: { subjectType: "plan-draft", subjectId: { in: [...drafts] }, action: "plan.drafted" },
    select: { subjectId: true, actor: { select: { id: true, name: true } } },
    orderBy: { id: "asc" },
  });
  const writers = new Map<string, Map<string, DraftWriter>>();
  for (const { subjectId, actor } of events) {
    if (actor === null) continue;
    const known = writers.get(subjectId) ?? new Map<string, DraftWriter>();
    writers.set(subjectId, known.set(actor.id, known.get(actor.id) ?? actor));
  }
  return (draft) => [...(writers.get(draft)?.values() ?? [])];
}
