import "server-only";

import type { Seal } from "@/lib/audit/seal";
import type { ReadTransaction } from "@/lib/db/client";
import { columnsOf, readContents } from "@/lib/db/read-contents";
import { sql } from "@/lib/db/sql";
import { hashOfParts, RECORDS_PART } from "@/lib/releases/release-parts";
import { partHashes, readReleaseParts, type StoredRelease } from "@/lib/releases/seal-release";

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
  const releases = await readReleaseRows(tx);
  const differences: ReleaseDifference[] = [];
  for (const { stored, ...release } of releases) {
    const { id, planCode: plan, number } = release;
    const base = { subjectId: id, facts: { plan, number } };
    const sealed = seals.get(id);
    if (sealed === undefined) {
      if (complete) differences.push({ ...base, deed: "unsealed", event: null, parts: [] });
      continue;
    }
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

type StoredSeal = Record<"hash" | "salt" | "parts", string>;

/**
 * Reads the releases as they lie in the file, because the client refuses a row whose instant is none. Without the
 * row of its seal `stored` is null.
 */
async function readReleaseRows(
  tx: ReadTransaction,
): Promise<readonly (StoredRelease & { stored: StoredSeal | null })[]> {
  const rows = await readContents(
    tx,
    {
      ...columnsOf("r", ["id", "number", "instant", "note", "correctionNote", "methodVersion"]),
      ...columnsOf("s", ["hash", "salt", "parts"]),
      plan: `p."code"`,
    },
    sql`FROM "Release" r LEFT JOIN "Plan" p ON p."id" = r."planId"
      LEFT JOIN "ReleaseSeal" s ON s."releaseId" = r."id" ORDER BY p."code", r."number"`,
  );
  return rows.map((row) => {
    const textOf = (name: string) => String(row[name] ?? "");
    const at = new Date(textOf("instant"));
    return {
      id: textOf("id"),
      planCode: textOf("plan"),
      number: Number(row["number"]),
      instant: Number.isNaN(at.getTime()) ? textOf("instant") : at.toISOString(),
      note: textOf("note"),
      correctionNote: row["correctionNote"] === undefined ? null : textOf("correctionNote"),
      methodVersion: Number(row["methodVersion"]),
      stored:
        row["hash"] === undefined
          ? null
          : { hash: textOf("hash"), salt: textOf("salt"), parts: textOf("parts") },
    };
  });
}

/** Names the parts whose hash is another one now; one that cannot be composed any more is the release itself. */
async function changedParts(
  stored: StoredSeal,
  read: () => ReturnType<typeof readReleaseParts>,
): Promise<readonly string[]> {
  const sealed = readHashes(stored.parts);
  const now = await read().then(partHashes, () => null);
  if (now === null) return ["release"];
  if (hashOfParts(Object.values(sealed)) !== stored.hash) return ["seal"];
  const names = new Set([...Object.keys(sealed), ...Object.keys(now)]);
  // A release that was made before records were part of it. That nobody took the part out is held by the hash above.
  if (sealed[RECORDS_PART] === undefined) names.delete(RECORDS_PART);
  return [...names].filter((name) => sealed[name] !== now[name]);
}

function readHashes(text: string): Readonly<Record<string, string>> {
  try {
    return JSON.parse(text) as Record<string, string>;
  } catch {
    return {};
  }
}
