import "server-only";

import type { ReadTransaction } from "@/lib/db/client";
import { checkedSources } from "@/lib/plans/checked-source";
import { toSource } from "@/lib/plans/plan-rows";
import type { Instant } from "@/lib/vocabulary/instant";

import { recordsInForce } from "./in-force";
import { ofKind } from "./of-kind";
import type { PlanRecords } from "./plan-records";
import { isRecordKind, readPayload, type PlanRecord } from "./schemas";
import { namedSources } from "./shared-records";
import { toCheck } from "./source-check";

/**
 * Reads the records of a plan in force at an instant, in their order.
 * @throws Error for a stored version that its kind could not have written
 */
export async function loadRecords(
  tx: ReadTransaction,
  planCode: string,
  asOf: Instant,
): Promise<PlanRecords> {
  const rows = await tx.recordVersion.findMany({
    where: {
      state: "approved",
      reviewedAt: { lte: new Date(asOf) },
      record: { plan: { code: planCode } },
    },
    select: {
      number: true,
      payload: true,
      withdrawn: true,
      reviewedAt: true,
      record: { select: { kind: true, code: true } },
    },
  });
  const versions = rows.map(({ number, payload, withdrawn, reviewedAt, record }) => ({
    ...record,
    number,
    payload,
    isWithdrawn: withdrawn,
    approvedAt: reviewedAt?.toISOString() ?? "",
  }));
  const records = recordsInForce(versions, asOf).map(toRecord).toSorted(inOrder);
  const keys = [...new Set(records.flatMap(namedSources))];
  const sources = await tx.source.findMany({ where: { key: { in: keys } } });
  const byKey = new Map(sources.map((row) => [row.key, toSource(row)]));
  const named = keys.flatMap((key) => byKey.get(key) ?? []);
  return { records, sources: checkedSources(named, ofKind(records, "source-check").map(toCheck)) };
}

interface StoredVersion {
  kind: string;
  code: string;
  number: number;
  payload: string;
  approvedAt: string;
}

function toRecord({ kind, code, number, payload, approvedAt }: StoredVersion): PlanRecord {
  if (!isRecordKind(kind)) throw new Error(`The record ${kind} ${code} is of no known kind.`);
  return { kind, code, number, approvedAt, payload: readPayload(kind, payload) };
}

function inOrder(one: PlanRecord, other: PlanRecord): number {
  if (one.payload.position !== other.payload.position) {
    return one.payload.position - other.payload.position;
  }
  return one.code < other.code ? -1 : 1;
}
