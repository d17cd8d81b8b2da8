import type { PlanAssessment, RestRow, ScopeAssessment } from "@/lib/assessment/types";

export const CHECKS = [
  "waiting",
  "blocked",
  "conflicts",
  "missing",
  "calibre-breaks",
  "open-years",
] as const;
export type Check = (typeof CHECKS)[number];

/** One thing to look at before a release, with the page to look at it. Codes, not names. */
export interface CheckEntry {
  indicator: string | null;
  scope: string | null;
  year: number | null;
  /** Path of the page, without language prefix. */
  href: string;
}

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
  /** Number of submitted cells that nobody has reviewed. */
  waiting: number;
  /** Approved cells that the checks would not let through today (`blockedValues`). */
  blocked: readonly Cell[];
  closedYears: readonly number[];
}

/** Lists where the parts of a whole exceed it, by indicator. */
export function conflictsOf({
  indicators,
}: PlanAssessment): readonly { indicator: string; row: RestRow }[] {
  return indicators.flatMap(({ code, rest }) =>
    rest.filter(({ conflict }) => conflict).map((row) => ({ indicator: code, row })),
  );
}

/**
 * Lists what an administrator looks at before a release, in the order of `CHECKS`. The list informs; only
 * conflicts ask for an acknowledgement. Years run from the plan's first to the assessment year. Pure.
 */
export function releaseChecklist(facts: ChecklistFacts): readonly CheckResult[] {
  const { assessment, waiting, blocked, closedYears } = facts;
  const { code, startYear } = assessment.plan;
  const page = (indicator: string) => `/indicators/${indicator}?plan=${code}`;
  const years = Array.from(
    { length: Math.max(assessment.year - startYear + 1, 0) },
    (_, index) => startYear + index,
  );
  const board = (year: number) => `/figures/completeness?plan=${code}&year=${year}`;
  const results: Readonly<Record<Check, readonly CheckEntry[]>> = {
    waiting:
      waiting === 0
        ? []
        : [{ indicator: null, scope: null, year: null, href: `/figures/review?plan=${code}` }],
    blocked: blocked.map(({ indicator, scope, year }) => ({
      indicator,
      scope,
      year,
      href: `/figures?plan=${code}&year=${year}&scope=${scope}`,
    })),
    conflicts: conflictsOf(assessment).map(({ indicator, row }) => ({
      indicator,
      scope: row.whole,
      year: row.year,
      href: page(indicator),
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
    "open-years": years
      .filter((year) => !closedYears.includes(year))
      .map((year) => ({ indicator: null, scope: null, year, href: board(year) })),
  };
  return CHECKS.map((check) => {
    const entries = results[check];
    return { check, entries, count: check === "waiting" ? waiting : entries.length };
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

/** Lists the years without any entry for an indicator that the province has a target for; a flag is an entry. */
function missingOf({ indicators, scopes }: PlanAssessment, years: readonly number[]) {
  const province = scopes.find(({ kind }) => kind === "province")?.code ?? null;
  return indicators
    .filter(({ target, accrual }) => target !== null && accrual !== "qualitative")
    .flatMap(({ code, scopes: assessed }) => {
      const series = assessed.find(({ scope }) => scope === province)?.series ?? [];
      return years
        .filter((year) => !series.some((point) => point.year === year))
        .map((year) => ({ indicator: code, scope: province, year }));
    });
}
