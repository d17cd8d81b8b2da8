import "server-only";

import type { Actor } from "@/lib/access/types";
import { recordAudit } from "@/lib/audit/record-audit";
import type { AuditAction } from "@/lib/audit/types";
import type { WriteTransaction } from "@/lib/db/client";

/** Keeps on record what was done with a draft; never what it says. */
export async function recordDraft(
  tx: WriteTransaction,
  action: AuditAction,
  subjectId: string,
  actor: Actor,
  at: Date,
  detail: Readonly<Record<string, string | number>>,
): Promise<void> {
  await recordAudit(tx, {
    at,
    actorId: actor.id,
    action,
    subjectType: "plan-draft",
    subjectId,
    detail,
  });
}
