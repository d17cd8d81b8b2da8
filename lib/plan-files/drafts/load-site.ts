import "server-only";

import type { ReadTransaction } from "@/lib/db/client";
import { toCalibre, toPlan, toSource } from "@/lib/plans/plan-rows";

import type { Site } from "../site-faults";

/** Reads what of a site a new plan has to agree with. */
export async function loadSite(tx: ReadTransaction): Promise<Site> {
  return {
    plans: (await tx.plan.findMany()).map(toPlan),
    calibres: (await tx.calibre.findMany()).map(toCalibre),
    sources: (await tx.source.findMany()).map(toSource),
  };
}
