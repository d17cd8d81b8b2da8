import type { PlanAssessment } from "@/lib/assessment/types";
import type { Scope } from "@/lib/plans/types";

import type { Destinations } from "./types";

type Pillar = Destinations["pillars"][number];

/**
 * Lists what has a page or a year of its own in an assessed plan, in the plan's order: nothing that the
 * assessment leaves out.
 */
export function destinationsOf({ plan, indicators, scopes }: PlanAssessment): Destinations {
  return {
    indicators: indicators.map(({ code, name }) => ({ code, name })),
    pillars: scopes.flatMap(pillarOf),
    years: Array.from(
      { length: plan.endYear - plan.startYear + 1 },
      (_, index) => plan.startYear + index,
    ),
  };
}

function pillarOf({ code, name, kind }: Scope): Pillar[] {
  return kind === "province" ? [] : [{ code, name, kind }];
}
