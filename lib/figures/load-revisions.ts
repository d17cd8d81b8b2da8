import "server-only";

import type { ReadTransaction } from "@/lib/db/client";
import { localText, optionalDecimal } from "@/lib/plans/stored-values";
import type { Flag, Nature, Qualifier, SourceGrade } from "@/lib/plans/types";

import { readFindings } from "./stored-findings";
import type { Revision, RevisionState } from "./types";

const code = { select: { code: true } } as const;
const name = { select: { name: true } } as const;

/** Joins that `toRevision` needs. */
export const WHOLE_REVISION = {
  source: true,
  author: name,
  reviewer: name,
  figure: {
    select: {
      id: true,
      planId: true,
      year: true,
      plan: code,
      indicator: code,
      scope: code,
      calibre: code,
    },
  },
} as const;

export type RevisionRow = NonNullable<Awaited<ReturnType<typeof findRevisionRow>>>;

export function findRevisionRow(tx: ReadTransaction, id: string) {
  return tx.revision.findUnique({ where: { id }, include: WHOLE_REVISION });
}

const LAST_APPROVED_FIRST = [{ reviewedAt: "desc" as const }, { number: "desc" as const }];

/**
 * Finds the id of a figure's adopted value: the revision approved last, then the one with the highest number.
 * Null where none was approved.
 */
export async function findCurrentId(tx: ReadTransaction, figureId: string): Promise<string | null> {
  const where = { figureId, state: "approved" };
  const orderBy = LAST_APPROVED_FIRST;
  return (await tx.revision.findFirst({ where, orderBy, select: { id: true } }))?.id ?? null;
}

/** Finds a figure's adopted value with everything about it; null where none was approved. */
export async function findCurrent(tx: ReadTransaction, figureId: string): Promise<Revision | null> {
  const id = await findCurrentId(tx, figureId);
  return id === null ? null : requireRevision(tx, id);
}

/**
 * Reads a revision by an id that was read in this very transaction.
 * @throws Error where the id is not there
 */
export async function requireRevision(tx: ReadTransaction, id: string): Promise<Revision> {
  return toRevision(
    await tx.revision.findUniqueOrThrow({ where: { id }, include: WHOLE_REVISION }),
  );
}

export function toRevision(row: RevisionRow): Revision {
  const { figure, source } = row;
  return {
    id: row.id,
    key: {
      plan: figure.plan.code,
      indicator: figure.indicator.code,
      scope: figure.scope.code,
      year: figure.year,
      calibre: figure.calibre.code,
    },
    number: row.number,
    state: row.state as RevisionState,
    lockVersion: row.lockVersion,
    basedOn: row.basedOnId,
    submission: row.submissionId,
    value: optionalDecimal(row.value),
    flag: row.flag as Flag | null,
    qualifier: row.qualifier as Qualifier,
    nature: row.nature as Nature,
    source: source && {
      key: source.key,
      title: source.title,
      publisher: source.publisher,
      publishedOn: source.publishedOn,
      url: source.url,
      grade: source.grade as SourceGrade,
      note: localText(source.noteZh, source.noteEn),
    },
    evidence: row.evidence,
    publicNoteZh: row.publicNoteZh,
    publicNoteEn: row.publicNoteEn,
    reviewerNote: row.reviewerNote,
    reason: row.reason,
    findings: readFindings(row.findings),
    explanation: row.explanation,
    authorId: row.authorId,
    authorName: row.author.name,
    createdAt: row.createdAt.toISOString(),
    submittedAt: row.submittedAt?.toISOString() ?? null,
    reviewerName: row.reviewer?.name ?? null,
    reviewedAt: row.reviewedAt?.toISOString() ?? null,
    returnNote: row.returnNote,
  };
}
