import "server-only";

import { authorise } from "@/lib/actions/domain-error";
import { readSnapshot } from "@/lib/db/client";
import type { Actor } from "@/lib/members/types";

import { loadCatalogue } from "./load-catalogue";
import { canEnterFigures } from "./policy";
import type { FormOptions } from "./types";

/**
 * What the entry page lets a person choose from. The usual calibre of an indicator is its target's, then its
 * baseline's, then that of its figures. @throws DomainError `forbidden`, `not-found` for an unknown plan
 */
export async function getFormOptions(actor: Actor, planCode: string): Promise<FormOptions> {
  authorise(canEnterFigures(actor));
  return readSnapshot(async (tx) => {
    const { planId, codes, targets, baselines, ...facts } = await loadCatalogue(tx, planCode);
    const figures = await tx.figure.findMany({
      where: { planId, revisions: { some: {} } },
      orderBy: { year: "desc" },
      select: { indicatorId: true, calibreId: true },
    });
    const used = [
      ...targets.toSorted((a, b) => b.version - a.version),
      ...baselines,
      ...figures.map(({ indicatorId, calibreId }) => ({
        indicator: codes.indicator(indicatorId),
        calibre: codes.calibre(calibreId),
      })),
    ];
    const calibresInUse: Record<string, string[]> = {};
    for (const { code } of facts.indicators) calibresInUse[code] = [];
    for (const { indicator, calibre } of used) {
      const known = calibresInUse[indicator];
      if (calibre !== null && known?.includes(calibre) === false) known.push(calibre);
    }
    const { plan, indicators, scopes, calibres, sources } = facts;
    return { catalogue: { plan, indicators, scopes, calibres, sources }, calibresInUse };
  });
}
