import "server-only";

import type { ReadTransaction } from "@/lib/db/client";
import type { Instant } from "@/lib/vocabulary/instant";

import type { ApprovedVersion } from "./in-force";
import { isRecordKind, readPayload, type PlanRecord, type RecordKind } from "./schemas";

/** An approved version of a record with what it says. */
export interface KnownVersion<Kind extends RecordKind = RecordKind>
  extends PlanRecord<Kind>, ApprovedVersion {
  readonly kind: Kind;
}

/**
 * Reads every version of a plan's records that was approved by an instant, of some kinds or of all.
 * @throws Error for a stored version that its kind could not have written
 */
export async function loadVersions<Kind extends RecordKind = RecordKind>(
  tx: ReadTransaction,
  planCode: string,
  last: Instant,
  kinds?: readonly Kind[],
): Promise<readonly KnownVersion<Kind>[]> {
  const rows = await tx.recordVersion.findMany({
    where: {
      state: "approved",
      reviewedAt: { lte: new Date(last) },
      record: {
        plan: { code: planCode },
        ...(kinds === undefined ? {} : { kind: { in: [...kinds] } }),
      },
    },
    select: {
      number: true,
      payload: true,
      withdrawn: true,
      reviewedAt: true,
      record: { select: { kind: true, code: true } },
    },
  });
  return rows.map(({ number, payload, withdrawn, reviewedAt, record: { kind, code } }) => {
    if (!isRecordKind(kind)) throw new Error(`The record ${kind} ${code} is of no known kind.`);
    return {
      kind: kind as Kind,
      code,
      number,
      payload: readPayload(kind as Kind, payload),
      isWithdrawn: withdrawn,
      approvedAt: reviewedAt?.toISOString() ?? "",
    };
  });
}
