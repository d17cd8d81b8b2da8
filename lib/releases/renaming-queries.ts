import "server-only";

import { getReleasedAssessment } from "@/lib/assessment/load/queries";
import type { PlanAssessment } from "@/lib/assessment/types";
import { readSnapshot } from "@/lib/db/client";
import { canReadRelease } from "@/lib/access/link-policy";
import type { PublicScope } from "@/lib/access/public-scope";
import { authorise } from "@/lib/errors/domain-error";

import { loadRenamings, publicRenamings, renamingsShown } from "./load-renamings";
import { readReleases } from "./read-releases";
import type { Renaming } from "./types";

/** What releases called otherwise, by their numbers, and the plan as the newest of them shows it. */
export interface ReleasedRenamings {
  readonly assessment: PlanAssessment;
  readonly byRelease: ReadonlyMap<number, readonly Renaming[]>;
}

/**
 * Reads what each release of an open public link called otherwise than the one before; of what the link does not share,
 * nothing. Null where every name stayed.
 * @throws DomainError `forbidden`
 */
export async function getReleasedRenamings(scope: PublicScope): Promise<ReleasedRenamings | null> {
  authorise(canReadRelease(scope));
  const { planId, release } = scope;
  const told = await readSnapshot(async (tx) => {
    const releases = (await readReleases(tx, planId)).filter(
      ({ number: n }) => n <= release.number,
    );
    const first = releases.at(-1);
    if (first === undefined) return [];
    const span = { after: first.instant, until: release.instant };
    return publicRenamings(await loadRenamings(tx, planId, span)).flatMap((renaming) => {
      // The newest comes first: the last that is not before the renaming is the one that shows it first.
      const shownIn = releases.findLast(({ instant }) => instant >= renaming.at);
      return shownIn === undefined ? [] : [{ renaming, number: shownIn.number }];
    });
  });
  if (told.length === 0) return null;
  const assessment = await getReleasedAssessment(scope);
  const byRelease = new Map<number, readonly Renaming[]>();
  for (const { renaming, number } of told) {
    const shown = renamingsShown([renaming], assessment);
    byRelease.set(number, [...(byRelease.get(number) ?? []), ...shown]);
  }
  return { assessment, byRelease };
}
