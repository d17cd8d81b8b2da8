import type { PlanAssessment, ScopeAssessment } from "@/lib/assessment/types";
import type { Source } from "@/lib/plans/types";

import type { CheckEntry } from "./check-entry";

/** What of an assessment says which verdict rests on which source. */
interface Judged {
  readonly plan: Pick<PlanAssessment["plan"], "code">;
  readonly sources: readonly Pick<Source, "key" | "grade" | "check">[];
  readonly indicators: readonly {
    readonly code: string;
    readonly scopes: readonly Pick<ScopeAssessment, "scope" | "basis">[];
  }[];
}

/**
 * Lists the verdicts, those of parts with targets of their own too, that rest on a source of grade C whose address
 * nobody has opened: a repost is worth what its original says, and that may be looked up before a release. Of whatever
 * grade a source is, it is named where who opened it last found it gone or saying otherwise. Pure.
 */
export function uncheckedSources({ plan, sources, indicators }: Judged): readonly CheckEntry[] {
  const unchecked = new Set(
    sources
      .filter(({ grade, check }) =>
        check === undefined
          ? grade === "C"
          : check.result === "gone" || check.result === "otherwise",
      )
      .map(({ key }) => key),
  );
  return indicators.flatMap(({ code, scopes }) =>
    scopes.flatMap(({ scope, basis }) => {
      if (basis === null || !unchecked.has(basis.source)) return [];
      const href = `/sources?plan=${plan.code}#source-${basis.source}`;
      return [{ indicator: code, scope, year: null, href }];
    }),
  );
}
