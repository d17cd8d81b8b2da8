import "server-only";

import type { ReadTransaction } from "@/lib/db/client";
import { readPayload } from "@/lib/records/schemas";

import { loadSubjects } from "./find-subject";
import { releaseCode } from "./release-code";
import type { EvidenceType } from "./limits";
import type { EvidenceItem, EvidenceRelease } from "./types";

/** Which files of a plan are wanted: one by its id, or those attached to some rows. */
type Wanted = { id: string } | { subjectIds: readonly string[] };

/** Reads files of a plan, newest first, each with what it is evidence of and whether it may go out. */
export async function loadEvidence(
  tx: ReadTransaction,
  planCode: string,
  wanted: Wanted,
): Promise<readonly EvidenceItem[]> {
  const rows = await tx.evidence.findMany({
    where: {
      plan: { code: planCode },
      ...("id" in wanted ? { id: wanted.id } : { subjectId: { in: [...wanted.subjectIds] } }),
    },
    orderBy: { at: "desc" },
    include: { member: { select: { name: true } } },
  });
  if (rows.length === 0) return [];
  const subjects = await loadSubjects(
    tx,
    rows.map(({ subjectId }) => subjectId),
  );
  const releases = await loadReleases(
    tx,
    planCode,
    rows.map(({ id }) => releaseCode(id)),
  );
  return rows.flatMap((row): EvidenceItem[] => {
    const { id, name, type, size, sha256, member, at } = row;
    const subject = subjects.get(row.subjectId);
    if (subject === undefined) return [];
    const release = releases.get(releaseCode(id)) ?? NEVER;
    const file = { id, name, type: type as EvidenceType, size, sha256 };
    return [{ ...file, member: member.name, at: at.toISOString(), subject, release }];
  });
}

const NEVER: EvidenceRelease = { isPublic: false, waits: false, returned: null, seen: 0 };

/** Reads what was decided about files, by the codes of the decisions. */
async function loadReleases(
  tx: ReadTransaction,
  planCode: string,
  codes: string[],
): Promise<ReadonlyMap<string, EvidenceRelease>> {
  const records = await tx.planRecord.findMany({
    where: { kind: "evidence-release", plan: { code: planCode }, code: { in: codes } },
    select: { code: true, versions: { orderBy: { number: "desc" } } },
  });
  return new Map(
    records.map(({ code, versions }) => {
      const decided = versions.filter(({ state }) => state === "approved" || state === "returned");
      const [current] = versions
        .filter(({ state }) => state === "approved")
        .toSorted((one, other) => Number(other.reviewedAt) - Number(one.reviewedAt));
      const isPublic =
        current !== undefined &&
        !current.withdrawn &&
        readPayload("evidence-release", current.payload).isPublic;
      const waits = versions.some(({ state }) => state === "submitted" || state === "draft");
      const [last] = decided;
      const returned = last?.state === "returned" ? last.returnNote : null;
      return [code, { isPublic, waits, returned, seen: last?.number ?? 0 }] as const;
    }),
  );
}
