import "server-only";

import { recordAudit } from "@/lib/audit/record-audit";
import { sealOf } from "@/lib/audit/seal";
import type { WriteTransaction } from "@/lib/db/client";
import type { MessageName } from "@/lib/i18n/message-key";

import { readRecordContents } from "./sealed-records";

export type RecordEvent = MessageName<"audit.action.record"> & MessageName<"audit.name.record">;

interface AuditedVersion {
  id: string;
  number: number;
  record: { kind: string; code: string };
}

/** Writes the audit event of a version, in the transaction of its change; an approval is sealed by it. */
export async function recordVersionAudit(
  tx: WriteTransaction,
  event: RecordEvent,
  { id, number, record }: AuditedVersion,
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
}
