import "server-only";

import { recordAudit } from "@/lib/audit/record-audit";
import type { WriteTransaction } from "@/lib/db/client";
import type { BaselineData, TargetData } from "@/prisma/data/plan-data";
import type { PlanIds } from "@/lib/plan-files/store/ensure-plan";
import type { Signature } from "@/lib/plan-files/store/signature";
import { ensureBaselines, ensureTargets } from "@/lib/plan-files/store/ensure-targets";
import { requireKey } from "@/lib/plan-files/store/require-key";

/**
 * Adds the corrected versions of targets that stand as they were loaded. One that members have changed since keeps
 * their version, and the log says so once.
 */
export async function ensureCorrectedTargets(
  tx: WriteTransaction,
  ids: PlanIds,
  corrections: readonly TargetData[],
  by: Signature,
): Promise<void> {
  for (const target of corrections) {
    const latest = await tx.target.findFirst({
      where: cellOf(ids, target),
      orderBy: { version: "desc" },
      select: { id: true, version: true, reason: true },
    });
    if (await mayCorrect(tx, "target", latest, target, by)) {
      await ensureTargets(tx, ids, [target], by);
    }
  }
}

/** Adds the corrected versions of baselines as `ensureCorrectedTargets` does those of targets. */
export async function ensureCorrectedBaselines(
  tx: WriteTransaction,
  ids: PlanIds,
  corrections: readonly BaselineData[],
  by: Signature,
): Promise<void> {
  for (const baseline of corrections) {
    const latest = await tx.baseline.findFirst({
      where: cellOf(ids, baseline),
      orderBy: { version: "desc" },
      select: { id: true, version: true, reason: true },
    });
    if (await mayCorrect(tx, "baseline", latest, baseline, by)) {
      await ensureBaselines(tx, ids, [baseline], by);
    }
  }
}

interface Standing {
  id: string;
  version: number;
  reason: string | null;
}

type Correction = Pick<TargetData, "indicator" | "scope" | "version"> & { reason?: string | null };

/** Whether the version before the correction stands; records once where another one does that is not the correction. */
async function mayCorrect(
  tx: WriteTransaction,
  subjectType: "target" | "baseline",
  latest: Standing | null,
  { indicator, scope, version, reason }: Correction,
  by: Signature,
): Promise<boolean> {
  if (latest === null || latest.version < version) return latest?.version === version - 1;
  // Corrected before; whatever members did with it since is theirs.
  if (await hasVersion(tx, subjectType, latest.id, version, reason ?? null)) return false;
  const event = { action: "facts.withheld", subjectType, subjectId: latest.id } as const;
  if ((await tx.auditEvent.count({ where: event })) > 0) return false;
  const detail = { indicator, scope, version: latest.version };
  await recordAudit(tx, { ...event, at: by.at, actorId: by.memberId, detail });
  return false;
}

/** Whether the version of that number is the correction itself, known by its reason. */
async function hasVersion(
  tx: WriteTransaction,
  subjectType: "target" | "baseline",
  latestId: string,
  version: number,
  reason: string | null,
): Promise<boolean> {
  if (subjectType === "target") {
    const { indicatorId, scopeId } = await tx.target.findUniqueOrThrow({ where: { id: latestId } });
    return (await tx.target.count({ where: { indicatorId, scopeId, version, reason } })) > 0;
  }
  const { indicatorId, scopeId } = await tx.baseline.findUniqueOrThrow({ where: { id: latestId } });
  return (await tx.baseline.count({ where: { indicatorId, scopeId, version, reason } })) > 0;
}

function cellOf(ids: PlanIds, { indicator, scope }: Pick<TargetData, "indicator" | "scope">) {
  return {
    indicatorId: requireKey(ids.indicators, indicator),
    scopeId: requireKey(ids.scopes, scope),
  };
}
