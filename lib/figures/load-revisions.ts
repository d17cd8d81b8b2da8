import "server-only";

import type { ReadTransaction } from "@/lib/db/client";
import { thenJoin, wantedIds } from "@/lib/db/dialect";
import type { RowOf } from "@/lib/db/sql";
import { toSource, type SourceRow } from "@/lib/plans/plan-rows";
import { optionalDecimal } from "@/lib/plans/stored-values";
import type { Flag, Nature, Qualifier } from "@/lib/plans/types";

import { readFindings } from "./stored-findings";
import type { FigureKey, Revision, RevisionState } from "./types";

/** A revision with the names and codes behind its keys, as one statement gives it. */
export type RevisionRow = RowOf<"revision"> &
  FigureKey &
  Omit<SourceRow, "key"> & {
    planId: string;
    authorName: string;
    reviewerName: string | null;
    /** Null: it names no source, and the columns of the source are null too. */
    sourceKey: string | null;
    /** When its reviewer undid the decision about it; null where the decision stands, or none was made. */
    undoneAt: Date | null;
  };

/**
 * Reads the revisions with these ids, in their order, in one statement however many there are: the client would
 * ask for each of the nine tables, and a second time for a long list. Ids that are not there are left out.
 */
export function loadRevisionRows(
  tx: ReadTransaction,
  ids: readonly string[],
): Promise<readonly RevisionRow[]> {
  return tx.$queryRaw<RevisionRow[]>`
    SELECT r.*, undone."undoneAt", f."year", f."planId", p."code" AS "plan", i."code" AS "indicator", s."code" AS "scope",
      c."code" AS "calibre", author."name" AS "authorName", reviewer."name" AS "reviewerName",
      source."key" AS "sourceKey", source."title", source."publisher", source."publishedOn", source."url",
      source."grade", source."noteZh", source."noteEn"
    FROM ${wantedIds(ids)} wanted
    ${thenJoin()} "Revision" r ON r."id" = wanted."id"
    JOIN "Figure" f ON f."id" = r."figureId"
    JOIN "Plan" p ON p."id" = f."planId"
    JOIN "Indicator" i ON i."id" = f."indicatorId"
    JOIN "Scope" s ON s."id" = f."scopeId"
    JOIN "Calibre" c ON c."id" = f."calibreId"
    JOIN "Member" author ON author."id" = r."authorId"
    LEFT JOIN "Member" reviewer ON reviewer."id" = r."reviewerId"
    LEFT JOIN "UndoneDecision" undone ON undone."revisionId" = r."id"
    LEFT JOIN "Source" source ON source."id" = r."sourceId"
    ORDER BY wanted."place"`;
}

/** Reads the revisions with these ids, in their order; ids that are not there are left out. */
export async function loadRevisions(
  tx: ReadTransaction,
  ids: readonly string[],
): Promise<readonly Revision[]> {
  return ids.length === 0 ? [] : (await loadRevisionRows(tx, ids)).map(toRevision);
}

/**
 * Reads a revision by an id that was read in this very transaction.
 * @throws Error where the id is not there
 */
export async function requireRevision(tx: ReadTransaction, id: string): Promise<Revision> {
  const [revision] = await loadRevisions(tx, [id]);
  if (revision === undefined) throw new Error(`The revision ${id} is not there.`);
  return revision;
}

/**
 * Finds a figure's adopted value: the revision approved last and not undone, then the one with the highest number. Null where
 * none was approved.
 */
export async function findCurrent(tx: ReadTransaction, figureId: string): Promise<Revision | null> {
  const current = await tx.revision.findFirst({
    where: { figureId, state: "approved", undone: null },
    orderBy: [{ reviewedAt: "desc" }, { number: "desc" }],
    select: { id: true },
  });
  return current === null ? null : requireRevision(tx, current.id);
}

export function toRevision(row: RevisionRow): Revision {
  const { plan, indicator, scope, year, calibre, sourceKey } = row;
  return {
    id: row.id,
    key: { plan, indicator, scope, year, calibre },
    number: row.number,
    state: row.state as RevisionState,
    lockVersion: row.lockVersion,
    basedOn: row.basedOnId,
    submission: row.submissionId,
    value: optionalDecimal(row.value),
    flag: row.flag as Flag | null,
    qualifier: row.qualifier as Qualifier,
    nature: row.nature as Nature,
    source: sourceKey === null ? null : toSource({ ...row, key: sourceKey }),
    evidence: row.evidence,
    publicNoteZh: row.publicNoteZh,
    publicNoteEn: row.publicNoteEn,
    reviewerNote: row.reviewerNote,
    reason: row.reason,
    findings: readFindings(row.findings),
    explanation: row.explanation,
    authorId: row.authorId,
    authorName: row.authorName,
    createdAt: row.createdAt.toISOString(),
    submittedAt: row.submittedAt?.toISOString() ?? null,
    reviewerName: row.reviewerName,
    reviewedAt: row.reviewedAt?.toISOString() ?? null,
    returnNote: row.returnNote,
    undoneAt: row.undoneAt?.toISOString() ?? null,
  };
}
