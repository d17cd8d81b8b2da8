import "server-only";

import { sealOf } from "@/lib/audit/seal";
import { authorise, DomainError, requireFound } from "@/lib/errors/domain-error";
import type { WriteTransaction } from "@/lib/db/client";
import type { Actor } from "@/lib/access/types";
import { tellReturned } from "@/lib/outbox/tell-reviewed";
import { toIndicator, toScope } from "@/lib/plans/plan-rows";
import { localText } from "@/lib/plans/stored-values";
import { chinaYear } from "@/lib/i18n/china-time";
import type { Counted } from "@/lib/records/counted/counted";
import { loadCounted } from "@/lib/records/counted/load-counted";
import {
  recordRevisionAudit,
  type RevisionEvent,
} from "@/lib/figures/drafts/record-revision-audit";
import { findRevisionRow, requireVersion } from "@/lib/figures/drafts/require-revision";
import { approvedSince, yearClosed } from "@/lib/figures/conflicts";
import { countedMessage } from "@/lib/figures/entry/counted";
import {
  findCurrent,
  requireRevision,
  toRevision,
  type RevisionRow,
} from "@/lib/figures/load-revisions";
import { canReviewRevision } from "@/lib/figures/policy";
import { readRevisionContents } from "@/lib/figures/sealed-revisions";
import { isYearClosed } from "@/lib/figures/years/closed-years";
import type { RevisionRef } from "@/lib/figures/schema";
import type { Revision } from "@/lib/figures/types";

export type Decision = "approved" | "returned" | "reference";

const EVENTS: Readonly<Record<Decision, RevisionEvent>> = {
  approved: "approved",
  returned: "returned",
  reference: "recorded-as-reference",
};

/** What a reviewer decides; `note` is null except for a return, `at` comes from `decisionInstant`. */
export interface Verdict {
  state: Decision;
  note: string | null;
  at: Date;
  /** What is counted from the register, by code of the plan: read once for many revisions. */
  counted: Map<string, Counted>;
}

/**
 * Decides about one submitted revision inside the given transaction, after every check. What comes into effect is
 * sealed by its audit event.
 * @throws DomainError `forbidden` for one's own, `not-found`, `conflict` where it is no longer as the reviewer
 * saw it, its year is closed, or the register that it is counted from says another number (then it can only be returned)
 */
export async function decideRevision(
  tx: WriteTransaction,
  actor: Actor,
  ref: RevisionRef,
  { state, note, at, counted }: Verdict,
): Promise<Revision> {
  const row = requireFound(await findVisibleRow(tx, ref.revision), "revision");
  if (row.authorId === actor.id) {
    throw new DomainError("forbidden", { key: "figures.errors.ownRevision" });
  }
  requireVersion(row, ref, "submitted");
  authorise(canReviewRevision(actor, toRevision(row)));

  if (state !== "returned" && (await isYearClosed(tx, row.planId, row.year))) {
    throw yearClosed(row.year);
  }
  const current = await findCurrent(tx, row.figureId);
  if (state === "approved" && (current?.id ?? null) !== row.basedOnId) {
    throw approvedSince(current, await unitOf(tx, row.figureId));
  }
  if (state === "approved") await requireCounted(tx, row, counted);
  await tx.revision.update({
    where: { id: row.id },
    data: {
      state,
      reviewerId: actor.id,
      reviewedAt: at,
      returnNote: note,
      lockVersion: { increment: 1 },
    },
  });
  const result = await requireRevision(tx, row.id);
  const seal = state === "returned" ? {} : await sealOf(readRevisionContents(tx, [row.id]));
  await recordRevisionAudit(tx, EVENTS[state], result, { actorId: actor.id, at }, seal);
  if (state === "returned") {
    // Kept from before submissions were, it is one of its own.
    const { planId, authorId, submissionId } = row;
    const submission = submissionId ?? row.id;
    await tellReturned(tx, { of: "figures", planId, authorId, submission }, at);
  }
  return result;
}

/** Finds a revision unless it is a draft, which is its author's business alone. */
async function findVisibleRow(tx: WriteTransaction, id: string) {
  const row = await findRevisionRow(tx, id);
  return row?.state === "draft" ? null : row;
}

/** @throws DomainError `conflict` where the register has come to say another number since the revision was submitted */
async function requireCounted(
  tx: WriteTransaction,
  row: RevisionRow,
  known: Map<string, Counted>,
): Promise<void> {
  const counted = known.get(row.plan) ?? (await loadCounted(tx, row.plan));
  known.set(row.plan, counted);
  if (!counted.has(row.indicator)) return;
  const { indicator, scope } = await tx.figure.findUniqueOrThrow({
    where: { id: row.figureId },
    select: { indicator: true, scope: true },
  });
  const { value, nature } = toRevision(row);
  const stated = {
    indicator: toIndicator(indicator),
    scope: toScope(scope, null),
    calibre: { code: row.calibre },
    year: row.year,
    value,
    nature,
  };
  const message = countedMessage(counted, stated, chinaYear(Date.now()), "countedBefore");
  if (message !== null) throw new DomainError("conflict", message);
}

async function unitOf(tx: WriteTransaction, figureId: string) {
  const { indicator } = await tx.figure.findUniqueOrThrow({
    where: { id: figureId },
    select: { indicator: { select: { unitZh: true, unitEn: true } } },
  });
  return localText(indicator.unitZh, indicator.unitEn);
}
