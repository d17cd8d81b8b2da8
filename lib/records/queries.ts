import "server-only";

import { canReadRelease } from "@/lib/access/link-policy";
import { canViewWorkspace } from "@/lib/access/policy";
import type { PublicScope } from "@/lib/access/public-scope";
import type { Actor } from "@/lib/access/types";
import { readSnapshot } from "@/lib/db/client";
import { authorise } from "@/lib/errors/domain-error";
import type { Instant } from "@/lib/vocabulary/instant";

import { loadRecords } from "./load-records";
import type { PlanRecords } from "./schemas";
import { sharedRecords } from "./shared-records";

/**
 * Reads the records of a plan as members see them at an instant: approved ones only.
 * @throws DomainError `forbidden`
 */
export async function getPlanRecords(
  actor: Actor,
  planCode: string,
  asOf: Instant,
): Promise<PlanRecords> {
  authorise(canViewWorkspace(actor));
  return readSnapshot((tx) => loadRecords(tx, planCode, asOf));
}

/**
 * Reads the records that an open public link shows: approved by its release, of public kinds, about nothing but the
 * indicators that it shares.
 * @throws DomainError `forbidden`
 */
export async function getReleasedRecords(scope: PublicScope): Promise<PlanRecords> {
  authorise(canReadRelease(scope));
  const { planCode, release, indicators } = scope;
  return sharedRecords(
    await readSnapshot((tx) => loadRecords(tx, planCode, release.instant)),
    indicators,
  );
}
