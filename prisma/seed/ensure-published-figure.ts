import "server-only";

import { recordAudit } from "@/lib/audit/record-audit";
import { sealOf } from "@/lib/audit/seal";
import type { WriteTransaction } from "@/lib/db/client";
import { newId } from "@/lib/db/new-id";
import { readRevisionContents } from "@/lib/figures/sealed-revisions";
import { isYearClosed } from "@/lib/figures/years/closed-years";
import type { Flag, Nature, Qualifier } from "@/lib/plans/types";
import type { FigureCorrection } from "@/prisma/data/corrections/figure-corrections";
import type { FigureData } from "@/prisma/data/plan-data";
import type { PlanIds } from "@/lib/plan-files/store/ensure-plan";
import { requireKey } from "@/lib/plan-files/store/require-key";

import { describeChange, type Reading } from "./describe-change";
import { ensureFigure } from "./ensure-figure";

/** Two members, as for any figure: the importer enters, the administrator who runs the command adopts. */
export interface Adoption {
  importerId: string;
  reviewerId: string;
  at: Date;
}

type Stored = Awaited<ReturnType<typeof listRevisions>>[number];

/**
 * Adopts a published value where its cell was never loaded, then each of its `corrections` as a version of its own,
 * with its reason; a cell that was loaded before gets what it has not had yet. A cell whose value members have decided
 * since is not overruled: there the newest published value is recorded beside theirs, as a reference. Nothing goes into
 * a year that an administrator has closed: it waits for the first start after the year is open again.
 */
export async function ensurePublishedFigure(
  tx: WriteTransaction,
  ids: PlanIds,
  figure: FigureData,
  by: Adoption,
  corrections: readonly FigureCorrection[] = [],
): Promise<void> {
  const figureId = await ensureFigure(tx, ids, figure, by.at);
  const readings = [figure, ...corrections.map((correction) => correction.figure)];
  const revisions = await listRevisions(tx, figureId);
  const imported = revisions.findLast((revision) => revision.authorId === by.importerId);
  const due = readingsDue(readings, imported);
  if (due.length === 0) return;
  if (await isYearClosed(tx, ids.plan, figure.year)) return;

  const current = findCurrent(revisions);
  const overruled = current !== undefined && current.authorId !== by.importerId;
  // Beside a member's value stands what is published now, not the way there; a cell taken back has nothing to say.
  const written = overruled ? due.slice(-1).filter(({ value }) => value !== null) : due;
  let before = current;
  let number = revisions.at(-1)?.number ?? 0;
  for (const [index, reading] of written.entries()) {
    if (before !== undefined && describeChange(toReading(before), reading) === null) continue;
    const reason = corrections.find((correction) => correction.figure === reading)?.reason;
    const earlier = imported === undefined ? (written[index - 1] ?? null) : toReading(imported);
    const at = new Date(by.at.getTime() + index);
    number += 1;
    const id = await writeReviewed(
      tx,
      ids,
      reading,
      { ...by, at },
      {
        figureId,
        number,
        state: overruled ? "reference" : "approved",
        reason: earlier === null ? null : (reason ?? describeChange(earlier, reading)),
        basedOnId: overruled ? null : (before?.id ?? null),
      },
    );
    if (!overruled) before = await requireRevision(tx, id);
  }
}

/**
 * Chooses the readings that a cell has not had: all of them where nothing was loaded, those after the one loaded
 * last, and the newest alone where what was loaded is none of them.
 */
function readingsDue(
  readings: readonly FigureData[],
  imported: Stored | undefined,
): readonly FigureData[] {
  if (imported === undefined) return readings;
  const had = toReading(imported);
  const last = readings.findLastIndex((reading) => describeChange(had, reading) === null);
  return last === -1 ? readings.slice(-1) : readings.slice(last + 1);
}

interface NewRevision {
  figureId: string;
  number: number;
  state: "approved" | "reference";
  reason: string | null;
  basedOnId: string | null;
}

async function writeReviewed(
  tx: WriteTransaction,
  ids: PlanIds,
  figure: FigureData,
  { importerId, reviewerId, at }: Adoption,
  revision: NewRevision,
): Promise<string> {
  const id = newId();
  await tx.revision.create({
    data: {
      id,
      ...revision,
      value: figure.value,
      flag: figure.flag,
      qualifier: figure.qualifier,
      nature: figure.nature,
      sourceId: requireKey(ids.sources, figure.source),
      publicNoteZh: figure.note?.zh ?? null,
      publicNoteEn: figure.note?.en ?? null,
      authorId: importerId,
      createdAt: at,
      submittedAt: at,
      reviewerId,
      reviewedAt: at,
    },
  });
  const { indicator, scope, year, calibre } = figure;
  const subject = { at, subjectType: "revision", subjectId: id };
  const detail = { indicator, scope, year, calibre, number: revision.number };
  await recordAudit(tx, { ...subject, actorId: importerId, action: "revision.submitted", detail });
  const action = `revision.${revision.state}` as const;
  const sealed = { ...detail, ...(await sealOf(readRevisionContents(tx, [id]))) };
  await recordAudit(tx, { ...subject, actorId: reviewerId, action, detail: sealed });
  return id;
}

function requireRevision(tx: WriteTransaction, id: string): Promise<Stored> {
  return tx.revision.findUniqueOrThrow({ where: { id }, include: WITH_SOURCE });
}

const WITH_SOURCE = { source: { select: { key: true } } } as const;

function listRevisions(tx: WriteTransaction, figureId: string) {
  return tx.revision.findMany({
    where: { figureId, undone: null },
    orderBy: { number: "asc" },
    include: WITH_SOURCE,
  });
}

/** Finds the approved revision in force: the one approved last. */
function findCurrent(revisions: readonly Stored[]): Stored | undefined {
  return revisions
    .filter(({ state }) => state === "approved")
    .sort((a, b) => instantOf(a) - instantOf(b) || a.number - b.number)
    .at(-1);
}

function instantOf({ reviewedAt }: Stored): number {
  return reviewedAt?.getTime() ?? 0;
}

function toReading(revision: Stored): Reading {
  const { publicNoteZh, publicNoteEn } = revision;
  return {
    value: revision.value?.toString() ?? null,
    flag: revision.flag as Flag | null,
    qualifier: revision.qualifier as Qualifier,
    nature: revision.nature as Nature,
    source: revision.source?.key ?? "",
    note:
      publicNoteZh === null && publicNoteEn === null
        ? null
        : { zh: publicNoteZh ?? "", en: publicNoteEn ?? "" },
  };
}
