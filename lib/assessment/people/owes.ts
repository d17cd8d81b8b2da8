import { isAdoptedValue } from "@/lib/assessment/comparable-calibres";
import type { PlanAssessment, Verdict } from "@/lib/assessment/types";
import { reporterOf, responsibleFor } from "@/lib/records/people/of-subject";
import type { MilestoneStanding, UnitName } from "@/lib/records/people/types";

/** What one unit owes. */
export interface Owed {
  readonly unit: UnitName;
  /** Targets of the province that it leads and that are not reached, with their verdict. */
  readonly targets: readonly { readonly indicator: string; readonly verdict: Verdict }[];
  /** Cells of the assessment year that it reports and that have no value. */
  readonly cells: readonly { readonly indicator: string; readonly scope: string }[];
  /** Milestones of the actions that it leads whose time is over. */
  readonly milestones: readonly MilestoneStanding[];
}

const OPEN: ReadonlySet<Verdict> = new Set(["missed", "behind", "reversed", "awaiting-data"]);

/** Tells what each unit owes, in the order of the units, also of those that owe nothing. Only named units are there. */
export function owesOf(assessment: PlanAssessment): readonly Owed[] {
  const { people, indicators, scopes, year } = assessment;
  const province = scopes.find(({ kind }) => kind === "province")?.code ?? null;
  return people.units.map((unit) => ({
    unit,
    targets: indicators.flatMap(({ code: indicator, scopes: assessed }) => {
      const verdict = assessed.find(({ scope }) => scope === province)?.verdict ?? null;
      const leads = responsibleFor(people, { indicator })?.lead.includes(unit.code) ?? false;
      return leads && verdict !== null && OPEN.has(verdict) ? [{ indicator, verdict }] : [];
    }),
    cells: indicators.flatMap(({ code: indicator, accrual, target, scopes: assessed }) =>
      target === null || accrual === "qualitative"
        ? []
        : assessed.flatMap(({ scope, target: own, series }) => {
            const isAsked = scope === province || own !== null;
            const isReported = series.some((point) => point.year === year && isAdoptedValue(point));
            const reporter = reporterOf(people.assignments, { indicator, scope });
            return isAsked && !isReported && reporter === unit.code ? [{ indicator, scope }] : [];
          }),
    ),
    milestones: people.milestones.filter(
      ({ state, action }) =>
        state === "overdue" &&
        action !== null &&
        (responsibleFor(people, { action })?.lead.includes(unit.code) ?? false),
    ),
  }));
}

export function owesSomething({ targets, cells, milestones }: Owed): boolean {
  return targets.length + cells.length + milestones.length > 0;
}
