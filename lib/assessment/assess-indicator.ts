import type { Bridge, Indicator, TargetVersion } from "@/lib/plans/types";
import { judgementInForce } from "@/lib/records/judgement";
import { holdRegister } from "@/lib/register/registered";

import { assessScope } from "./assess-scope";
import { toAssessedTarget, toHistoryEntry } from "./assessed-target";
import { bridgesInForce, compositeKey, targetHistoryOf } from "./in-force";
import { isDivisible } from "./is-divisible";
import { provinceTargetOf, scopeFacts, type PlanFacts } from "./plan-facts";
import { listPartsOfWholes, restRows } from "./reconcile";
import { targetDistance, type JudgedScope } from "./target-distance";
import type { AssessmentInput, IndicatorAssessment } from "./types";
import { usableValues } from "./usable";
import { isOwn, bridgeTo, type Yardstick } from "./yardstick";

/** Assesses one indicator: every scope, the province first, and how the parts add up to their whole. */
export function assessIndicator(facts: PlanFacts, indicator: Indicator): IndicatorAssessment {
  const { input, asOf } = facts;
  const province = input.scopes.find((scope) => scope.kind === "province") ?? null;
  const keyOf = (scope: string): string => compositeKey(indicator.code, scope);
  const provinceTarget = provinceTargetOf(facts, indicator.code);
  const bridges = bridgesInForce(input.bridges, indicator.code, asOf);
  const scopes = provinceFirst(input).map((scope) =>
    assessScope(scopeFacts(facts, indicator, scope)),
  );
  const ofProvince = scopes.find((scope) => scope.scope === province?.code) ?? null;
  const isDivided = isDivisible(indicator, provinceTarget?.comparison ?? null);
  const judged = {
    target: provinceTarget === null ? null : toAssessedTarget(provinceTarget),
    bridge: bridgeUsed(scopes, provinceTarget, bridges, facts),
    rest: isDivided ? restOf(facts, keyOf) : [],
    scopes,
  };
  const wholes = { scopes: input.scopes, year: facts.year, isDivided };
  return {
    code: indicator.code,
    name: indicator.name,
    unit: indicator.unit,
    accrual: indicator.accrual,
    decimals: indicator.decimals,
    context: indicator.context,
    register: indicator.register,
    definition: indicator.definition,
    caution: indicator.caution,
    target: judged.target,
    judgement:
      provinceTarget?.comparison === "statement"
        ? judgementInForce(input.judgements ?? [], indicator.code, asOf)
        : null,
    registered: holdRegister(input.register ?? [], {
      indicator,
      scopes: provinceFirst(input),
      reported: scopes,
      asOf,
      year: facts.year,
    }),
    targetHistory: targetHistoryOf(input.targets, indicator.code, asOf).map(toHistoryEntry),
    baseline: ofProvince?.baseline ?? null,
    bridge: judged.bridge,
    scopes: scopes.map((scope) => ({ ...scope, distance: targetDistance(judged, scope, wholes) })),
    rest: judged.rest,
  };
}

function provinceFirst({ scopes }: AssessmentInput): AssessmentInput["scopes"] {
  const isProvince = (kind: string): number => (kind === "province" ? 0 : 1);
  return scopes.toSorted((a, b) => isProvince(a.kind) - isProvince(b.kind));
}

function restOf(
  { input, year, figures, compareCalibres }: PlanFacts,
  keyOf: (scope: string) => string,
): IndicatorAssessment["rest"] {
  const until = Math.min(year, input.plan.endYear);
  const usable = new Map(
    input.scopes.map((scope) => [
      scope.code,
      usableValues(figures.get(keyOf(scope.code))?.adopted ?? [], until),
    ]),
  );
  return restRows(listPartsOfWholes(input.scopes), usable, compareCalibres);
}

/**
 * Finds the first bridge that a scope crosses, the province before its parts, because a bridge is declared for
 * the whole indicator.
 */
function bridgeUsed(
  scopes: readonly JudgedScope[],
  provinceTarget: TargetVersion | null,
  bridges: readonly Bridge[],
  { input, year }: PlanFacts,
): IndicatorAssessment["bridge"] {
  for (const scope of scopes) {
    const target = scope.target ?? provinceTarget;
    const yardstick = { calibre: target?.calibre ?? null, bridges };
    const bridge = bridgeCrossed(
      scope,
      yardstick,
      Math.min(year, target?.year ?? input.plan.endYear),
    );
    if (bridge !== null) {
      return { from: bridge.from, to: bridge.to, zh: bridge.note.zh, en: bridge.note.en };
    }
  }
  return null;
}

/**
 * Finds the bridge that the scope's baseline or, newest year first, one of its usable values crosses; null where
 * none is crossed.
 */
function bridgeCrossed(scope: JudgedScope, yardstick: Yardstick, horizon: number): Bridge | null {
  const usable = scope.series.filter(
    (point) => point.value !== null && point.nature !== "forecast" && point.year <= horizon,
  );
  const ownYears = new Set(
    usable.filter((point) => isOwn(yardstick, point.calibre)).map((point) => point.year),
  );
  const crossing = usable.filter((point) => !ownYears.has(point.year)).toReversed();
  const baseline = scope.baseline === null || scope.baseline.implicit ? [] : [scope.baseline];
  for (const { calibre } of [...baseline, ...crossing]) {
    const bridge = bridgeTo(yardstick, calibre);
    if (bridge !== null) return bridge;
  }
  return null;
}
