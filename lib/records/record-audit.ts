import "server-only";

import { recordAudit } from "@/lib/audit/record-audit";
import { sealOf } from "@/lib/audit/seal";
import type { WriteTransaction } from "@/lib/db/client";
import type { MessageName } from "@/lib/i18n/message-key";
import { tellReturned, tellWaiting } from "@/lib/outbox/tell-reviewed";

import { readRecordContents } from "./sealed-records";

export type RecordEvent = MessageName<"audit.action.record"> & MessageName<"audit.name.record">;

interface AuditedVersion {
  id: string;
  number: number;
  authorId: string;
  record: { planId: string; kind: string; code: string };
}

/**
 * Writes the audit event of a version, in the transaction of its change; an approval is sealed by it. Tells whom it
 * concerns that it waits, or came back.
 */
export async function recordVersionAudit(
  tx: WriteTransaction,
  event: RecordEvent,
  { id, number, authorId, record }: AuditedVersion,
  by: { actorId: string; at: Date },
): Promise<void> {
  const seal = event === "approved" ? await sealOf(readRecordContents(tx, [id])) : {};
  await recordAudit(tx, {
    ...by,
    action: `record.${event}`,
    subjectType: "record",
    subjectId: id,
    detail: { kind: record.kind, code: record.code, number, ...seal },
  });
  const subject = { of: "records", planId: record.planId, authorId } as const;
  if (event === "submitted") await tellWaiting(tx, subject, by.at);
  if (event === "returned") await tellReturned(tx, subject, by.at);
}
