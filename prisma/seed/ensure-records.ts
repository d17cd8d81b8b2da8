import "server-only";

import { isDeepStrictEqual } from "node:util";

import type { WriteTransaction } from "@/lib/db/client";
import { newId } from "@/lib/db/new-id";
import { checkPayload } from "@/lib/records/check-payload";
import { recordVersionAudit } from "@/lib/records/record-audit";
import { readPayload, type RecordData } from "@/lib/records/schemas";
import type { RetiredRecord } from "@/prisma/data/records/record-data";

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
      if (!last.withdrawn && isDeepStrictEqual(readPayload(kind, last.payload), payload)) continue;
    }
    const checked = await checkPayload(tx, { planId, kind, code }, payload);
    const recordId = row?.id ?? newId();
    if (row === undefined) {
      await tx.planRecord.create({ data: { id: recordId, planId, kind, code, createdAt: by.at } });
    }
    await adopt(tx, by, {
      recordId,
      number: (last?.number ?? 0) + 1,
      payload: JSON.stringify(checked),
      withdrawn: false,
      reason: last === undefined ? null : CORRECTED,
    });
  }
}

/**
 * Withdraws records that the data files do not bring any more: the past keeps them. One whose newest version members
 * wrote is theirs and stays.
 */
export async function retireRecords(
  tx: WriteTransaction,
  planId: string,
  retired: readonly RetiredRecord[],
  by: RecordAdoption,
): Promise<void> {
  for (const { kind, code, reason } of retired) {
    const last = await tx.recordVersion.findFirst({
      where: { record: { planId, kind, code } },
      orderBy: { number: "desc" },
    });
    if (last === null || last.withdrawn || last.authorId !== by.authorId) continue;
    const { recordId, number, payload } = last;
    await adopt(tx, by, { recordId, number: number + 1, payload, withdrawn: true, reason });
  }
}

interface AdoptedVersion {
  recordId: string;
  number: number;
  payload: string;
  withdrawn: boolean;
  reason: string | null;
}

/** Writes a version as said by the one and adopted by the other, with both audit events. */
async function adopt(
  tx: WriteTransaction,
  { authorId, reviewerId, at }: RecordAdoption,
  content: AdoptedVersion,
): Promise<void> {
  const version = await tx.recordVersion.create({
    data: {
      id: newId(),
      ...content,
      state: "approved",
      authorId,
      createdAt: at,
      submittedAt: at,
      reviewerId,
      reviewedAt: at,
    },
    include: { record: true },
  });
  await recordVersionAudit(tx, "submitted", version, { actorId: authorId, at });
  await recordVersionAudit(tx, "approved", version, { actorId: reviewerId, at });
}

/** Writes a new record as somebody's submission, which nobody has reviewed yet. */
export async function submitRecord(
  tx: WriteTransaction,
  planId: string,
  { kind, code, payload }: RecordData,
  { authorId, at }: Pick<RecordAdoption, "authorId" | "at">,
): Promise<void> {
  const checked = await checkPayload(tx, { planId, kind, code }, payload);
  const recordId = newId();
  await tx.planRecord.create({ data: { id: recordId, planId, kind, code, createdAt: at } });
  const version = await tx.recordVersion.create({
    data: {
      id: newId(),
      recordId,
      number: 1,
      payload: JSON.stringify(checked),
      state: "submitted",
      authorId,
      createdAt: at,
      submittedAt: at,
    },
    include: { record: true },
  });
  await recordVersionAudit(tx, "submitted", version, { actorId: authorId, at });
}
