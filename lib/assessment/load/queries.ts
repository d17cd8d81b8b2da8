import "server-only";

import { LRUCache } from "lru-cache";

import { processWide } from "@/lib/config/process-wide";
import { authorise, requireFound } from "@/lib/errors/domain-error";
import { readSnapshot } from "@/lib/db/client";
import { canReadRelease } from "@/lib/access/link-policy";
import { releasedKey, type PublicScope } from "@/lib/access/public-scope";
import { canViewWorkspace } from "@/lib/access/policy";
import type { Actor } from "@/lib/access/types";
import type { Instant } from "@/lib/vocabulary/instant";
import { assessPlan } from "@/lib/assessment/assess-plan";
import { CURRENT_METHOD, methodOf } from "@/lib/assessment/method";
import type { PlanAssessment } from "@/lib/assessment/types";

import { assessOnce } from "./assess-once";
import { loadInput } from "./load-input";
import { loadReleasedInput } from "./load-released-input";

/**
 * Assesses a plan as members see it: everything approved by `asOf` (now where not given; an instant to come
 * counts as now), judged for `year` (one of the plan's years; the engine's default where not given).
 * @throws DomainError `forbidden`, `not-found`
 */
export async function getPlanAssessment(
  actor: Actor,
  planCode: string,
  clock: { asOf?: Instant | undefined; year?: number | undefined } = {},
): Promise<PlanAssessment> {
  authorise(canViewWorkspace(actor));
  const { year } = clock;
  return assessOnce(["assessment", planCode, year], clock.asOf, {
    read: (tx, asOf) => loadInput(tx, planCode, [asOf]),
    make: (input, asOf) =>
      assessPlan(requireFound(input, "plan"), { asOf, year, release: null }, CURRENT_METHOD),
    saidAt: (assessment, asOf) => ({ ...assessment, asOf }),
  });
}

/** What a release shows never changes: the assessments asked for last, some megabytes each. */
const released = processWide("released assessments", () => {
  return new LRUCache<string, PlanAssessment, () => Promise<PlanAssessment>>({
    max: 16,
    fetchMethod: (_key, _stale, { context: assess }) => assess(),
    ignoreFetchAbort: true,
  });
});

/**
 * Assesses a plan as an open public link shows it: exactly what was approved at the release's instant, by the
 * method of that release, of the indicators that the link shares. Kept in memory for the next who asks.
 * @throws DomainError `forbidden`
 */
export async function getReleasedAssessment(
  scope: PublicScope,
  clock: { year?: number | undefined } = {},
): Promise<PlanAssessment> {
  authorise(canReadRelease(scope));
  return released.forceFetch(releasedKey(scope, String(clock.year ?? "")), {
    context: () => assessReleased(scope, clock.year),
  });
}

async function assessReleased(
  scope: PublicScope,
  year: number | undefined,
): Promise<PlanAssessment> {
  const { release } = scope;
  const input = await readSnapshot((tx) => loadReleasedInput(tx, scope));
  const { instant: asOf, number, seal } = release;
  return assessPlan(input, { asOf, year, release: number, seal }, methodOf(release.methodVersion));
}
