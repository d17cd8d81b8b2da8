import "server-only";

import { isDeepStrictEqual } from "node:util";

import type { WriteTransaction } from "@/lib/db/client";
import { newId } from "@/lib/db/new-id";
import { checkPayload } from "@/lib/records/check-payload";
import { recordVersionAudit } from "@/lib/records/record-audit";
import { readPayload, type RecordData } from "@/lib/records/schemas";

/** Who says and who adopts what a data file holds; two members, as for any record. */
export interface RecordAdoption {
  authorId: string;
  reviewerId: string;
  at: Date;
}

/** What a changed data file gives as its reason. */
const CORRECTED = "随数据文件更正";

/**
 * Brings the records of a data file: a new record as its first version, a changed one as a further version with its
 * reason. A record whose newest version members wrote is theirs and stays.
 */
export async function ensureRecords(
  tx: WriteTransaction,
  planId: string,
  records: readonly RecordData[],
  by: RecordAdoption,
): Promise<void> {
  const rows = await tx.planRecord.findMany({
    where: { planId },
    include: { versions: { orderBy: { number: "desc" }, take: 1 } },
  });
  const known = new Map(rows.map((row) => [`${row.kind} ${row.code}`, row]));
  for (const { kind, code, payload } of records) {
    const row = known.get(`${kind} ${code}`);
    const last = row?.versions[0];
    if (last !== undefined) {
      if (last.authorId !== by.authorId) continue;
      if (isDeepStrictEqual(readPayload(kind, last.payload), payload)) continue;
    }
    const checked = await checkPayload(tx, planId, kind, payload);
    const recordId = row?.id ?? newId();
    if (row === undefined) {
      await tx.planRecord.create({ data: { id: recordId, planId, kind, code, createdAt: by.at } });
    }
    const version = await tx.recordVersion.create({
      data: {
        id: newId(),
        recordId,
        number: (last?.number ?? 0) + 1,
        payload: JSON.stringify(checked),
        reason: last === undefined ? null : CORRECTED,
        state: "approved",
        authorId: by.authorId,
        createdAt: by.at,
        submittedAt: by.at,
        reviewerId: by.reviewerId,
        reviewedAt: by.at,
      },
      include: { record: true },
    });
    await recordVersionAudit(tx, "submitted", version, { actorId: by.authorId, at: by.at });
    await recordVersionAudit(tx, "approved", version, { actorId: by.reviewerId, at: by.at });
  }
}
