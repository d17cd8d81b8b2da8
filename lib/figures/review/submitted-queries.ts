import "server-only";

import type { Actor } from "@/lib/access/types";
import { readSnapshot } from "@/lib/db/client";
import { authorise } from "@/lib/errors/domain-error";
import { canReviewFigures } from "@/lib/figures/policy";
import type { SubmittedCell } from "@/lib/figures/types";

import { loadSubmitted } from "./load-submitted";

/**
 * Lists everything that waits for review in a plan, oldest first; the actor's own marked as such.
 * @throws DomainError `forbidden`, `not-found`
 */
export async function listSubmitted(
  actor: Actor,
  planCode: string,
): Promise<readonly SubmittedCell[]> {
  authorise(canReviewFigures(actor));
  return readSnapshot((tx) => loadSubmitted(tx, actor, planCode));
}
