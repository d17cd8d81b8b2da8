import "server-only";

import { recordAudit } from "@/lib/audit/record-audit";
import type { WriteTransaction } from "@/lib/db/client";
import { newId } from "@/lib/db/new-id";
import { isYearClosed } from "@/lib/figures/years/closed-years";
import type { Flag, Nature, Qualifier } from "@/lib/plans/types";
import type { FigureData } from "@/prisma/data/plan-data";

import { describeChange, type Reading } from "./describe-change";
import { ensureFigure } from "./ensure-figure";
import type { PlanIds } from "./ensure-plan";
import { requireKey } from "./require-key";

/** Two members, as for any figure: the importer enters, the administrator who runs the command adopts. */
export interface Adoption {
  importerId: string;
  reviewerId: string;
  at: Date;
}

type Stored = Awaited<ReturnType<typeof listRevisions>>[number];

/**
 * Adopts a published value where its cell was never loaded, and corrects what was loaded from an earlier data
 * file. A cell whose value members have decided since is not overruled: there the published value is recorded
 * beside theirs, as a reference. Nothing goes into a year that an administrator has closed: it waits for the
 * first start after the year is open again.
 */
export async function ensurePublishedFigure(
  tx: WriteTransaction,
  ids: PlanIds,
  figure: FigureData,
  by: Adoption,
): Promise<void> {
  const figureId = await ensureFigure(tx, ids, figure, by.at);
  const revisions = await listRevisions(tx, figureId);
  const imported = revisions.findLast((revision) => revision.authorId === by.importerId);
  const change = imported === undefined ? null : describeChange(toReading(imported), figure);
  if (imported !== undefined && change === null) return;
  if (await isYearClosed(tx, ids.plan, figure.year)) return;

  const current = findCurrent(revisions);
  if (current !== undefined && describeChange(toReading(current), figure) === null) return;
  const overruled = current !== undefined && current.authorId !== by.importerId;
  await writeReviewed(tx, ids, figure, by, {
    figureId,
    number: (revisions.at(-1)?.number ?? 0) + 1,
    state: overruled ? "reference" : "approved",
    reason: change,
    basedOnId: overruled ? null : (current?.id ?? null),
  });
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
): Promise<void> {
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
  await recordAudit(tx, { ...subject, actorId: reviewerId, action, detail });
}

function listRevisions(tx: WriteTransaction, figureId: string) {
  return tx.revision.findMany({
    where: { figureId },
    orderBy: { number: "asc" },
    include: { source: { select: { key: true } } },
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
