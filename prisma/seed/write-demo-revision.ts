import "server-only";

import { recordAudit } from "@/lib/audit/record-audit";
import { sealOf } from "@/lib/audit/seal";
import type { WriteTransaction } from "@/lib/db/client";
import { newId } from "@/lib/db/new-id";
import { readRevisionContents } from "@/lib/figures/sealed-revisions";
import type { RevisionState } from "@/lib/figures/types";
import type { FigureData } from "@/prisma/data/plan-data";
import type { PlanIds } from "@/lib/plan-files/store/ensure-plan";
import { requireKey } from "@/lib/plan-files/store/require-key";

import type { DemoMemberIds } from "./ensure-demo-members";
import { ensureFigure } from "./ensure-figure";

export interface DemoRevision extends FigureData {
  state: RevisionState;
  author: "analyst" | "analyst2";
  reason: string | null;
  returnNote: string | null;
  /** Instant of the last thing that happened to the revision. */
  at: string;
}

const DAY = 86_400_000;

/** Writes the next revision of a cell as if it had come through the forms: entered, sent, decided on. */
export async function writeDemoRevision(
  tx: WriteTransaction,
  ids: PlanIds,
  members: DemoMemberIds,
  revision: DemoRevision,
): Promise<void> {
  const { state, value, flag, qualifier, nature, reason, returnNote } = revision;
  const times = timesOf(revision);
  const figureId = await ensureFigure(tx, ids, revision, times.createdAt);
  const before = await tx.revision.findFirst({ where: { figureId }, orderBy: { number: "desc" } });
  const id = newId();
  await tx.revision.create({
    data: {
      id,
      figureId,
      number: (before?.number ?? 0) + 1,
      value,
      flag,
      qualifier,
      nature,
      sourceId: requireKey(ids.sources, revision.source),
      publicNoteZh: revision.note?.zh ?? null,
      publicNoteEn: revision.note?.en ?? null,
      reason,
      returnNote,
      state,
      basedOnId: before?.id ?? null,
      authorId: members[revision.author],
      reviewerId: times.reviewedAt === null ? null : members.reviewer,
      ...times,
    },
  });
  await recordHistory(tx, members, revision, id);
}

function timesOf({ state, at }: DemoRevision) {
  const last = new Date(at);
  const dayBefore = new Date(last.getTime() - DAY);
  if (state === "draft") return { createdAt: last, submittedAt: null, reviewedAt: null };
  if (state === "submitted") return { createdAt: dayBefore, submittedAt: last, reviewedAt: null };
  return { createdAt: dayBefore, submittedAt: dayBefore, reviewedAt: last };
}

async function recordHistory(
  tx: WriteTransaction,
  members: DemoMemberIds,
  revision: DemoRevision,
  subjectId: string,
): Promise<void> {
  const { indicator, scope, year, calibre, state } = revision;
  const { submittedAt, reviewedAt } = timesOf(revision);
  const detail = { indicator, scope, year, calibre };
  const subject = { subjectType: "revision", subjectId, detail };
  if (submittedAt !== null) {
    const actorId = members[revision.author];
    await recordAudit(tx, { ...subject, at: submittedAt, actorId, action: "revision.submitted" });
  }
  if (reviewedAt !== null && state !== "draft") {
    const actorId = members.reviewer;
    const takesEffect = state === "approved" || state === "reference";
    const sealed = takesEffect ? await sealOf(readRevisionContents(tx, [subjectId])) : {};
    await recordAudit(tx, {
      ...subject,
      at: reviewedAt,
      actorId,
      action: `revision.${state}`,
      detail: { ...detail, ...sealed },
    });
  }
}
