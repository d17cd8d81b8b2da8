import type { PlanAssessment } from "@/lib/assessment/types";

import type { CheckEntry } from "./check-entry";

/**
 * Lists the verdicts of the province that rest on a source of grade C whose address nobody has opened: a repost is
 * worth what its original says, and that may be looked up before a release. Pure.
 */
export function uncheckedSources(assessment: PlanAssessment): readonly CheckEntry[] {
  const { plan, scopes, sources, indicators } = assessment;
  const province = scopes.find(({ kind }) => kind === "province")?.code ?? null;
  const unchecked = new Set(
    sources
      .filter(({ grade, check }) => grade === "C" && check === undefined)
      .map(({ key }) => key),
  );
  return indicators.flatMap(({ code, scopes: assessed }) => {
    const basis = assessed.find(({ scope }) => scope === province)?.basis ?? null;
    if (basis === null || !unchecked.has(basis.source)) return [];
    const href = `/sources?plan=${plan.code}#source-${basis.source}`;
    return [{ indicator: code, scope: province, year: null, href }];
  });
}
