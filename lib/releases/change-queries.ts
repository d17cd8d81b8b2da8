import "server-only";

import { authorise, requireFound } from "@/lib/errors/domain-error";
import { assessOnce } from "@/lib/assessment/load/assess-once";
import { loadInput } from "@/lib/assessment/load/load-input";
import { loadReleasedInput } from "@/lib/assessment/load/load-released-input";
import { pastInstant } from "@/lib/assessment/load/past-instant";
import { CURRENT_METHOD, methodOf } from "@/lib/assessment/method";
import type { AssessmentInput } from "@/lib/assessment/types";
import { readSnapshot, type ReadTransaction } from "@/lib/db/client";
import { canReadRelease } from "@/lib/access/link-policy";
import type { PublicScope } from "@/lib/access/public-scope";
import type { Actor } from "@/lib/access/types";
import type { Instant } from "@/lib/vocabulary/instant";
import type { Release } from "@/lib/vocabulary/release";

import { assessChange, type Earlier } from "./assess-change";
import { loadRenamings, publicRenamings, renamingsShown } from "./load-renamings";
import type { Moment } from "./moment";
import { canViewReleases } from "./policy";
import { readReleases, requirePlanId } from "./read-releases";
import { withoutNotes } from "./to-release";
import type { ChangesPage, Renaming } from "./types";

/**
 * Reads what changed from one moment to another, each release by its own method. Without `from` the newest
 * release, without `to` now; an instant to come counts as now.
 * @throws DomainError `forbidden`, `not-found`
 */
export async function getChanges(
  actor: Actor,
  planCode: string,
  { from, to }: { from?: Moment | undefined; to?: Moment | undefined },
): Promise<ChangesPage> {
  authorise(canViewReleases(actor));
  const work = {
    read: async (tx: ReadTransaction, asOf: Instant): Promise<KnownChange> => {
      const planId = await requirePlanId(tx, planCode);
      const releases = await readReleases(tx, planId);
      const newest = releases[0];
      const first = from ?? (newest === undefined ? undefined : { release: newest.number });
      const sides = inOrder(
        [first, to ?? { asOf }].map((moment) => moment && sideOf(moment, releases)),
      );
      const input = sides && (await loadInput(tx, planCode, instantsOf(sides)));
      return {
        releases,
        shown: releases,
        sides,
        input: sides && requireFound(input, "plan"),
        renamings: await renamingsBetween(tx, planId, sides),
      };
    },
    make: compare,
    saidAt: ({ releases, comparison }: ChangesPage, asOf: Instant): ChangesPage => ({
      releases,
      comparison: comparison && {
        ...comparison,
        assessment: { ...comparison.assessment, asOf },
        changes: { ...comparison.changes, after: { ...comparison.changes.after, asOf } },
      },
    }),
  };
  const isOfPresent = to === undefined && (from === undefined || "release" in from);
  if (isOfPresent) return assessOnce(["changes", planCode, from?.release], undefined, work);
  return work.make(await readSnapshot((tx) => work.read(tx, pastInstant(undefined))));
}

/**
 * Reads what the release of an open public link changed against an earlier one (`from` a number; the release
 * before it where not given). Nothing later than that release is read or given, no note where only some
 * indicators are shared.
 * @throws DomainError `forbidden`
 */
export async function getReleasedChanges(
  scope: PublicScope,
  { from }: { from?: number | undefined } = {},
): Promise<ChangesPage> {
  authorise(canReadRelease(scope));
  const { planId, release, indicators } = scope;
  return readSnapshot(async (tx) => {
    const all = await readReleases(tx, planId);
    const releases = all
      .filter(({ number }) => number < release.number)
      .map((each) => (indicators === null ? each : withoutNotes(each)));
    const earlier =
      from === undefined ? releases[0] : releases.find(({ number }) => number === from);
    const sides = inOrder([earlier, release]);
    const others = sides === null ? [] : [sides.earlier.instant];
    const input = sides && (await loadReleasedInput(tx, scope, others));
    const renamings = publicRenamings(await renamingsBetween(tx, planId, sides));
    return compare({ releases, shown: [release], sides, input, renamings });
  });
}

function sideOf(moment: Moment, releases: readonly Release[]): Earlier | undefined {
  if ("release" in moment) return releases.find(({ number }) => number === moment.release);
  const methodVersion = CURRENT_METHOD.version;
  return { instant: pastInstant(moment.asOf), number: null, methodVersion };
}

/** Two states of a plan that are not the same. */
interface Sides {
  earlier: Earlier;
  later: Earlier;
}

/** What a page of changes is made of: null for moments between which nothing can have changed. */
interface KnownChange {
  releases: readonly Release[];
  /** Releases whose notes may be shown. */
  shown: readonly Release[];
  sides: Sides | null;
  input: AssessmentInput | null;
  renamings: readonly Renaming[];
}

function inOrder(sides: readonly (Earlier | undefined)[]): Sides | null {
  const known = sides.filter((side) => side !== undefined);
  const [earlier, later] = known.toSorted((a, b) => (a.instant < b.instant ? -1 : 1));
  if (earlier === undefined || later === undefined) return null;
  if (earlier.instant === later.instant && earlier.number === later.number) return null;
  return { earlier, later };
}

function instantsOf({ earlier, later }: Sides): readonly [Instant, Instant] {
  return [later.instant, earlier.instant];
}

async function renamingsBetween(
  tx: ReadTransaction,
  planId: string,
  sides: Sides | null,
): Promise<readonly Renaming[]> {
  if (sides === null) return [];
  const { earlier, later } = sides;
  return loadRenamings(tx, planId, { after: earlier.instant, until: later.instant });
}

function compare({ releases, shown, sides, input, renamings }: KnownChange): ChangesPage {
  if (sides === null || input === null) return { releases, comparison: null };
  const { earlier, later } = sides;
  const { instant: asOf, number } = later;
  const method = methodOf(later.methodVersion);
  const release = shown.find((candidate) => candidate.number === number) ?? null;
  const seal = release?.seal ?? null;
  const { after, changes } = assessChange(input, earlier, { asOf, release: number, seal, method });
  const comparison = changes && {
    assessment: after,
    changes,
    release,
    renamings: renamingsShown(renamings, after),
  };
  return { releases, comparison };
}
