import "server-only";

import { authorise } from "@/lib/errors/domain-error";
import { assessOnce } from "@/lib/assessment/load/assess-once";
import { readSnapshot } from "@/lib/db/client";
import { blockedValues } from "@/lib/figures/checks/blocked-values";
import { loadCatalogue } from "@/lib/figures/load-catalogue";
import { loadKnownValues } from "@/lib/figures/load-known-values";
import { loadYearEvents } from "@/lib/figures/years/load-year-events";
import { closedAmong } from "@/lib/figures/years/closed-years";
import type { KnownValue } from "@/lib/figures/types";
import type { Actor } from "@/lib/access/types";

import { releaseChecklist, type CheckResult } from "./checklist";
import { loadLoneTargets } from "./lone-targets";
import { canMakeRelease } from "./policy";
import type { ReleasePreview } from "./queries";
import { requirePlanId } from "./read-releases";

/**
 * Lists what to look at before the release that a preview shows.
 * @throws DomainError `forbidden` for all but administrators, `not-found`
 */
export async function getReleaseChecklist(
  actor: Actor,
  {
    assessment,
    conflicts,
    previous,
  }: Pick<ReleasePreview, "assessment" | "conflicts" | "previous">,
): Promise<readonly CheckResult[]> {
  authorise(canMakeRelease(actor));
  const { code } = assessment.plan;
  const blocked = await findBlocked(code);
  return readSnapshot(async (tx) => {
    const planId = await requirePlanId(tx, code);
    const waiting = await tx.revision.count({
      where: { state: "submitted", figure: { planId } },
    });
    const waitingRecords = await tx.recordVersion.count({
      where: { state: "submitted", record: { planId } },
    });
    const events = await loadYearEvents(tx, planId);
    const closedYears = [...closedAmong(events)];
    const loneTargets = await loadLoneTargets(tx, planId, previous?.instant ?? null);
    const found = { waiting, waitingRecords, blocked, closedYears, loneTargets };
    return releaseChecklist({ assessment, conflicts, ...found });
  });
}

/** Finds the approved values that would not be let through today, once for each state of the database. */
async function findBlocked(planCode: string): Promise<readonly KnownValue[]> {
  const { blocked } = await assessOnce(["blocked values", planCode], undefined, {
    read: async (tx) => {
      const catalogue = await loadCatalogue(tx, planCode);
      const indicators = catalogue.indicators.map(({ code }) => code);
      return { catalogue, known: await loadKnownValues(tx, catalogue.planId, indicators) };
    },
    make: ({ catalogue, known }) => ({ blocked: blockedValues(known, catalogue) }),
    saidAt: (made) => made,
  });
  return blocked;
}
