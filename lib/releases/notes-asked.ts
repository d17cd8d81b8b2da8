import "server-only";

import { notesAskedFor } from "@/lib/assessment/people/asked";
import type { IndicatorAssessment, PlanAssessment } from "@/lib/assessment/types";
import type { ReadTransaction } from "@/lib/db/client";
import { loadRules } from "@/lib/rules/load-rules";

/** Lists the targets whose missing notes hold up a release; empty for a plan whose rules do not ask for any. */
export async function notesStillAsked(
  tx: ReadTransaction,
  planId: string,
  assessment: PlanAssessment,
): Promise<readonly IndicatorAssessment[]> {
  const { notesRequired } = await loadRules(tx, planId);
  return notesRequired ? notesAskedFor(assessment) : [];
}
