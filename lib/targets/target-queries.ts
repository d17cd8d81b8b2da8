import "server-only";

import { authorise, requireFound } from "@/lib/errors/domain-error";
import { readSnapshot } from "@/lib/db/client";
import type { Actor } from "@/lib/access/types";
import { loadPlanFacts } from "@/lib/plans/load-plan-facts";
import { canManageTargets } from "@/lib/plans/policy";

import type { TargetPage } from "./target-types";

/**
 * Reads every version of every target, and what a new one may choose from.
 * @throws DomainError `forbidden`, `not-found`
 */
export async function getTargetPage(actor: Actor, planCode: string): Promise<TargetPage> {
  authorise(canManageTargets(actor));
  return readSnapshot(async (tx) => {
    const facts = requireFound(await loadPlanFacts(tx, planCode, new Date().toISOString()), "plan");
    const rows = await tx.target.findMany({
      where: { indicator: { planId: facts.planId } },
      select: {
        indicatorId: true,
        scopeId: true,
        version: true,
        createdBy: { select: { name: true } },
      },
    });
    const keyOf = (indicator: string, scope: string, version: number) =>
      [indicator, scope, version].join(" ");
    const names = new Map(
      rows.map(({ indicatorId, scopeId, version, createdBy }) => [
        keyOf(facts.codes.indicator(indicatorId), facts.codes.scope(scopeId), version),
        createdBy.name,
      ]),
    );
    const { plan, indicators, scopes, calibres, sources } = facts;
    const histories = indicators.flatMap(({ code: indicator }) =>
      scopes.flatMap(({ code: scope }) => {
        const versions = facts.targets
          .filter((target) => target.indicator === indicator && target.scope === scope)
          .toSorted((a, b) => b.version - a.version)
          .map((target) => ({
            ...target,
            createdBy: names.get(keyOf(indicator, scope, target.version)) ?? null,
          }));
        return versions.length === 0 ? [] : [{ indicator, scope, versions }];
      }),
    );
    return { catalogue: { plan, indicators, scopes, calibres, sources }, histories };
  });
}
