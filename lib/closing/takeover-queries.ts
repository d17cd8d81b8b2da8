import "server-only";

import { authorise } from "@/lib/errors/domain-error";
import { readSnapshot } from "@/lib/db/client";
import type { Actor } from "@/lib/access/types";
import { canManageTargets } from "@/lib/plans/policy";

import { loadTakeovers } from "./load-takeovers";
import type { TakeoverPage } from "./takeover-types";

/**
 * Reads what a plan may take over from the one it continues; null for a plan that continues none.
 * @throws DomainError `forbidden`, `not-found`
 */
export async function getTakeoverPage(
  actor: Actor,
  planCode: string,
): Promise<TakeoverPage | null> {
  authorise(canManageTargets(actor));
  return readSnapshot(async (tx) => {
    const found = await loadTakeovers(tx, planCode, new Date().toISOString());
    if (found === null) return null;
    const { ended, assessment, entries } = found;
    return { ended, assessment, entries };
  });
}
