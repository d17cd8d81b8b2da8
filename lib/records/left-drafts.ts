import "server-only";

import type { WriteTransaction } from "@/lib/db/client";

import { isLeftBehind } from "./policy";
import { recordVersionAudit } from "./record-audit";
import type { RecordKind } from "./schemas";

/**
 * Throws away drafts of records whose authors can no longer go on with them, so that they keep nobody from writing: a
 * record has one open version, and a draft is shown to its author alone.
 */
export async function discardLeftDrafts(
  tx: WriteTransaction,
  { planId, kind, codes }: { planId: string; kind: RecordKind; codes: ReadonlySet<string> },
  by: { actorId: string; at: Date },
): Promise<void> {
  const drafts = await tx.recordVersion.findMany({
    where: { state: "draft", authorId: { not: by.actorId }, record: { planId, kind } },
    include: { record: true, author: { select: { role: true, disabledAt: true } } },
  });
  for (const draft of drafts) {
    if (!codes.has(draft.record.code) || !isLeftBehind(draft.author, kind)) continue;
    await tx.recordVersion.delete({ where: { id: draft.id } });
    await recordVersionAudit(tx, "discarded", draft, by);
  }
}
