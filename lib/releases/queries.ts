import "server-only";

import { authorise, requireFound } from "@/lib/errors/domain-error";
import { assessOnce } from "@/lib/assessment/load/assess-once";
import { conflictsOfEveryYear, type Conflict } from "@/lib/assessment/load/conflicts-of-every-year";
import { loadInput } from "@/lib/assessment/load/load-input";
import { loadReleasedInput } from "@/lib/assessment/load/load-released-input";
import { CURRENT_METHOD, methodOf } from "@/lib/assessment/method";
import type { PlanAssessment } from "@/lib/assessment/types";
import { readSnapshot } from "@/lib/db/client";
import { loadRules } from "@/lib/rules/load-rules";
import { canReadRelease } from "@/lib/access/link-policy";
import type { PublicScope } from "@/lib/access/public-scope";
import type { Actor } from "@/lib/access/types";
import type { Instant } from "@/lib/vocabulary/instant";
import type { Release } from "@/lib/vocabulary/release";

import { assessChange, instantOf } from "./assess-change";
import { needsCorrectionNote, type AssessmentChanges } from "./compare";
import { canMakeRelease, canViewReleases } from "./policy";
import { notesStillAsked } from "./notes-asked";
import { loadRenamings, renamingsShown } from "./load-renamings";
import type { MemberRelease, Renaming } from "./types";
import { latestApproval, releaseInstant } from "./release-instant";
import { withoutNotes } from "./to-release";
import { hasMoreToTell, readReleases, requirePlanId } from "./read-releases";

/** Preview of the next release of a plan. */
export interface ReleasePreview {
  nextNumber: number;
  previous: Release | null;
  /** State at the time of looking; later approvals make `makeRelease` ask again. */
  assessment: PlanAssessment;
  /** Changes since the last release; null for the first release. */
  changes: AssessmentChanges | null;
  /** What is called otherwise than in the last release, the earliest first. */
  renamings: readonly Renaming[];
  needsCorrectionNote: boolean;
  /** Where approved parts exceed their whole, in every year. */
  conflicts: readonly Conflict[];
  /** Number of targets without a note that the plan's rules ask for. */
  missingNotes: number;
  /** Whether nothing at all differs from the last release, so that there is nothing to release. */
  isUnchanged: boolean;
}

/**
 * Lists every release of a plan, newest first.
 * @throws DomainError `forbidden`, `not-found`
 */
export async function listReleases(
  actor: Actor,
  planCode: string,
): Promise<readonly MemberRelease[]> {
  authorise(canViewReleases(actor));
  return readSnapshot(async (tx) => {
    const planId = await requirePlanId(tx, planCode);
    const rows = await tx.release.findMany({
      where: { planId, withoutNotes: { not: null } },
      select: { number: true, withoutNotes: true },
    });
    const reasons = new Map(rows.map(({ number, withoutNotes }) => [number, withoutNotes]));
    return (await readReleases(tx, planId)).map((release) => ({
      ...release,
      reasonWithoutNotes: reasons.get(release.number) ?? null,
    }));
  });
}

/**
 * Lists the releases up to the one that an open public link shows, newest first; without their notes where the link
 * shares some indicators, as the notes may be about the others.
 * @throws DomainError `forbidden`
 */
export async function getReleaseHistory(scope: PublicScope): Promise<readonly Release[]> {
  authorise(canReadRelease(scope));
  const releases = await readSnapshot((tx) => readReleases(tx, scope.planId));
  const shown = releases.filter(({ number }) => number <= scope.release.number);
  return scope.indicators === null ? shown : shown.map(withoutNotes);
}

/**
 * Reads what the next release of a plan would publish, once for each state of the database.
 * @throws DomainError `forbidden` for all but administrators, `not-found`
 */
