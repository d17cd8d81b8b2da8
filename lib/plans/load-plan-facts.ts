import "server-only";

import type { ReadTransaction } from "@/lib/db/client";
import type { Instant } from "@/lib/vocabulary/instant";

import { loadFormerWords, wasPart } from "./former-words";
import {
  optionalCode,
  toCalibre,
  toDimension,
  toIndicator,
  toPlan,
  toScope,
  toSource,
  toTarget,
  type CodeOf,
} from "./plan-rows";
import { decimalText, optionalDecimal } from "./stored-values";
import type {
  BaselineVersion,
  Bridge,
  Calibre,
  Dimension,
  Indicator,
  Plan,
  Qualifier,
  Scope,
  Source,
  TargetVersion,
} from "./types";

/** A plan without its figures, with the codes behind the keys of the database and the keys behind the codes. */
export interface PlanFacts {
  planId: string;
  plan: Plan;
  dimensions: readonly Dimension[];
  scopes: readonly Scope[];
  indicators: readonly Indicator[];
  calibres: readonly Calibre[];
  sources: readonly Source[];
  targets: readonly TargetVersion[];
  baselines: readonly BaselineVersion[];
  bridges: readonly Bridge[];
  codes: PlanCodes;
}

/**
 * Codes that everyone uses, by key of the database.
 * @throws Error for a key that is not there
 */
export interface PlanCodes {
  scope: CodeOf;
  indicator: CodeOf;
  calibre: CodeOf;
  source: CodeOf;
  ids: PlanIds;
}

/**
 * Keys of the database by code.
 * @throws Error for a code that is not there
 */
export interface PlanIds {
  scope: IdOf;
  indicator: IdOf;
  calibre: IdOf;
}

type IdOf = (code: string) => string;

const IN_ORDER = [{ position: "asc" as const }, { code: "asc" as const }];

/**
 * Reads a plan with everything but its figures, inside the transaction it is given; targets, baselines and
 * bridges only as far as approved by `asOf`, what was added to the plan as far as it was added by then, and all of it
 * by the names that it had. Null where there is no such plan.
 */
export async function loadPlanFacts(
  tx: ReadTransaction,
  planCode: string,
  asOf: Instant,
): Promise<PlanFacts | null> {
  const plan = await tx.plan.findUnique({ where: { code: planCode } });
  if (plan === null) return null;
  const ofPlan = { planId: plan.id };
  const approved = { indicator: ofPlan, approvedAt: { lte: new Date(asOf) } };
  const dimensions = await tx.dimension.findMany({ where: ofPlan, orderBy: IN_ORDER });
  const scopes = await tx.scope.findMany({ where: ofPlan, orderBy: IN_ORDER });
  const indicators = await tx.indicator.findMany({ where: ofPlan, orderBy: IN_ORDER });
  const calibres = await tx.calibre.findMany({ orderBy: IN_ORDER });
  const sources = await tx.source.findMany({ orderBy: { key: "asc" } });
  const targets = await tx.target.findMany({
    where: approved,
    include: { milestones: { orderBy: { year: "asc" } } },
  });
  const baselines = await tx.baseline.findMany({ where: approved });
  const bridges = await tx.bridge.findMany({
    where: approved,
    orderBy: [{ approvedAt: "asc" }, { id: "asc" }],
  });

  const asCalled = await loadFormerWords(tx, asOf);
  const isPart = wasPart(asOf);

  // Joined here, not by the database, because there are many rows and few codes.
  const codes: PlanCodes = {
    scope: codeOf(scopes),
    indicator: codeOf(indicators),
    calibre: codeOf(calibres),
    source: codeOf(sources.map(({ id, key }) => ({ id, code: key }))),
    ids: { scope: idOf(scopes), indicator: idOf(indicators), calibre: idOf(calibres) },
  };

  return {
    planId: plan.id,
    plan: toPlan(asCalled(plan)),
    codes,
    dimensions: dimensions.filter(isPart).map((row) => toDimension(asCalled(row))),
    scopes: scopes
      .filter(isPart)
      .map((row) => toScope(asCalled(row), optionalCode(codes.scope, row.parentId))),
    indicators: indicators.filter(isPart).map((row) => toIndicator(asCalled(row))),
    calibres: calibres.map((row) => toCalibre(asCalled(row))),
    sources: sources.map(toSource),
    targets: targets.map((row) => toTarget(row, codes)),
    baselines: baselines.map((row): BaselineVersion => ({
      indicator: codes.indicator(row.indicatorId),
      scope: codes.scope(row.scopeId),
      version: row.version,
      year: row.year,
      value: decimalText(row.value),
      qualifier: row.qualifier as Qualifier,
      calibre: codes.calibre(row.calibreId),
      wording: { zh: row.wordingZh, en: row.wordingEn },
      publishedGrowth: optionalDecimal(row.publishedGrowth),
      source: optionalCode(codes.source, row.sourceId),
      approvedAt: row.approvedAt.toISOString(),
    })),
    bridges: bridges.map((row): Bridge => ({
      indicator: codes.indicator(row.indicatorId),
      from: codes.calibre(row.fromCalibreId),
      to: codes.calibre(row.toCalibreId),
      note: { zh: row.noteZh, en: row.noteEn },
      approvedAt: row.approvedAt.toISOString(),
      withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
    })),
  };
}

/** Finds codes by key. Foreign keys guarantee the row; a missing one is a broken database and stops the reading. */
export function codeOf(rows: readonly Coded[]): CodeOf {
  return lookUp(new Map(rows.map(({ id, code }) => [id, code])));
}

export function idOf(rows: readonly Coded[]): IdOf {
  return lookUp(new Map(rows.map(({ id, code }) => [code, id])));
}

interface Coded {
  id: string;
  code: string;
}

function lookUp(known: ReadonlyMap<string, string>): (name: string) => string {
  return (name) => {
    const found = known.get(name);
    if (found === undefined) throw new Error(`The database refers to ${name}, which is not there.`);
    return found;
  };
}
