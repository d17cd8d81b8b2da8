import "server-only";

import { requireFound } from "@/lib/errors/domain-error";
import { loadInput } from "@/lib/assessment/load/load-input";
import { assessPlan } from "@/lib/assessment/assess-plan";
import { CURRENT_METHOD } from "@/lib/assessment/method";
import type { ReadTransaction } from "@/lib/db/client";
import { findFigureId } from "@/lib/figures/find-figure-id";
import { findCurrent } from "@/lib/figures/load-revisions";
import { loadPlanFacts, type PlanFacts } from "@/lib/plans/load-plan-facts";
import type { Instant } from "@/lib/vocabulary/instant";

import { loadBaselineOrigins } from "./load-baseline-origins";
import { takeovers } from "./takeover";
import {
  isObstacle,
  type Takeover,
  type TakeoverCandidate,
  type TakeoverPage,
} from "./takeover-types";

/**
 * Lists what a plan may take over now from the one it continues, by the very rule that the final assessment
 * states; null for a plan that continues none.
 * @throws DomainError `not-found` for an unknown plan
 */
export async function loadTakeovers(
  tx: ReadTransaction,
  planCode: string,
  now: Instant,
): Promise<(TakeoverPage & { facts: PlanFacts }) | null> {
  const facts = requireFound(await loadPlanFacts(tx, planCode, now), "plan");
  const { predecessor } = await tx.plan.findUniqueOrThrow({
    where: { id: facts.planId },
    select: { predecessor: { select: { id: true, code: true, endYear: true } } },
  });
  if (predecessor === null) return null;
  const known = requireFound(await loadInput(tx, predecessor.code, [now]), "plan");
  const year = predecessor.endYear;
  const ended = assessPlan(known, { asOf: now, year, release: null }, CURRENT_METHOD);
  const own = requireFound(await loadInput(tx, planCode, [now]), "plan");
  const assessment = assessPlan(own, { asOf: now, release: null }, CURRENT_METHOD);
  const origins = await loadBaselineOrigins(tx, planCode, now);
  const province = ended.scopes.find(({ kind }) => kind === "province")?.code ?? "";
  const entries: TakeoverPage["entries"][number][] = [];
  for (const takeover of takeovers(ended, { assessment, bridges: own.bridges })) {
    const { code } = takeover.indicator;
    const indicator = facts.indicators.find((one) => one.code === code);
    if (indicator === undefined) continue;
    const versions = facts.baselines.filter((one) => one.indicator === code);
    entries.push({
      takeover,
      indicator,
      candidate: await loadCandidate(tx, facts, {
        planId: predecessor.id,
        province,
        year,
        takeover,
      }),
      lastVersion: Math.max(0, ...versions.map(({ version }) => version)),
      origin: origins.find((origin) => origin.indicator === code) ?? null,
    });
  }
  return { facts, ended, assessment, entries };
}

interface TakenCell {
  planId: string;
  province: string;
  year: number;
  takeover: Takeover;
}

/** Finds the revision behind the value that was judged: exact, with its source and evidence. */
async function loadCandidate(
  tx: ReadTransaction,
  { calibres }: PlanFacts,
  { planId, province: scope, year, takeover }: TakenCell,
): Promise<TakeoverCandidate | null> {
  if (takeover.value === null || isObstacle(takeover.way)) return null;
  const { calibre } = takeover.value;
  const cell = { indicator: takeover.indicator.code, scope, year, calibre };
  const figureId = await findFigureId(tx, planId, cell);
  const current = figureId === null ? null : await findCurrent(tx, figureId);
  const named = calibres.find(({ code }) => code === calibre);
  if (current === null || current.value === null || named === undefined) return null;
  return {
    revision: current.id,
    value: current.value,
    qualifier: current.qualifier,
    nature: current.nature,
    calibre: named,
    source: current.source,
    evidence: current.evidence,
    approvedAt: current.reviewedAt ?? current.createdAt,
  };
}
