import "server-only";

import { randomBytes } from "node:crypto";

import { loadInput } from "@/lib/assessment/load/load-input";
import { methodOf } from "@/lib/assessment/method";
import { contentHash } from "@/lib/audit/seal";
import type { ReadTransaction, WriteTransaction } from "@/lib/db/client";
import { requireFound } from "@/lib/errors/domain-error";
import { loadRecords } from "@/lib/records/load-records";
import type { Release } from "@/lib/vocabulary/release";

import { hashOfParts, recordsPart, releaseParts, type ReleasePart } from "./release-parts";

/** A release with the keys of its row and of its plan. */
export interface StoredRelease extends Omit<Release, "seal"> {
  id: string;
  planCode: string;
}

/**
 * Writes the seal of a release that is in the database and gives its hash, for the detail of the audit event of
 * the same transaction. `at` is the release's own instant, or now for one that was made before seals.
 */
export async function sealRelease(
  tx: WriteTransaction,
  release: StoredRelease,
  at: Date,
): Promise<string> {
  const salt = randomBytes(32).toString("hex");
  const parts = partHashes(await readReleaseParts(tx, release, salt));
  const hash = hashOfParts(Object.values(parts));
  await tx.releaseSeal.create({
    data: { releaseId: release.id, hash, salt, parts: JSON.stringify(parts), sealedAt: at },
  });
  return hash;
}

/**
 * Reads the parts of what a release shows, as the database has them now.
 * @throws DomainError `not-found` where the plan is gone; Error for a method that never was
 */
export async function readReleaseParts(
  tx: ReadTransaction,
  release: Omit<StoredRelease, "id">,
  salt: string,
): Promise<readonly ReleasePart[]> {
  const input = requireFound(await loadInput(tx, release.planCode, [release.instant]), "plan");
  const { records } = await loadRecords(tx, release.planCode, release.instant);
  return [
    ...releaseParts(input, release, methodOf(release.methodVersion), salt),
    recordsPart(records, salt),
  ];
}

/** Gives the hash of each part by its name. */
export function partHashes(parts: readonly ReleasePart[]): Record<string, string> {
  return Object.fromEntries(parts.map((part) => [part.part, contentHash(part)]));
}
