import "server-only";

import type { Actor } from "@/lib/access/types";
import { readSnapshot } from "@/lib/db/client";
import { authorise, requireFound } from "@/lib/errors/domain-error";
import { canReviewFigures } from "@/lib/figures/policy";
import { loadSubmitted } from "@/lib/figures/review/load-submitted";
import { loadInput } from "@/lib/assessment/load/load-input";

import type { JudgedCell } from "./review-sections";
import { judgeSubmitted } from "./judge-submitted";

/**
 * Lists what waits for review in a plan, oldest first, each cell with what approving everything would make of its
 * scope: from one reading, so that value and verdict belong together.
 * @throws DomainError `forbidden`, `not-found`
 */
export async function getReviewQueue(
  actor: Actor,
  planCode: string,
): Promise<readonly JudgedCell[]> {
  authorise(canReviewFigures(actor));
  return readSnapshot(async (tx) => {
    const cells = await loadSubmitted(tx, actor, planCode);
    if (cells.length === 0) return [];
    const asOf = new Date().toISOString();
    const input = requireFound(await loadInput(tx, planCode, [asOf]), "plan");
    return judgeSubmitted(input, cells, asOf);
  });
}
