import "server-only";

import { authorise, requireFound } from "@/lib/errors/domain-error";
import { loadInput } from "@/lib/assessment/load/load-input";
import { loadReleasedInput } from "@/lib/assessment/load/load-released-input";
import { pastInstant } from "@/lib/assessment/load/past-instant";
import { CURRENT_METHOD, methodOf } from "@/lib/assessment/method";
import type { AssessmentInput } from "@/lib/assessment/types";
import { readSnapshot } from "@/lib/db/client";
import { canReadRelease } from "@/lib/access/link-policy";
import type { PublicScope } from "@/lib/access/public-scope";
import type { Actor } from "@/lib/access/types";
import type { Instant } from "@/lib/vocabulary/instant";
import type { Release } from "@/lib/vocabulary/release";

import { assessChange, type Earlier } from "./assess-change";
import type { Moment } from "./moment";
import { canViewReleases } from "./policy";
import { readReleases, requirePlanId } from "./read-releases";
import { withoutNotes } from "./to-release";
import type { ChangesPage, PlanChanges } from "./types";

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
  return readSnapshot(async (tx) => {
    const releases = await readReleases(tx, await requirePlanId(tx, planCode));
    const newest = releases[0];
    const first = from ?? (newest === undefined ? undefined : { release: newest.number });
    const sides = [first, to ?? { asOf: pastInstant(undefined) }].map(
      (moment) => moment && sideOf(moment, releases),
    );
    const load = async (instants: Instants) =>
      requireFound(await loadInput(tx, planCode, instants), "plan");
    return { releases, comparison: await compare(load, sides, releases) };
  });
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
    const load = ([, ...others]: Instants) => loadReleasedInput(tx, scope, others);
    const comparison = await compare(load, [earlier, release], [release]);
    return { releases, comparison };
  });
}

function sideOf(moment: Moment, releases: readonly Release[]): Earlier | undefined {
  if ("release" in moment) return releases.find(({ number }) => number === moment.release);
  const methodVersion = CURRENT_METHOD.version;
  return { instant: pastInstant(moment.asOf), number: null, methodVersion };
}

/** Instants of both states, the later one first. */
type Instants = readonly [later: Instant, earlier: Instant];

async function compare(
  load: (instants: Instants) => Promise<AssessmentInput>,
  sides: readonly (Earlier | undefined)[],
  releases: readonly Release[],
): Promise<PlanChanges | null> {
  const known = sides.filter((side) => side !== undefined);
  const [earlier, later] = known.toSorted((a, b) => (a.instant < b.instant ? -1 : 1));
  if (earlier === undefined || later === undefined) return null;
  if (earlier.instant === later.instant && earlier.number === later.number) return null;
  const input = await load([later.instant, earlier.instant]);
  const { instant: asOf, number } = later;
  const method = methodOf(later.methodVersion);
  const release = releases.find((candidate) => candidate.number === number) ?? null;
  const seal = release?.seal ?? null;
  const { after, changes } = assessChange(input, earlier, { asOf, release: number, seal, method });
  if (changes === null) return null;
  return { assessment: after, changes, release };
}
