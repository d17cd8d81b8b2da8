import "server-only";

import { requireFound } from "@/lib/errors/domain-error";
import type { ReadTransaction } from "@/lib/db/client";
import type { PublicScope } from "@/lib/access/public-scope";
import { recordsInForce } from "@/lib/records/in-force";
import { releasedRecords } from "@/lib/records/shared-records";
import type { Instant } from "@/lib/vocabulary/instant";
import type { AssessmentInput } from "@/lib/assessment/types";

import { loadInput } from "./load-input";
import { sharedInput } from "./shared-input";

/**
 * Reads the facts that an open link shows, and is the one way to them: what was approved by its release, for
 * judging that instant and the `earlier` ones, of the indicators it shares and no others.
 * @throws DomainError `not-found`
 */
export async function loadReleasedInput(
  tx: ReadTransaction,
  scope: PublicScope,
  earlier: readonly Instant[] = [],
): Promise<AssessmentInput> {
  const input = requireFound(
    await loadInput(tx, scope.planCode, [scope.release.instant, ...earlier]),
    "plan",
  );
  const { instant } = scope.release;
  const shown = sharedInput(ofRelease(input, instant), scope.indicators);
  const people = releasedRecords(recordsInForce(input.people ?? [], instant), scope.indicators);
  return { ...shown, people };
}

/**
 * Leaves out the indicators of which the release has neither figure, target nor baseline: one that a plan gains later
 * is no part of an earlier release, just as it is no part of its hash.
 */
function ofRelease(input: AssessmentInput, instant: Instant): AssessmentInput {
  const { targets, baselines, revisions } = input;
  const shown = new Set(
    [...targets, ...baselines, ...revisions].flatMap(({ indicator, approvedAt }) =>
      approvedAt <= instant ? [indicator] : [],
    ),
  );
  return { ...input, indicators: input.indicators.filter(({ code }) => shown.has(code)) };
}
