import "server-only";

import { authorise, requireFound } from "@/lib/actions/domain-error";
import type { PlanAssessment } from "@/lib/assessment/types";
import { readSnapshot } from "@/lib/db/client";
import { loadYearEvents } from "@/lib/figures/load-year-events";
import { yearStateOf } from "@/lib/figures/year-state";
import type { Actor } from "@/lib/members/types";

import { releaseChecklist, type CheckResult } from "./checklist";
import { canMakeRelease } from "./policy";

/**
 * What to look at before the release whose preview is `assessment`. @throws DomainError `forbidden` for all but
 * administrators, `not-found`
 */
export async function getReleaseChecklist(
  actor: Actor,
  assessment: PlanAssessment,
): Promise<readonly CheckResult[]> {
  authorise(canMakeRelease(actor));
  return readSnapshot(async (tx) => {
    const where = { code: assessment.plan.code };
    const plan = requireFound(await tx.plan.findUnique({ where, select: { id: true } }), "plan");
    const waiting = await tx.revision.count({
      where: { state: "submitted", figure: { planId: plan.id } },
    });
    const events = await loadYearEvents(tx, plan.id);
    const years = [...new Set(events.map(({ year }) => year))];
    const closedYears = years.filter((year) => yearStateOf(year, events).closed);
    return releaseChecklist({ assessment, waiting, closedYears });
  });
}
