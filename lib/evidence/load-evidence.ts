import "server-only";

import type { ReadTransaction } from "@/lib/db/client";
import { cellId } from "@/lib/figures/cell-id";
import { readPayload, type RecordKind } from "@/lib/records/schemas";

import { releaseCode } from "./release-code";
import type { EvidenceType } from "./limits";
import type { EvidenceItem, EvidenceRelease, EvidenceSubject } from "./types";

/** Reads the files of a plan, newest first, each with what it is evidence of and whether it may go out. */
export async function loadEvidence(
  tx: ReadTransaction,
  planCode: string,
): Promise<readonly EvidenceItem[]> {
  const rows = await tx.evidence.findMany({
    where: { plan: { code: planCode } },
    orderBy: { at: "desc" },
    include: { member: { select: { name: true } } },
  });
  const ids = rows.map(({ subjectId }) => subjectId);
  const figures = await tx.figure.findMany({
    where: { id: { in: ids } },
    select: { id: true, year: true, indicator: true, scope: true, calibre: true },
  });
  const records = await tx.planRecord.findMany({ where: { id: { in: ids } } });
  const subjects = new Map<string, EvidenceSubject>([
    ...figures.map(({ id, year, indicator, scope, calibre }) => {
      const cell = { indicator: indicator.code, scope: scope.code, year, calibre: calibre.code };
      return [id, { kind: "figure", code: cellId(cell) }] as const;
    }),
    ...records.map(({ id, kind, code }) => [id, { kind: kind as RecordKind, code }] as const),
  ]);
  const releases = await loadReleases(tx, planCode);
  return rows.flatMap((row): EvidenceItem[] => {
    const { id, name, type, size, sha256, member, at } = row;
    const subject = subjects.get(row.subjectId);
    if (subject === undefined) return [];
    const release = releases.get(releaseCode(id)) ?? NEVER;
    const file = { id, name, type: type as EvidenceType, size, sha256 };
    return [{ ...file, member: member.name, at: at.toISOString(), subject, release }];
  });
}

const NEVER: EvidenceRelease = { isPublic: false, waits: false, seen: 0 };

/** Reads what was decided about each file, by the code of the decision. */
async function loadReleases(
  tx: ReadTransaction,
  planCode: string,
): Promise<ReadonlyMap<string, EvidenceRelease>> {
  const records = await tx.planRecord.findMany({
    where: { kind: "evidence-release", plan: { code: planCode } },
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
      return [code, { isPublic, waits, seen: decided[0]?.number ?? 0 }] as const;
    }),
  );
}
