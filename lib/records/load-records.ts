import "server-only";

import type { ReadTransaction } from "@/lib/db/client";
import { checkedSources } from "@/lib/plans/checked-source";
import { toSource } from "@/lib/plans/plan-rows";
import type { Instant } from "@/lib/vocabulary/instant";

import { recordsInForce } from "./in-force";
import { loadVersions, type KnownVersion } from "./load-versions";
import { ofKind } from "./of-kind";
import type { PlanRecord, PlanRecords } from "./schemas";
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
  const versions = await loadVersions(tx, planCode, asOf);
  const records = recordsInForce(versions, asOf).map(toRecord).toSorted(inOrder);
  const keys = [...new Set(records.flatMap(namedSources))];
  const sources = await tx.source.findMany({ where: { key: { in: keys } } });
  const byKey = new Map(sources.map((row) => [row.key, toSource(row)]));
  const named = keys.flatMap((key) => byKey.get(key) ?? []);
  return { records, sources: checkedSources(named, ofKind(records, "source-check").map(toCheck)) };
}

function toRecord({ kind, code, number, approvedAt, payload }: KnownVersion): PlanRecord {
  return { kind, code, number, approvedAt, payload };
}

function inOrder(one: PlanRecord, other: PlanRecord): number {
  if (one.payload.position !== other.payload.position) {
    return one.payload.position - other.payload.position;
  }
  return one.code < other.code ? -1 : 1;
}
