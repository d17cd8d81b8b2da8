import "server-only";

import type { ReadTransaction } from "@/lib/db/client";
import { loadPlanFacts } from "@/lib/plans/load-plan-facts";

import type { PlanFile } from "../plan-file";

/**
 * Reads a plan as its file: every version of what was decided about it, and of calibres and sources those that it uses.
 * Figures and records are no part of a plan's file. Null where there is no such plan.
 */
export async function loadPlanFile(tx: ReadTransaction, code: string): Promise<PlanFile | null> {
  const facts = await loadPlanFacts(tx, code, new Date().toISOString());
  if (facts === null) return null;
  const { planId, plan, dimensions, scopes, indicators, codes } = facts;
  const row = await tx.plan.findUniqueOrThrow({
    where: { id: planId },
    select: { predecessor: { select: { code: true } } },
  });
  const inOrder = orderOf(
    indicators.map((one) => one.code),
    scopes.map((one) => one.code),
  );
  const reasons = await loadReasons(tx, planId, codes);
  const targets = facts.targets.map(withoutInstant);
  const baselines = facts.baselines.map((baseline) => ({
    ...withoutInstant(baseline),
    reason: reasons.get(placeKey(baseline)) ?? null,
  }));
  const bridges = facts.bridges.map(({ indicator, from, to, note, withdrawnAt }) => ({
    indicator,
    from,
    to,
    note,
    ...(withdrawnAt !== null && { withdrawn: true }),
  }));
  const inFigures = await tx.figure.findMany({
    where: { planId },
    distinct: ["calibreId"],
    select: { calibreId: true },
  });
  const calibres = new Set([
    ...[...targets, ...baselines].map(({ calibre }) => calibre),
    ...bridges.flatMap(({ from, to }) => [from, to]),
    ...inFigures.map(({ calibreId }) => codes.calibre(calibreId)),
  ]);
  const sources = new Set([...targets, ...baselines].map(({ source }) => source));
  return {
    plan,
    predecessor: row.predecessor?.code ?? null,
    dimensions,
    scopes,
    indicators,
    calibres: facts.calibres.filter((calibre) => calibres.has(calibre.code)),
    sources: facts.sources.filter(({ key }) => sources.has(key)),
    targets: (["plan", "allocation"] as const).flatMap((origin) =>
      targets.filter((target) => target.origin === origin).toSorted(inOrder),
    ),
    baselines: baselines.toSorted(inOrder),
    bridges,
    dueDates: await loadDueDates(tx, planId),
  };
}

function withoutInstant<Row extends { approvedAt: string }>(row: Row): Omit<Row, "approvedAt"> {
  const rest: Omit<Row, "approvedAt"> & { approvedAt?: string } = { ...row };
  delete rest.approvedAt;
  return rest;
}

interface Placed {
  readonly indicator: string;
  readonly scope: string;
  readonly version: number;
}

function placeKey({ indicator, scope, version }: Placed): string {
  return `${indicator} ${scope} ${version}`;
}

function orderOf(indicators: readonly string[], scopes: readonly string[]) {
  return (a: Placed, b: Placed): number =>
    indicators.indexOf(a.indicator) - indicators.indexOf(b.indicator) ||
    scopes.indexOf(a.scope) - scopes.indexOf(b.scope) ||
    a.version - b.version;
}

async function loadReasons(
  tx: ReadTransaction,
  planId: string,
  codes: { indicator: (id: string) => string; scope: (id: string) => string },
): Promise<ReadonlyMap<string, string | null>> {
  const rows = await tx.baseline.findMany({
    where: { indicator: { planId } },
    select: { indicatorId: true, scopeId: true, version: true, reason: true },
  });
  return new Map(
    rows.map(({ indicatorId, scopeId, version, reason }) => [
      placeKey({ indicator: codes.indicator(indicatorId), scope: codes.scope(scopeId), version }),
      reason,
    ]),
  );
}

async function loadDueDates(tx: ReadTransaction, planId: string) {
  const rows = await tx.yearEvent.findMany({
    where: { planId, kind: "due" },
    orderBy: [{ year: "asc" }, { number: "asc" }],
  });
  const last = new Map(rows.map(({ year, dueOn }) => [year, dueOn ?? ""]));
  return [...last].map(([year, dueOn]) => ({ year, dueOn }));
}
