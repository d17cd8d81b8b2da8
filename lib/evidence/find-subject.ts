import "server-only";

import type { ReadTransaction } from "@/lib/db/client";
import { requireFound } from "@/lib/errors/domain-error";
import { cellId } from "@/lib/figures/cell-id";
import type { RecordKind } from "@/lib/records/schemas";

import { subjectKey, type EvidenceSubject } from "./types";

/** The row that a file is attached to, and what of the plan it is about. */
export interface FoundSubject {
  planId: string;
  subjectId: string;
}

/**
 * Finds what a file is evidence of. A cell that nothing was ever entered in has no figure yet, and so no evidence.
 * @throws DomainError `not-found`, for a subject of another plan too
 */
export async function findSubject(
  tx: ReadTransaction,
  planCode: string,
  subject: EvidenceSubject,
): Promise<FoundSubject> {
  const plan = requireFound(await tx.plan.findUnique({ where: { code: planCode } }), "plan");
  const [subjectId = null] = await findSubjectIds(tx, planCode, [subject]);
  return { planId: plan.id, subjectId: requireFound(subjectId, "record") };
}

/** Finds the rows of a plan that files may be attached to, in a few queries however many are asked for. */
export async function findSubjectIds(
  tx: ReadTransaction,
  planCode: string,
  subjects: readonly EvidenceSubject[],
): Promise<readonly string[]> {
  const plan = { code: planCode };
  const asked = new Set(subjects.map(subjectKey));
  const kinds = [...new Set(subjects.map(({ kind }) => kind))].filter((kind) => kind !== "figure");
  const codesOf = (kind: string) =>
    subjects.filter((subject) => subject.kind === kind).map(({ code }) => code);
  const records = await tx.planRecord.findMany({
    where: { plan, OR: kinds.map((kind) => ({ kind, code: { in: codesOf(kind) } })) },
    select: { id: true },
  });
  const cells = codesOf("figure").map((code) => code.split("/"));
  if (cells.length === 0) return records.map(({ id }) => id);
  const column = (place: number) => [...new Set(cells.map((cell) => cell[place] ?? ""))];
  const figures = await tx.figure.findMany({
    where: {
      plan,
      indicator: { code: { in: column(0) } },
      scope: { code: { in: column(1) } },
      year: { in: column(2).map((year) => Number(year) || 0) },
    },
    select: FIGURE_COLUMNS,
  });
  return [...records, ...figures.filter((row) => asked.has(subjectKey(figureSubject(row))))].map(
    ({ id }) => id,
  );
}

/** Reads what the rows that files are attached to are, by their ids. */
export async function loadSubjects(
  tx: ReadTransaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, EvidenceSubject>> {
  const where = { id: { in: [...ids] } };
  const figures = await tx.figure.findMany({ where, select: FIGURE_COLUMNS });
  const records = await tx.planRecord.findMany({ where });
  return new Map([
    ...figures.map((row) => [row.id, figureSubject(row)] as const),
    ...records.map(({ id, kind, code }) => [id, { kind: kind as RecordKind, code }] as const),
  ]);
}

const CODE = { select: { code: true } } as const;
const FIGURE_COLUMNS = {
  id: true,
  year: true,
  indicator: CODE,
  scope: CODE,
  calibre: CODE,
} as const;

interface FigureRow {
  year: number;
  indicator: { code: string };
  scope: { code: string };
  calibre: { code: string };
}

function figureSubject({ year, indicator, scope, calibre }: FigureRow): EvidenceSubject {
  const cell = { indicator: indicator.code, scope: scope.code, year, calibre: calibre.code };
  return { kind: "figure", code: cellId(cell) };
}
