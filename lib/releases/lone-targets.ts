import "server-only";

import type { ReadTransaction } from "@/lib/db/client";
import type { Instant } from "@/lib/vocabulary/instant";

import type { LoneTarget } from "./set-alone";

/** What a second administrator decides about brings its targets with it, at the same instant. */
const SEEN_BY_TWO = ["plan.adopted", "plan.changed"];

/**
 * Lists the targets in force of a plan that one person set alone since an instant (null for all): by the forms of
 * targets, that is, and not in a draft that a second person put in force. What the program brought along has no author.
 */
export async function loadLoneTargets(
  tx: ReadTransaction,
  planId: string,
  since: Instant | null,
): Promise<readonly LoneTarget[]> {
  const rows = await tx.target.findMany({
    where: {
      indicator: { planId },
      createdBy: { role: { not: "system" } },
      ...(since === null ? {} : { approvedAt: { gt: new Date(since) } }),
    },
    orderBy: [
      { indicator: { position: "asc" } },
      { scope: { position: "asc" } },
      { version: "desc" },
    ],
    select: {
      year: true,
      reason: true,
      approvedAt: true,
      indicator: { select: { code: true } },
      scope: { select: { code: true } },
      source: { select: { title: true } },
      createdBy: { select: { id: true, name: true } },
    },
  });
  const decisions = await tx.auditEvent.findMany({
    where: { subjectType: "plan", subjectId: planId, action: { in: SEEN_BY_TWO } },
    select: { at: true },
  });
  const seen = new Set(decisions.map(({ at }) => at.getTime()));
  const cells = new Set<string>();
  return rows.flatMap(({ indicator, scope, year, reason, approvedAt, source, createdBy }) => {
    const cell = `${indicator.code} ${scope.code}`;
    if (cells.has(cell)) return [];
    // The versions before are not in force, whoever set them.
    cells.add(cell);
    if (seen.has(approvedAt.getTime())) return [];
    const by = {
      memberId: createdBy.id,
      author: createdBy.name,
      at: approvedAt.toISOString(),
      reason,
      source: source?.title ?? null,
    };
    return [{ indicator: indicator.code, scope: scope.code, year, by }];
  });
}
