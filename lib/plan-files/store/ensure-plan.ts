import "server-only";

import type { WriteTransaction } from "@/lib/db/client";
import { newId } from "@/lib/db/new-id";
import { recordAudit } from "@/lib/audit/record-audit";
import { sealOf } from "@/lib/audit/seal";
import { readDefinitionContents } from "@/lib/plans/sealed-definitions";
import type { PlanFile } from "@/lib/plan-files/plan-file";

import { requireKey } from "./require-key";
import { sealDefinitions, type MadeDefinitions } from "./seal-definitions";
import type { Signature } from "./signature";

/** Primary keys of a plan's records by code. */
export interface PlanIds {
  plan: string;
  scopes: ReadonlyMap<string, string>;
  indicators: ReadonlyMap<string, string>;
  calibres: ReadonlyMap<string, string>;
  sources: ReadonlyMap<string, string>;
}

/**
 * Makes what is missing of the plan, its scopes, indicators, calibres and sources, found by code; what is there
 * stays as it is. `addedAt` is the instant at which it is added to a plan in force; null for a plan that is made.
 * @throws Error where the plan of this code is illustrative and the data is not, or the reverse
 */
export async function ensurePlan(
  tx: WriteTransaction,
  data: PlanFile,
  by: Signature,
  addedAt: Date | null = null,
): Promise<PlanIds> {
  const plan = await ensurePlanRow(tx, data, by);
  await ensureDimensions(tx, plan, data, addedAt);
  const made: MadeDefinitions = { scope: [], indicator: [], calibre: [] };
  const ids = {
    plan,
    scopes: await ensureScopes(tx, plan, data, addedAt, made.scope),
    indicators: await ensureIndicators(tx, plan, data, addedAt, made.indicator),
    calibres: await ensureCalibres(tx, data, made.calibre),
    sources: await ensureSources(tx, data, by),
  };
  await sealDefinitions(tx, data.plan.code, made, by);
  return ids;
}

async function ensurePlanRow(
  tx: WriteTransaction,
  { plan, predecessor }: PlanFile,
  by: Signature,
): Promise<string> {
  const found = await tx.plan.findUnique({ where: { code: plan.code } });
  if (found !== null) {
    refuseMixing(found.illustrative, plan.illustrative);
    return found.id;
  }
  const id = newId();
  await tx.plan.create({
    data: {
      id,
      code: plan.code,
      nameZh: plan.name.zh,
      nameEn: plan.name.en,
      startYear: plan.startYear,
      endYear: plan.endYear,
      illustrative: plan.illustrative,
      regionZh: plan.region?.zh ?? null,
      regionEn: plan.region?.en ?? null,
      productZh: plan.product?.zh ?? null,
      productEn: plan.product?.en ?? null,
      position: await tx.plan.count(),
      predecessorId: predecessor == null ? null : await requirePlanId(tx, predecessor),
      createdAt: by.at,
    },
  });
  await recordAudit(tx, {
    at: by.at,
    actorId: by.memberId,
    action: "plan.created",
    subjectType: "plan",
    subjectId: id,
    detail: { code: plan.code, ...(await sealOf(readDefinitionContents(tx, "plan", [id]))) },
  });
  return id;
}

async function requirePlanId(tx: WriteTransaction, code: string): Promise<string> {
  const plan = await tx.plan.findUniqueOrThrow({ where: { code }, select: { id: true } });
  return plan.id;
}

function refuseMixing(there: boolean, wanted: boolean): void {
  if (there === wanted) return;
  throw new Error(
    there
      ? "DATABASE_URL points at a demonstration database: published figures are never loaded beside illustrative ones."
      : "DATABASE_URL points at a database with published figures: illustrative ones are never loaded beside them.",
  );
}

async function ensureDimensions(
  tx: WriteTransaction,
  planId: string,
  { dimensions }: PlanFile,
  addedAt: Date | null,
): Promise<void> {
  const rows = await tx.dimension.findMany({ where: { planId }, select: { code: true } });
  const known = new Set(rows.map(({ code }) => code));
  for (const [position, { code, name, rest }] of dimensions.entries()) {
    if (known.has(code)) continue;
    const words = { nameZh: name.zh, nameEn: name.en, restZh: rest.zh, restEn: rest.en };
    await tx.dimension.create({
      data: { id: newId(), planId, code, ...words, position, addedAt },
    });
  }
}

async function ensureScopes(
  tx: WriteTransaction,
  planId: string,
  { scopes }: PlanFile,
  addedAt: Date | null,
  made: string[],
): Promise<Map<string, string>> {
  const rows = await tx.scope.findMany({ where: { planId } });
  const ids = new Map(rows.map((row) => [row.code, row.id]));
  for (const [position, { code, kind, name, parent }] of scopes.entries()) {
    if (ids.has(code)) continue;
    const id = newId();
    const parentId = parent === null ? null : requireKey(ids, parent);
    const names = { nameZh: name.zh, nameEn: name.en };
    await tx.scope.create({
      data: { id, planId, code, kind, ...names, parentId, position, addedAt },
    });
    ids.set(code, id);
    made.push(id);
  }
  return ids;
}

async function ensureIndicators(
  tx: WriteTransaction,
  planId: string,
  { indicators }: PlanFile,
  addedAt: Date | null,
  made: string[],
): Promise<Map<string, string>> {
  const rows = await tx.indicator.findMany({ where: { planId } });
  const ids = new Map(rows.map((row) => [row.code, row.id]));
  for (const [position, indicator] of indicators.entries()) {
    if (ids.has(indicator.code)) continue;
    const { code, name, unit, accrual, decimals, context, register } = indicator;
    const { definition, caution } = indicator;
    const id = newId();
    await tx.indicator.create({
      data: {
        id,
        planId,
        code,
        nameZh: name.zh,
        nameEn: name.en,
        unitZh: unit?.zh ?? null,
        unitEn: unit?.en ?? null,
        accrual,
        decimals,
        context,
        register,
        definitionZh: definition?.zh ?? null,
        definitionEn: definition?.en ?? null,
        cautionZh: caution?.zh ?? null,
        cautionEn: caution?.en ?? null,
        position,
        addedAt,
      },
    });
    ids.set(code, id);
    made.push(id);
  }
  return ids;
}

async function ensureCalibres(
  tx: WriteTransaction,
  { calibres }: PlanFile,
  made: string[],
): Promise<Map<string, string>> {
  const rows = await tx.calibre.findMany();
  const ids = new Map(rows.map((row) => [row.code, row.id]));
  for (const [position, { code, name, note }] of calibres.entries()) {
    if (ids.has(code)) continue;
    const id = newId();
    const names = { nameZh: name.zh, nameEn: name.en };
    const notes = { noteZh: note?.zh ?? null, noteEn: note?.en ?? null };
    await tx.calibre.create({ data: { id, code, ...names, ...notes, position } });
    ids.set(code, id);
    made.push(id);
  }
  return ids;
}

async function ensureSources(
  tx: WriteTransaction,
  { sources }: PlanFile,
  by: Signature,
): Promise<Map<string, string>> {
  const rows = await tx.source.findMany();
  const ids = new Map(rows.map((row) => [row.key, row.id]));
  for (const source of sources) {
    if (ids.has(source.key)) continue;
    const { note, ...rest } = source;
    const notes = { noteZh: note?.zh ?? null, noteEn: note?.en ?? null };
    const id = newId();
    await tx.source.create({ data: { id, ...rest, ...notes, createdAt: by.at } });
    ids.set(source.key, id);
  }
  return ids;
}
