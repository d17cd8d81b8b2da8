import type { Instant } from "@/lib/vocabulary/instant";

/** A version as far as it is decided which one counts. */
export interface ApprovedVersion {
  readonly kind: string;
  readonly code: string;
  readonly number: number;
  readonly approvedAt: Instant;
  readonly isWithdrawn: boolean;
}

/**
 * Finds what is in force at an instant: of each record (`kind` and `code`) the version approved last by then, the one
 * with the highest number where two were approved at once. A record whose version in force is withdrawn is not there.
 * The order given is immaterial and is kept.
 */
export function recordsInForce<Version extends ApprovedVersion>(
  versions: readonly Version[],
  asOf: Instant,
): readonly Version[] {
  const latest = new Map<string, Version>();
  for (const version of versions) {
    if (version.approvedAt > asOf) continue;
    const key = JSON.stringify([version.kind, version.code]);
    const known = latest.get(key);
    if (known === undefined || isLater(version, known)) latest.set(key, version);
  }
  const standing = new Set(latest.values());
  return versions.filter((version) => standing.has(version) && !version.isWithdrawn);
}

function isLater(one: ApprovedVersion, other: ApprovedVersion): boolean {
  return one.approvedAt === other.approvedAt
    ? one.number > other.number
    : one.approvedAt > other.approvedAt;
}
