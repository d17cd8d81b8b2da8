import "server-only";

import type { Seal } from "@/lib/audit/seal";
import type { ReadTransaction } from "@/lib/db/client";
import { hashOfParts } from "@/lib/releases/release-parts";
import { partHashes, readReleaseParts } from "@/lib/releases/seal-release";

import type { Difference } from "./compare-seals";

/** A release that is not as it was sealed, with the names of the parts concerned; `seal`: the stored seal itself. */
export interface ReleaseDifference extends Difference {
  parts: readonly string[];
}

/** Composes every release again from the database and holds it against its seal: see `compareSeals`. */
export async function compareReleases(
  tx: ReadTransaction,
  seals: ReadonlyMap<string, Seal>,
  complete: boolean,
): Promise<readonly ReleaseDifference[]> {
  const releases = await tx.release.findMany({
    orderBy: [{ planId: "asc" }, { number: "asc" }],
    include: { plan: { select: { code: true } }, seal: true },
  });
  const differences: ReleaseDifference[] = [];
  for (const { plan, seal: stored, ...row } of releases) {
    const facts = { plan: plan.code, number: row.number };
    const base = { subjectId: row.id, facts };
    const sealed = seals.get(row.id);
    if (sealed === undefined) {
      if (complete) differences.push({ ...base, deed: "unsealed", event: null, parts: [] });
      continue;
    }
    const release = { ...row, planCode: plan.code, instant: row.instant.toISOString() };
    const parts =
      stored === null || stored.hash !== sealed.seal
        ? ["seal"]
        : await changedParts(stored, () => readReleaseParts(tx, release, stored.salt));
    if (parts.length === 0) continue;
    differences.push({ ...base, deed: "changed", event: sealed.event, parts });
  }
  const there = new Set(releases.map(({ id }) => id));
  for (const [subjectId, { event, detail }] of seals) {
    if (there.has(subjectId)) continue;
    differences.push({ deed: "missing", subjectId, facts: detail, event, parts: [] });
  }
  return differences;
}

/** Names the parts whose hash is another one now; one that cannot be composed any more is the release itself. */
async function changedParts(
  stored: { hash: string; parts: string },
  read: () => ReturnType<typeof readReleaseParts>,
): Promise<readonly string[]> {
  const sealed = readHashes(stored.parts);
  const now = await read().then(partHashes, () => null);
  if (now === null) return ["release"];
  if (hashOfParts(Object.values(sealed)) !== stored.hash) return ["seal"];
  const names = new Set([...Object.keys(sealed), ...Object.keys(now)]);
  return [...names].filter((name) => sealed[name] !== now[name]);
}

function readHashes(text: string): Readonly<Record<string, string>> {
  try {
    return JSON.parse(text) as Record<string, string>;
  } catch {
    return {};
  }
}
