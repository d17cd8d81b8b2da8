import "server-only";

import { authorise } from "@/lib/errors/domain-error";
import { readSnapshot } from "@/lib/db/client";
import { canReadRelease } from "@/lib/access/link-policy";
import type { PublicScope } from "@/lib/access/public-scope";
import { canViewWorkspace } from "@/lib/access/policy";
import type { Actor } from "@/lib/access/types";

const PILLARS = { kind: { not: "province" } } as const;

/**
 * Lists the codes of the plans that are for the province as a whole, so that no page of theirs is about pillars.
 * @throws DomainError `forbidden`
 */
export async function listPlansWithoutPillars(actor: Actor): Promise<readonly string[]> {
  authorise(canViewWorkspace(actor));
  const plans = await readSnapshot((tx) =>
    tx.plan.findMany({ where: { scopes: { none: PILLARS } }, select: { code: true } }),
  );
  return plans.map(({ code }) => code);
}

/**
 * Whether the plan behind an open public link has pillars.
 * @throws DomainError `forbidden`
 */
export async function hasReleasedPillars(scope: PublicScope): Promise<boolean> {
  authorise(canReadRelease(scope));
  const { planId } = scope;
  return (await readSnapshot((tx) => tx.scope.count({ where: { planId, ...PILLARS } }))) > 0;
}
