import "server-only";

import type { ReadTransaction } from "@/lib/db/client";
import type { Flag, Nature, Qualifier } from "@/lib/plans/types";
import type { Instant } from "@/lib/vocabulary/instant";
import { optionalDecimal } from "@/lib/plans/stored-values";

import type { BaselineOrigin } from "./takeover-types";

const LAST_APPROVED_FIRST = [{ reviewedAt: "desc" as const }, { number: "desc" as const }];

/**
 * Lists the province's baselines of a plan in force at an instant that were taken over from the plan before,
 * with what was approved in the cell of their origin between then and the instant.
 */
export async function loadBaselineOrigins(
  tx: ReadTransaction,
  planCode: string,
  asOf: Instant,
): Promise<readonly BaselineOrigin[]> {
  const rows = await tx.baseline.findMany({
    where: {
      indicator: { plan: { code: planCode } },
      scope: { kind: "province" },
      approvedAt: { lte: new Date(asOf) },
    },
    orderBy: { version: "asc" },
    include: {
      createdBy: { select: { name: true } },
      indicator: { select: { code: true } },
      fromRevision: { select: { figureId: true, nature: true } },
    },
  });
  const inForce = new Map(rows.map((row) => [row.indicatorId, row]));
  const origins: BaselineOrigin[] = [];
  for (const row of inForce.values()) {
    if (row.fromRevisionId === null || row.fromRevision === null) continue;
    const { figureId, nature } = row.fromRevision;
    const now = await tx.revision.findFirst({
      where: {
        figureId,
        state: "approved",
        reviewedAt: { lte: new Date(asOf) },
        OR: [{ undone: null }, { undone: { undoneAt: { gt: new Date(asOf) } } }],
      },
      orderBy: LAST_APPROVED_FIRST,
    });
    origins.push({
      indicator: row.indicator.code,
      version: row.version,
      approvedAt: row.approvedAt.toISOString(),
      byName: row.createdBy.name,
      reason: row.reason,
      revision: row.fromRevisionId,
      nature: nature as Nature,
      newer:
        now === null || now.id === row.fromRevisionId
          ? null
          : {
              value: optionalDecimal(now.value),
              flag: now.flag as Flag | null,
              qualifier: now.qualifier as Qualifier,
              nature: now.nature as Nature,
            },
    });
  }
  return origins;
}
