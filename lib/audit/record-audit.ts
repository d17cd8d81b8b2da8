import "server-only";

import type { WriteTransaction } from "@/lib/db/client";

export interface AuditEntry {
  readonly at: Date;
  /** Null for an unknown person (a refused sign-in) and for the program itself. */
  readonly actorId: string | null;
  /** `noun.verb`, e.g. `revision.approved`. */
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string;
  /** Never a password, a token or the text of a draft note. */
  readonly detail?: Readonly<Record<string, string | number | boolean | null>>;
}

/** Writes one audit event inside the transaction of the change it tells of: both are kept, or neither. */
export async function recordAudit(tx: WriteTransaction, entry: AuditEntry): Promise<void> {
  await tx.auditEvent.create({
    data: {
      at: entry.at,
      actorId: entry.actorId,
      action: entry.action,
      subjectType: entry.subjectType,
      subjectId: entry.subjectId,
      detail: JSON.stringify(entry.detail ?? {}),
    },
  });
}
