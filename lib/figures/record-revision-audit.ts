import "server-only";

import { recordAudit } from "@/lib/audit/record-audit";
import type { WriteTransaction } from "@/lib/db/client";

import type { FigureKey } from "./types";

export type RevisionEvent =
  | "saved"
  | "discarded"
  | "submitted"
  | "withdrawn"
  | "approved"
  | "returned"
  | "recorded-as-reference";

/** Tells which cell and which number, never what a draft or a note says. */
export async function recordRevisionAudit(
  tx: WriteTransaction,
  event: RevisionEvent,
  revision: { readonly id: string; readonly number: number; readonly key: FigureKey },
  by: { readonly actorId: string; readonly at: Date },
): Promise<void> {
  await recordAudit(tx, {
    ...by,
    action: `revision.${event}`,
    subjectType: "revision",
    subjectId: revision.id,
    detail: { ...revision.key, number: revision.number },
  });
}
