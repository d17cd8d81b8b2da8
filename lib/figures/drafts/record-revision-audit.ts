import "server-only";

import { recordAudit, type AuditEntry } from "@/lib/audit/record-audit";
import type { WriteTransaction } from "@/lib/db/client";
import type { FigureKey } from "@/lib/figures/types";

export type RevisionEvent =
  | "saved"
  | "discarded"
  | "submitted"
  | "withdrawn"
  | "approved"
  | "returned"
  | "recorded-as-reference"
  | "undone";

/** Who did it, and when. */
export interface By {
  actorId: string;
  at: Date;
}

interface Recorded {
  id: string;
  number: number;
  key: FigureKey;
}

/**
 * Makes an audit event of a revision: which cell and which number, never what a draft or a note says. `seal` is
 * that of a revision which comes into effect or out of it; `again` is the number under which an undone one waits.
 */
export function revisionEvent(
  event: RevisionEvent,
  { id, number, key }: Recorded,
  by: By,
  more: { seal?: string; again?: number } = {},
): AuditEntry {
  return {
    ...by,
    action: `revision.${event}`,
    subjectType: "revision",
    subjectId: id,
    detail: { ...key, number, ...more },
  };
}

export function recordRevisionAudit(
  tx: WriteTransaction,
  event: RevisionEvent,
  revision: Recorded,
  by: By,
  seal: { seal?: string } = {},
): Promise<void> {
  return recordAudit(tx, revisionEvent(event, revision, by, seal));
}
