import "server-only";

import type { MessageKey } from "@/lib/i18n/message-key";
import { authorise, DomainError, type MessageRef } from "@/lib/errors/domain-error";
import { writeTransaction, type WriteTransaction } from "@/lib/db/client";
import type { Actor } from "@/lib/access/types";
import { canReviewFigures } from "@/lib/figures/policy";
import type { Counted } from "@/lib/records/counted/counted";
import type { ReviewInput, RevisionRef } from "@/lib/figures/schema";
import type { Revision } from "@/lib/figures/types";

import { decideRevision, type Decision } from "./decide-revision";
import { decisionInstant } from "./decision-instant";

const STATES: Readonly<Record<ReviewInput["decision"], Decision>> = {
  approve: "approved",
  return: "returned",
  reference: "reference",
};

/**
 * Adopts a submission: from its instant on it is the figure's value. Never by its author.
 * @throws DomainError `forbidden`, `not-found`, `conflict` where it is no longer as the reviewer saw it
 */
export async function approveRevision(actor: Actor, ref: RevisionRef): Promise<Revision> {
  authorise(canReviewFigures(actor));
  return writeTransaction((tx) => decideNow(tx, actor, ref, "approved", null));
}

/**
 * Sends a submission back with a note for its author (required).
 * @throws DomainError as `approveRevision`
 */
export async function returnRevision(
  actor: Actor,
  ref: RevisionRef & { note: string },
): Promise<Revision> {
  authorise(canReviewFigures(actor));
  const note = requireNote(ref.note);
  return writeTransaction((tx) => decideNow(tx, actor, ref, "returned", note));
}

/**
 * Keeps a submission as a reading of another source, beside the adopted value and in no calculation.
 * @throws DomainError as `approveRevision`
 */
export async function recordAsReference(actor: Actor, ref: RevisionRef): Promise<Revision> {
  authorise(canReviewFigures(actor));
  return writeTransaction((tx) => decideNow(tx, actor, ref, "reference", null));
}

/**
 * Decides alike about all the given revisions, or about none of them: one transaction. A refusal names every
 * cell that stands in the way, under `cell-<revision>`, each with its own reason.
 * @throws DomainError `forbidden`; `invalid` for a return without a note or nothing chosen; `conflict`
 */
export async function reviewTogether(
  actor: Actor,
  input: ReviewInput,
): Promise<readonly Revision[]> {
  authorise(canReviewFigures(actor));
  const note = input.decision === "return" ? requireNote(input.note) : null;
  if (input.cells.length === 0) throw invalid("_form", "reporting.errors.nothingChosen");
  return writeTransaction(async (tx) => {
    const decided: Revision[] = [];
    // One instant for all of them: what was decided together is undone together.
    const at = await decisionInstant(
      tx,
      input.cells.map(({ revision }) => revision),
    );
    const state = STATES[input.decision];
    const counted = new Map<string, Counted>();
    const refused: Record<string, readonly MessageRef[]> = {};
    for (const ref of input.cells) {
      try {
        decided.push(await decideRevision(tx, actor, ref, { state, note, at, counted }));
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        refused[`cell-${ref.revision}`] = [error.reference];
      }
    }
    const count = Object.keys(refused).length;
    if (count === 0) return decided;
    // Thrown inside the transaction, so that what was decided above is rolled back.
    throw new DomainError(
      "conflict",
      { key: "reporting.review.refused", values: { count } },
      refused,
    );
  });
}

async function decideNow(
  tx: WriteTransaction,
  actor: Actor,
  ref: RevisionRef,
  state: Decision,
  note: string | null,
): Promise<Revision> {
  const at = await decisionInstant(tx, [ref.revision]);
  return decideRevision(tx, actor, ref, { state, note, at, counted: new Map() });
}

function requireNote(text: string): string {
  const note = text.trim();
  if (note === "") throw invalid("note", "figures.errors.returnNoteMissing");
  return note;
}

function invalid(field: string, key: MessageKey): DomainError {
  return new DomainError("invalid", { key: "errors.invalid" }, { [field]: [{ key }] });
}
