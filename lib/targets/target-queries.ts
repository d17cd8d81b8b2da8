import "server-only";

import { authorise, requireFound } from "@/lib/errors/domain-error";
import { readSnapshot } from "@/lib/db/client";
import type { Actor } from "@/lib/access/types";
import { canManageTargets } from "@/lib/plans/policy";

import { loadTargetFacts } from "./load-target-facts";
import { targetsByCell } from "./targets-by-cell";
import type { TargetPage } from "./target-types";

/**
 * Reads every version of every target, and what a new one may choose from.
 * @throws DomainError `forbidden`, `not-found`
 */
export async function getTargetPage(actor: Actor, planCode: string): Promise<TargetPage> {
  authorise(canManageTargets(actor));
  return readSnapshot(async (tx) => {
    const now = new Date().toISOString();
    const { catalogue, targets } = requireFound(await loadTargetFacts(tx, planCode, now), "plan");
    const byCell = targetsByCell(targets);
    const histories = catalogue.indicators.flatMap(({ code: indicator }) =>
      catalogue.scopes.flatMap(({ code: scope }) => {
        const versions = byCell(indicator, scope).toSorted((a, b) => b.version - a.version);
        return versions.length === 0 ? [] : [{ indicator, scope, versions }];
      }),
    );
    return { catalogue, histories };
  });
}
