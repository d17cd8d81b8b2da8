import "server-only";

import { authorise, DomainError } from "@/lib/errors/domain-error";
import { writeTransaction, type WriteTransaction } from "@/lib/db/client";
import type { Actor } from "@/lib/access/types";
import type { PlanFacts } from "@/lib/plans/load-plan-facts";
import { overlayValues } from "@/lib/figures/checks/overlay-values";
import { findFigureId } from "@/lib/figures/find-figure-id";
import { cellId } from "@/lib/figures/cell-id";
import { isEmptied, returnsToStanding } from "@/lib/figures/grid/emptied-entry";
import { gridEntry } from "@/lib/figures/grid/grid-entry";
import { knownValueOf } from "@/lib/figures/grid/known-value-of";
import type { CellAnswer, GridAnswer } from "@/lib/figures/grid/types";
import { readCatalogue } from "@/lib/figures/load-catalogue";
import { loadKnownValues } from "@/lib/figures/load-known-values";
import { findCurrent } from "@/lib/figures/load-revisions";
import { loadOwnOpen } from "@/lib/figures/load-standing-revisions";
import { canEnterFigures } from "@/lib/figures/policy";
import type { EntryInput, GridInput } from "@/lib/figures/schema";
import type { Revision } from "@/lib/figures/types";

import { answerOf, refusalOf, RefusedTogether } from "./grid-answers";
import { openSubmission } from "./open-submission";
import { recordRevisionAudit } from "./record-revision-audit";
import { requireOwnRevision } from "./require-revision";
import { storeDraft } from "./store-draft";
import { sendDraft } from "./submit-draft";

type Cells = Omit<GridInput, "intent">;

/**
 * Keeps every cell that can be kept as a draft of the actor's, in one transaction, and says of each what became
 * of it: a wrong or contested cell does not hold up the others. One that is emptied, or goes back to the adopted
 * value, and holds nothing else is discarded. @throws DomainError `forbidden`, `not-found` for an unknown plan
 */
export async function saveGrid(actor: Actor, input: Cells): Promise<GridAnswer> {
  authorise(canEnterFigures(actor));
  const catalogue = await readCatalogue(input.plan);
  const now = new Date();
  return writeTransaction(async (tx) => {
    const cells: CellAnswer[] = [];
    for (const { id, entry, from } of await entriesOf(tx, actor, catalogue, input)) {
      try {
        if (isEmptied(entry, from) || (await isTakenBack(tx, catalogue, entry, from))) {
          if (entry.revision !== "") await discard(tx, actor, entry, now);
          cells.push({ id, status: "emptied", revision: null, messages: [] });
          continue;
        }
        const stored = await storeDraft(tx, actor, entry, { catalogue, submitting: false, now });
        cells.push(await answerOf(tx, id, "saved", stored.id));
      } catch (error) {
        // Every refusal of `storeDraft` comes before its first write: the others can go on.
        if (!(error instanceof DomainError)) throw error;
        cells.push(await refusalOf(tx, actor, entry, error));
      }
    }
    return { done: true, cells };
  });
}

/**
 * Saves and submits all the given cells, or none: with one refusal nothing is changed, and the answer says of
 * each cell what is wrong. They are judged beside one another and reviewed as one submission. @throws DomainError as `saveGrid`
 */
export async function submitGrid(actor: Actor, input: Cells): Promise<GridAnswer> {
  authorise(canEnterFigures(actor));
  const catalogue = await readCatalogue(input.plan);
  try {
    return await writeTransaction(async (tx) => {
      const cells = await submitAll(
        tx,
        actor,
        catalogue,
        await entriesOf(tx, actor, catalogue, input),
      );
      if (cells.some(({ status }) => status !== "submitted")) throw new RefusedTogether(cells);
      return { done: true, cells };
    });
  } catch (error) {
    if (!(error instanceof RefusedTogether)) throw error;
    return { done: false, cells: error.cells.filter(({ status }) => status !== "submitted") };
  }
}

interface Sent {
  id: string;
  entry: EntryInput;
  from: Revision | null;
}

async function submitAll(
  tx: WriteTransaction,
  actor: Actor,
  catalogue: PlanFacts,
  sent: readonly Sent[],
): Promise<CellAnswer[]> {
  const now = new Date();
  const indicators = [...new Set(sent.map(({ entry }) => entry.indicator))];
  const batch = sent.flatMap(({ entry }) => knownValueOf(entry, catalogue) ?? []);
  const known = overlayValues(await loadKnownValues(tx, catalogue, indicators), batch);
  const submission = await openSubmission(tx, actor, catalogue.planId, now);
  const cells: CellAnswer[] = [];
  for (const { id, entry } of sent) {
    const unit = catalogue.indicators.find(({ code }) => code === entry.indicator)?.unit ?? null;
    try {
      const draft = await storeDraft(tx, actor, entry, { catalogue, submitting: true, now, known });
      await sendDraft(tx, actor, draft, unit, now, submission);
      cells.push(await answerOf(tx, id, "submitted", draft.id));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      cells.push(await refusalOf(tx, actor, entry, error));
    }
  }
  return cells;
}

/** Each cell with the actor's draft in it, or with what was returned to them last and not followed by anything. */
async function entriesOf(
  tx: WriteTransaction,
  actor: Actor,
  { planId }: PlanFacts,
  { plan, cells }: Cells,
): Promise<Sent[]> {
  const own = new Map<string, Revision>();
  for (const revision of await loadOwnOpen(tx, planId, actor.id)) {
    if (revision.state !== "submitted") own.set(cellId(revision.key), revision);
  }
  return cells.map((cell) => {
    const id = cellId(cell);
    const from = own.get(id) ?? null;
    return { id, from, entry: gridEntry(plan, cell, from) };
  });
}

async function isTakenBack(
  tx: WriteTransaction,
  catalogue: PlanFacts,
  entry: EntryInput,
  from: Revision | null,
): Promise<boolean> {
  if (from?.state !== "draft") return false;
  const figure = await findFigureId(tx, catalogue.planId, entry);
  const current = figure === null ? null : await findCurrent(tx, figure);
  return returnsToStanding(entry, from, current, catalogue);
}

async function discard(
  tx: WriteTransaction,
  actor: Actor,
  { revision, lockVersion }: EntryInput,
  at: Date,
): Promise<void> {
  const ref = { revision, lockVersion: lockVersion ?? -1 };
  const { figure, ...row } = await requireOwnRevision(tx, actor, ref, "draft");
  await tx.revision.delete({ where: { id: row.id } });
  const key = {
    plan: figure.plan.code,
    indicator: figure.indicator.code,
    scope: figure.scope.code,
    year: figure.year,
    calibre: figure.calibre.code,
  };
  const subject = { id: row.id, number: row.number, key };
  await recordRevisionAudit(tx, "discarded", subject, { actorId: actor.id, at });
}
