import "server-only";

import type { AuditAction } from "@/lib/audit/types";
import { recordAudit } from "@/lib/audit/record-audit";
import { sealOf } from "@/lib/audit/seal";
import type { WriteTransaction } from "@/lib/db/client";
import { newId } from "@/lib/db/new-id";
import {
  readBaselineContents,
  readBridgeContents,
  readTargetContents,
} from "@/lib/plans/sealed-decisions";
import type { BaselineData, BridgeData, TargetData } from "@/lib/plan-files/plan-file";

import type { PlanIds } from "./ensure-plan";
import { requireKey } from "./require-key";
import type { Signature } from "./signature";

/** Makes the versions of targets that are missing; a version that exists is never touched. */
export async function ensureTargets(
  tx: WriteTransaction,
  ids: PlanIds,
  targets: readonly TargetData[],
  by: Signature,
): Promise<void> {
  for (const target of targets) {
    const { version, year, comparison, min, max, origin, reason, wording } = target;
    const cell = cellIds(ids, target);
    const key = { indicatorId_scopeId_version: { ...cell, version } };
    if ((await tx.target.findUnique({ where: key })) !== null) continue;
    const id = newId();
    await tx.target.create({
      data: {
        id,
        ...cell,
        version,
        year,
        comparison,
        min,
        max,
        calibreId: target.calibre === null ? null : requireKey(ids.calibres, target.calibre),
        wordingZh: wording.zh,
        wordingEn: wording.en,
        origin,
        reason,
        readingZh: target.reading?.zh ?? null,
        readingEn: target.reading?.en ?? null,
        sourceId: target.source === null ? null : requireKey(ids.sources, target.source),
        createdById: by.memberId,
        approvedAt: by.at,
        milestones: { create: target.milestones.map((milestone) => ({ ...milestone })) },
      },
    });
    await recordSigned(tx, "target.created", "target", id, by, {
      ...place(target),
      version,
      ...(await sealOf(readTargetContents(tx, [id]))),
    });
  }
}

/** Makes the versions of baselines that are missing; a version that exists is never touched. */
export async function ensureBaselines(
  tx: WriteTransaction,
  ids: PlanIds,
  baselines: readonly BaselineData[],
  by: Signature,
): Promise<void> {
  for (const baseline of baselines) {
    const { version, year, value, qualifier, wording, publishedGrowth } = baseline;
    const cell = cellIds(ids, baseline);
    const key = { indicatorId_scopeId_version: { ...cell, version } };
    if ((await tx.baseline.findUnique({ where: key })) !== null) continue;
    const id = newId();
    await tx.baseline.create({
      data: {
        id,
        ...cell,
        version,
        year,
        value,
        qualifier,
        calibreId: requireKey(ids.calibres, baseline.calibre),
        wordingZh: wording.zh,
        wordingEn: wording.en,
        publishedGrowth,
        reason: baseline.reason ?? null,
        sourceId: baseline.source === null ? null : requireKey(ids.sources, baseline.source),
        createdById: by.memberId,
        approvedAt: by.at,
      },
    });
    await recordSigned(tx, "baseline.created", "baseline", id, by, {
      ...place(baseline),
      version,
      ...(await sealOf(readBaselineContents(tx, [id]))),
    });
  }
}

/** Signs the bridges that were never signed: a bridge that was withdrawn since stays withdrawn. */
export async function ensureBridges(
  tx: WriteTransaction,
  ids: PlanIds,
  bridges: readonly BridgeData[],
  by: Signature,
): Promise<void> {
  for (const bridge of bridges) {
    if ((await tx.bridge.count({ where: bridgeKey(ids, bridge) })) > 0) continue;
    await signBridge(tx, ids, bridge, by);
    if (bridge.withdrawn === true) await withdrawOpenBridge(tx, ids, bridge, by);
  }
}

/** Signs a bridge, also one that was withdrawn before. */
export async function signBridge(
  tx: WriteTransaction,
  ids: PlanIds,
  bridge: BridgeData,
  by: Signature,
): Promise<void> {
  const { indicator, from, to, note } = bridge;
  const id = newId();
  const notes = { noteZh: note.zh, noteEn: note.en };
  const signed = { signedById: by.memberId, approvedAt: by.at };
  await tx.bridge.create({ data: { id, ...bridgeKey(ids, bridge), ...notes, ...signed } });
  const sealed = await sealOf(readBridgeContents(tx, [id]));
  await recordSigned(tx, "bridge.signed", "bridge", id, by, { indicator, from, to, ...sealed });
}

/** Takes a bridge back that is in force. */
export async function withdrawOpenBridge(
  tx: WriteTransaction,
  ids: PlanIds,
  bridge: BridgeData,
  by: Signature,
): Promise<void> {
  const { indicator, from, to } = bridge;
  const where = { ...bridgeKey(ids, bridge), withdrawnAt: null };
  for (const { id } of await tx.bridge.findMany({ where, select: { id: true } })) {
    await tx.bridge.update({ where: { id }, data: { withdrawnAt: by.at } });
    const sealed = await sealOf(readBridgeContents(tx, [id]));
    const detail = { indicator, from, to, ...sealed };
    await recordSigned(tx, "bridge.withdrawn", "bridge", id, by, detail);
  }
}

function bridgeKey(ids: PlanIds, { indicator, from, to }: BridgeData) {
  return {
    indicatorId: requireKey(ids.indicators, indicator),
    fromCalibreId: requireKey(ids.calibres, from),
    toCalibreId: requireKey(ids.calibres, to),
  };
}

interface Cell {
  indicator: string;
  scope: string;
}

function place({ indicator, scope }: Cell): Cell {
  return { indicator, scope };
}

function cellIds(ids: PlanIds, { indicator, scope }: Cell) {
  return {
    indicatorId: requireKey(ids.indicators, indicator),
    scopeId: requireKey(ids.scopes, scope),
  };
}

async function recordSigned(
  tx: WriteTransaction,
  action: AuditAction,
  subjectType: string,
  subjectId: string,
  by: Signature,
  detail: Readonly<Record<string, string | number>>,
): Promise<void> {
  await recordAudit(tx, {
    at: by.at,
    actorId: by.memberId,
    action,
    subjectType,
    subjectId,
    detail,
  });
}
