import "server-only";

import { recordAudits } from "@/lib/audit/record-audit";
import type { WriteTransaction } from "@/lib/db/client";
import type { FigureKey } from "@/lib/figures/types";

export type RevisionEvent =
  | "saved"
  | "discarded"
  | "submitted"
  | "withdrawn"
  | "approved"
  | "returned"
  | "recorded-as-reference";

interface Recorded {
  id: string;
  number: number;
  key: FigureKey;
}

interface By {
  actorId: string;
  at: Date;
}

/** One event; see `recordRevisionAudits`. */
export function recordRevisionAudit(
  tx: WriteTransaction,
  event: RevisionEvent,
  revision: Recorded,
  by: By,
): Promise<void> {
  return recordRevisionAudits(tx, event, [revision], by);
}

/** An event for each revision: which cell and which number, never what a draft or a note says. */
export function recordRevisionAudits(
  tx: WriteTransaction,
  event: RevisionEvent,
  revisions: readonly Recorded[],
  by: By,
): Promise<void> {
  return recordAudits(
    tx,
    revisions.map(({ id, number, key }) => ({
      ...by,
      action: `revision.${event}`,
      subjectType: "revision",
      subjectId: id,
      detail: { ...key, number },
    })),
  );
}
