import "server-only";

import { DomainError } from "@/lib/errors/domain-error";
import type { WriteTransaction } from "@/lib/db/client";
import { chinaYear } from "@/lib/i18n/china-time";
import type { Actor } from "@/lib/access/types";
import type { PlanFacts } from "@/lib/plans/load-plan-facts";
import type { LocalText } from "@/lib/plans/types";
import { checkEntry } from "@/lib/figures/entry/check-entry";
import { findingsText } from "@/lib/figures/stored-findings";
import { alreadySubmitted, approvedSince } from "@/lib/figures/conflicts";
import { entryInputOf } from "@/lib/figures/entry/entry-values";
import { loadKnownValues } from "@/lib/figures/load-known-values";
import { findCurrent, findCurrentId, requireRevision } from "@/lib/figures/load-revisions";
import { requireOpenYear } from "@/lib/figures/years/require-open-year";
import type { Revision } from "@/lib/figures/types";

import { openSubmission } from "./open-submission";
import { recordRevisionAudit } from "./record-revision-audit";
import { nextNumber, type StoredDraft } from "./store-draft";

/**
 * Holds a stored draft against the rules of a submission and keeps with it what the checks found.
 * @throws DomainError `invalid`, every error by field
 */
export async function requireComplete(
  tx: WriteTransaction,
  draft: Revision,
  catalogue: PlanFacts,
  figureId: string,
  now: Date,
): Promise<void> {
  const check = checkEntry(entryInputOf(draft), {
    catalogue,
    submitting: true,
    currentYear: chinaYear(now.getTime()),
    current: await findCurrent(tx, figureId),
    known: await loadKnownValues(tx, catalogue, [draft.key.indicator]),
  });
  if (!check.ok) throw new DomainError("invalid", { key: "errors.invalid" }, check.fields);
  const findings = findingsText(check.entry.findings);
  await tx.revision.update({ where: { id: draft.id }, data: { findings } });
}

/**
 * Sends a complete draft of the actor's to review, inside the given transaction: with others under the
 * submission that `openSubmission` gave, or alone under one of its own. @throws DomainError `conflict` for a
 * closed year, another submission in the cell, or an approval that came after the value this draft corrects
 */
export async function sendDraft(
  tx: WriteTransaction,
  actor: Actor,
  draft: StoredDraft,
  unit: LocalText | null,
  now: Date,
  submission?: string,
): Promise<void> {
  const { id, figureId } = draft;
  const { planId } = await tx.figure.findUniqueOrThrow({
    where: { id: figureId },
    select: { planId: true },
  });
  await requireOpenYear(tx, planId, draft.key.year);
  const where = { figureId, state: "submitted" };
  const submitted = await tx.revision.findFirst({ where, select: { id: true } });
  if (submitted !== null) {
    throw alreadySubmitted(await requireRevision(tx, submitted.id), actor.id, unit);
  }
  const currentId = await findCurrentId(tx, figureId);
  if (currentId !== draft.basedOnId) {
    throw approvedSince(currentId === null ? null : await requireRevision(tx, currentId), unit);
  }
  // Numbers follow the order of submission, whichever draft was begun first.
  const next = await nextNumber(tx, figureId);
  const number = draft.number === next - 1 ? draft.number : next;
  const submissionId = submission ?? (await openSubmission(tx, actor, planId, now));
  await tx.revision.update({
    where: { id },
    data: {
      state: "submitted",
      submittedAt: now,
      submissionId,
      number,
      lockVersion: { increment: 1 },
    },
  });
  const by = { actorId: actor.id, at: now };
  await recordRevisionAudit(tx, "submitted", { id, number, key: draft.key }, by);
}
