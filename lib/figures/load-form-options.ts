import "server-only";

import type { ReadTransaction } from "@/lib/db/client";

import { loadCalibresInUse } from "./load-calibres-in-use";
import { loadCatalogue } from "./load-catalogue";
import type { FormOptions } from "./types";

/**
 * Reads from what a cell is chosen, inside the snapshot it is given.
 * @throws DomainError `not-found` for an unknown plan
 */
export async function loadFormOptions(tx: ReadTransaction, planCode: string): Promise<FormOptions> {
  const facts = await loadCatalogue(tx, planCode);
  const { plan, indicators, scopes, calibres, sources } = facts;
  return {
    catalogue: { plan, indicators, scopes, calibres, sources },
    calibresInUse: await loadCalibresInUse(tx, facts),
  };
}
