import "server-only";

import { authorise, DomainError } from "@/lib/actions/domain-error";
import type { WriteTransaction } from "@/lib/db/client";
import type { Actor } from "@/lib/members/types";

import { calendarYear } from "./calendar-year";
import { checkEntry } from "./check-entry";
import { alreadySubmitted, approvedSince } from "./conflicts";
import { entryInputOf } from "./entry-values";
import { loadCatalogue } from "./load-catalogue";
import { findCurrentRow, toRevision, WHOLE_REVISION, type RevisionRow } from "./load-revisions";
import { canSubmitRevision } from "./policy";
import { recordRevisionAudit } from "./record-revision-audit";
import { nextNumber } from "./store-draft";
import type { Revision } from "./types";

/**
 * Sends the actor's draft to review, inside the given transaction.
 * @throws DomainError `forbidden`, `invalid` for an incomplete draft, `conflict` for another submission in the
 * cell or an approval that came after the value this draft corrects
 */
export async function submitDraft(
  tx: WriteTransaction,
  actor: Actor,
  row: RevisionRow,
  now: Date,
): Promise<Revision> {
  const draft = toRevision(row);
  authorise(canSubmitRevision(actor, draft));
  const { figureId } = row;
  const catalogue = await loadCatalogue(tx, draft.key.plan);
  const currentRow = await findCurrentRow(tx, figureId);
  const current = currentRow && toRevision(currentRow);
  const check = checkEntry(entryInputOf(draft), {
    ...{ catalogue, submitting: true, currentYear: calendarYear(now) },
    correcting: current !== null,
  });
  if (!check.ok) throw new DomainError("invalid", { key: "errors.invalid" }, check.fields);

  const { unit } = check.entry.indicator;
  const where = { figureId, state: "submitted" };
  const submitted = await tx.revision.findFirst({ where, include: WHOLE_REVISION });
  if (submitted !== null) throw alreadySubmitted(toRevision(submitted), actor.id, unit);
  if ((current?.id ?? null) !== draft.basedOn) throw approvedSince(current, unit);

  const next = await nextNumber(tx, figureId);
  const number = draft.number === next - 1 ? draft.number : next;
  const sent = await tx.revision.update({
    where: { id: draft.id },
    data: { state: "submitted", submittedAt: now, number, lockVersion: { increment: 1 } },
    include: WHOLE_REVISION,
  });
  const result = toRevision(sent);
  await recordRevisionAudit(tx, "submitted", result, { actorId: actor.id, at: now });
  return result;
}
