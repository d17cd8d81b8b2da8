import "server-only";

import { canReadRelease } from "@/lib/access/link-policy";
import type { PublicScope } from "@/lib/access/public-scope";
import { assessPlan } from "@/lib/assessment/assess-plan";
import { loadReleasedInput } from "@/lib/assessment/load/load-released-input";
import { methodOf } from "@/lib/assessment/method";
import type { AssessmentInput, PlanAssessment } from "@/lib/assessment/types";
import { readSnapshot } from "@/lib/db/client";
import { authorise } from "@/lib/errors/domain-error";

import { NOTES_PART, RELEASE_FORMAT, releaseParts, type SealedContent } from "./release-parts";
import { toSeal } from "./to-release";

export interface ReleasedFigures {
  assessment: PlanAssessment;
  /** Null for a release that has no seal yet. */
  sealed: SealedContent | null;
}

/**
 * Reads what a file of a public link's figures holds: the read model and the sealed content of the release, as far
 * as the link shares it, both from one reading. Of a part that is not shared there is its hash and nothing else.
 * @throws DomainError `forbidden`
 */
export async function getReleasedFigures(scope: PublicScope): Promise<ReleasedFigures> {
  authorise(canReadRelease(scope));
  const { planId, release } = scope;
  const { input, row } = await readSnapshot(async (tx) => ({
    input: await loadReleasedInput(tx, scope),
    row: await tx.releaseSeal.findFirst({ where: { release: { planId, number: release.number } } }),
  }));
  const { instant: asOf, number, seal } = release;
  const method = methodOf(release.methodVersion);
  const assessment = assessPlan(input, { asOf, release: number, seal }, method);
  return { assessment, sealed: row === null ? null : sealedContent(scope, input, row) };
}

interface SealRow {
  hash: string;
  salt: string;
  parts: string;
  sealedAt: Date;
}

function sealedContent(scope: PublicScope, input: AssessmentInput, row: SealRow): SealedContent {
  const { release, indicators } = scope;
  const all = releaseParts(input, release, methodOf(release.methodVersion), row.salt);
  // The notes may be about indicators that the link does not share.
  const parts = indicators === null ? all : all.filter(({ part }) => part !== NOTES_PART);
  const shown = new Set(parts.map(({ part }) => part));
  const stored = Object.entries(JSON.parse(row.parts) as Readonly<Record<string, string>>);
  // Sorted, so that not even their order says what is withheld.
  const withheld = stored.flatMap(([part, hash]) => (shown.has(part) ? [] : hash)).toSorted();
  const seal = toSeal(row);
  return { format: RELEASE_FORMAT, ...seal, parts, withheld };
}
