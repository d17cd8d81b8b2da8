import "server-only";

import type { ReadTransaction } from "@/lib/db/client";
import { localText } from "@/lib/plans/stored-values";
import { toCalibre, toPlan, toSource } from "@/lib/plans/plan-rows";

import type { Site } from "../site-faults";

/** Reads what of a site a new plan has to agree with. */
export async function loadSite(tx: ReadTransaction): Promise<Site> {
  const units = await tx.indicator.findMany({
    distinct: ["unitZh", "unitEn"],
    select: { unitZh: true, unitEn: true },
  });
  return {
    plans: (await tx.plan.findMany({ orderBy: { position: "asc" } })).map(toPlan),
    units: units.flatMap(({ unitZh, unitEn }) => localText(unitZh, unitEn) ?? []),
    calibres: (await tx.calibre.findMany()).map(toCalibre),
    sources: (await tx.source.findMany()).map(toSource),
  };
}
