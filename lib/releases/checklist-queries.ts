import "server-only";

import { authorise } from "@/lib/errors/domain-error";
import { readSnapshot } from "@/lib/db/client";
import { blockedValues } from "@/lib/figures/checks/blocked-values";
import { loadCatalogue } from "@/lib/figures/load-catalogue";
import { loadKnownValues } from "@/lib/figures/load-known-values";
import { loadYearEvents } from "@/lib/figures/years/load-year-events";
import { closedAmong } from "@/lib/figures/years/closed-years";
import type { Actor } from "@/lib/access/types";

import { releaseChecklist, type CheckResult } from "./checklist";
import { loadLoneTargets } from "./lone-targets";
import { canMakeRelease } from "./policy";
import type { ReleasePreview } from "./queries";

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
  return readSnapshot(async (tx) => {
    const catalogue = await loadCatalogue(tx, assessment.plan.code);
    const { planId } = catalogue;
    const waiting = await tx.revision.count({
      where: { state: "submitted", figure: { planId } },
    });
    const waitingRecords = await tx.recordVersion.count({
      where: { state: "submitted", record: { planId } },
    });
    const indicators = catalogue.indicators.map(({ code }) => code);
    const known = await loadKnownValues(tx, planId, indicators);
    const events = await loadYearEvents(tx, planId);
    const closedYears = [...closedAmong(events)];
    const blocked = blockedValues(known, catalogue);
    const loneTargets = await loadLoneTargets(tx, planId, previous?.instant ?? null);
    const found = { waiting, waitingRecords, blocked, closedYears, loneTargets };
    return releaseChecklist({ assessment, conflicts, ...found });
  });
}
