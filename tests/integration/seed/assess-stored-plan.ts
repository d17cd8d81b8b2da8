import { assessPlan } from "@/lib/assessment/assess-plan";
import { loadInput } from "@/lib/assessment/load/load-input";
import { methodOf } from "@/lib/assessment/method";
import type { ScopeAssessment } from "@/lib/assessment/types";
import { readSnapshot } from "@/lib/db/client";
import { PLAN } from "@/prisma/data/plan";

type AssessedCell = (indicator: string, scope?: string) => ScopeAssessment;

/** What method 1 says about the stored plan: a function from indicator and scope to its assessment. */
export async function assessStoredPlan(
  year: number | undefined,
  asOf = new Date().toISOString(),
): Promise<AssessedCell> {
  const input = await readSnapshot((tx) => loadInput(tx, PLAN.code, [asOf]));
  if (input === null) throw new Error("The plan is not stored.");
  const { indicators } = assessPlan(input, { asOf, year, release: null }, methodOf(1));
  return (indicator, scope = "province") => {
    const found = indicators
      .find(({ code }) => code === indicator)
      ?.scopes.find((assessment) => assessment.scope === scope);
    if (found === undefined) throw new Error(`No assessment of ${indicator} for ${scope}.`);
    return found;
  };
}
