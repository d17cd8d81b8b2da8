import { isAdoptedValue } from "@/lib/assessment/comparable-calibres";
import type { Conflict } from "@/lib/assessment/load/conflicts-of-every-year";
import { notesAskedFor, unjudgedStatements } from "@/lib/assessment/people/asked";
import type { PlanAssessment, ScopeAssessment } from "@/lib/assessment/types";

import type { CheckEntry } from "./check-entry";
import type { LoneTarget } from "./set-alone";
import { uncheckedSources } from "./unchecked-sources";

export type { CheckEntry } from "./check-entry";

export const CHECKS = [
  "waiting",
  "waiting-records",
  "blocked",
  "conflicts",
  "lone-targets",
  "awaiting",
  "notes",
  "unjudged",
  "missing",
  "calibre-breaks",
  "unchecked-sources",
  "open-years",
] as const;
export type Check = (typeof CHECKS)[number];

export interface CheckResult {
  check: Check;
  count: number;
  /** Places to look at: one entry for all submissions; one each for everything else. */
  entries: readonly CheckEntry[];
}

interface Cell {
  indicator: string;
  scope: string;
  year: number;
}

export interface ChecklistFacts {
  assessment: PlanAssessment;
  /** What `conflictsOfEveryYear` finds: a release publishes years that are not assessed yet, too. */
  conflicts: readonly Conflict[];
  /** Number of submitted cells that nobody has reviewed. */
  waiting: number;
  /** Number of records beside the numbers that nobody has reviewed. */
  waitingRecords: number;
  /** Approved cells that the checks would not let through today (`blockedValues`). */
  blocked: readonly Cell[];
  closedYears: readonly number[];
  /** Targets since the last release that only their author has seen. */
  loneTargets: readonly LoneTarget[];
}

const NOWHERE = { indicator: null, scope: null, year: null } as const;

/**
 * Lists what an administrator looks at before a release, in the order of `CHECKS`. The list informs; only
 * conflicts ask for an acknowledgement. Years run from the plan's first to the assessment year. Pure.
 */
export function releaseChecklist(facts: ChecklistFacts): readonly CheckResult[] {
  const { assessment, conflicts, waiting, waitingRecords, blocked, closedYears } = facts;
  const { loneTargets } = facts;
  const { code, startYear } = assessment.plan;
  const page = (indicator: string) => `/indicators/${indicator}?plan=${code}`;
  const years = Array.from(
    { length: Math.max(assessment.year - startYear + 1, 0) },
    (_, index) => startYear + index,
  );
  const board = (year: number) => `/figures/completeness?plan=${code}&year=${year}`;
  const results: Readonly<Record<Check, readonly CheckEntry[]>> = {
    waiting: waiting === 0 ? [] : [{ ...NOWHERE, href: `/figures/review?plan=${code}` }],
    "waiting-records":
      waitingRecords === 0 ? [] : [{ ...NOWHERE, href: `/figures/review?plan=${code}#records` }],
    blocked: blocked.map(({ indicator, scope, year }) => ({
      indicator,
      scope,
      year,
      href: `/figures?plan=${code}&year=${year}&scope=${scope}`,
    })),
    conflicts: conflicts.map(({ indicator, row }) => ({
      indicator,
      scope: row.whole,
      year: row.year,
      href: page(indicator),
    })),
    "lone-targets": loneTargets.map((target) => ({
      ...target,
      href: `/settings/plans?plan=${code}&indicator=${target.indicator}&scope=${target.scope}`,
    })),
    awaiting: awaitingOf(assessment).map((entry) => ({ ...entry, href: board(entry.year) })),
    notes: notesAskedFor(assessment).map(({ code: indicator }) => ({
      indicator,
      scope: provinceOf(assessment.scopes),
      year: assessment.year,
      href: `/plan/notes?plan=${code}&new=1&indicator=${indicator}&period=${String(assessment.year)}`,
    })),
    unjudged: unjudgedStatements(assessment).map(({ code: indicator }) => ({
      indicator,
      scope: null,
      year: null,
      href: `/plan/judgements?plan=${code}&new=1&indicator=${indicator}`,
    })),
    missing: missingOf(assessment, years).map((entry) => ({ ...entry, href: board(entry.year) })),
    "calibre-breaks": assessment.indicators.flatMap(({ code: indicator, scopes }) =>
      scopes.filter(hasCalibreBreak).map(({ scope }) => ({
        indicator,
        scope,
        year: null,
        href: page(indicator),
      })),
    ),
    "unchecked-sources": uncheckedSources(assessment),
    "open-years": years
      .filter((year) => !closedYears.includes(year))
      .map((year) => ({ indicator: null, scope: null, year, href: board(year) })),
  };
  return CHECKS.map((check) => {
    const entries = results[check];
    const counts: Partial<Record<Check, number>> = { waiting, "waiting-records": waitingRecords };
    return { check, entries, count: counts[check] ?? entries.length };
  });
}

/**
 * Whether there is a target, and the newest value is of a calibre that may not be compared with it. The verdict
 * says so only up to the target's year and then awaits data, so the years of the values are compared as well.
 */
function hasCalibreBreak({ reason, target, latest, reported }: ScopeAssessment): boolean {
  if (reason === "calibre-break") return true;
  return target !== null && reported !== null && reported.year > (latest?.year ?? 0);
}

/** Lists the province's targets whose verdict awaits the target year's value: as many as the overview counts. */
function awaitingOf({ indicators, scopes }: PlanAssessment) {
  const province = provinceOf(scopes);
  return indicators.flatMap(({ code, target, scopes: assessed }) => {
    const verdict = assessed.find(({ scope }) => scope === province)?.verdict;
    if (target === null || verdict !== "awaiting-data") return [];
    return [{ indicator: code, scope: province, year: target.year }];
  });
}

/** Lists the years without a value for an indicator that the province has a target for; flag and forecast are none. */
function missingOf({ indicators, scopes }: PlanAssessment, years: readonly number[]) {
  const province = provinceOf(scopes);
  return indicators
    .filter(({ target, accrual }) => target !== null && accrual !== "qualitative")
    .flatMap(({ code, scopes: assessed }) => {
      const series = assessed.find(({ scope }) => scope === province)?.series ?? [];
      return years
        .filter((year) => !series.some((point) => point.year === year && isAdoptedValue(point)))
        .map((year) => ({ indicator: code, scope: province, year }));
    });
}

function provinceOf(scopes: PlanAssessment["scopes"]): string | null {
  return scopes.find(({ kind }) => kind === "province")?.code ?? null;
}