export async function getReleasePreview(actor: Actor, planCode: string): Promise<ReleasePreview> {
  authorise(canMakeRelease(actor));
  return assessOnce(["next release", planCode], undefined, {
    read: async (tx) => {
      const planId = await requirePlanId(tx, planCode);
      const [previous = null] = await readReleases(tx, planId);
      const asOf = releaseInstant(await latestApproval(tx, planId), previous).toISOString();
      const input = await loadInput(tx, planCode, [asOf, ...instantOf(previous)]);
      return {
        previous,
        asOf,
        input: requireFound(input, "plan"),
        renamings:
          previous === null
            ? []
            : await loadRenamings(tx, planId, { after: previous.instant, until: asOf }),
        rules: await loadRules(tx, planId),
        hasMore: await hasMoreToTell(tx, planId, previous),
      };
    },
    make: ({ previous, asOf, input, renamings, rules, hasMore }): ReleasePreview => {
      const next = { asOf, release: null, method: CURRENT_METHOD };
      const { after, changes, isUnchanged } = assessChange(input, previous, next);
      return {
        nextNumber: (previous?.number ?? 0) + 1,
        previous,
        assessment: after,
        changes,
        renamings: renamingsShown(renamings, after),
        needsCorrectionNote: changes !== null && needsCorrectionNote(changes),
        conflicts: conflictsOfEveryYear(input, asOf),
        missingNotes: notesStillAsked(rules, after).length,
        isUnchanged: isUnchanged && !hasMore,
      };
    },
    saidAt: ({ assessment, changes, ...preview }, asOf) => ({
      ...preview,
      assessment: { ...assessment, asOf },
      changes: changes === null ? null : { ...changes, after: { ...changes.after, asOf } },
    }),
  });
}

/** A plan as one reader sees it, with the release it belongs to and what changed since the one before. */
export interface PlanView {
  assessment: PlanAssessment;
  /** Release shown; for members the latest one at the instant, null where there is none. */
  release: Release | null;
  /** Changes since the release before; null where no release came before. */
  changes: AssessmentChanges | null;
}

/**
 * Assesses a plan as members see it, like `getPlanAssessment`, with what changed between the last release before
 * `asOf` and `asOf`: both from one reading.
 * @throws DomainError `forbidden`, `not-found`
 */
export async function getPlanView(
  actor: Actor,
  planCode: string,
  clock: { asOf?: Instant | undefined; year?: number | undefined } = {},
): Promise<PlanView> {
  authorise(canViewReleases(actor));
  return assessOnce(["view", planCode, clock.year], clock.asOf, {
    read: async (tx, asOf) => {
      const releases = await readReleases(tx, await requirePlanId(tx, planCode));
      const previous = releases.find(({ instant }) => instant < asOf) ?? null;
      const input = await loadInput(tx, planCode, [asOf, ...instantOf(previous)]);
      return { releases, previous, input: requireFound(input, "plan") };
    },
    make: ({ releases, previous, input }, asOf): PlanView => {
      const later = { asOf, release: null, method: CURRENT_METHOD };
      const { after, changes } = assessChange(input, previous, later, clock.year);
      const release = releases.find(({ instant }) => instant <= asOf) ?? null;
      return { assessment: after, release, changes };
    },
    saidAt: ({ assessment, release, changes }, asOf) => ({
      assessment: { ...assessment, asOf },
      release,
      changes: changes === null ? null : { ...changes, after: { ...changes.after, asOf } },
    }),
  });
}

/**
 * Assesses a plan as an open public link shows it, like `getReleasedAssessment`, with what its release changed
 * against the one before: both from one reading.
 * @throws DomainError `forbidden`
 */
export async function getReleasedView(
  scope: PublicScope,
  clock: { year?: number | undefined } = {},
): Promise<PlanView> {
  authorise(canReadRelease(scope));
  const { planId, release } = scope;
  const { input, previous } = await readSnapshot(async (tx) => {
    const releases = await readReleases(tx, planId);
    const previous = releases.find(({ number }) => number < release.number) ?? null;
    return { previous, input: await loadReleasedInput(tx, scope, instantOf(previous)) };
  });
  const method = methodOf(release.methodVersion);
  const { instant: asOf, number, seal } = release;
  const later = { asOf, release: number, seal, method };
  const { after, changes } = assessChange(input, previous, later, clock.year);
  return { assessment: after, release, changes };
}
