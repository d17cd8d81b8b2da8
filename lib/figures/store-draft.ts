import "server-only";

import { DomainError } from "@/lib/actions/domain-error";
import type { WriteTransaction } from "@/lib/db/client";
import { newId } from "@/lib/db/new-id";
import type { Actor } from "@/lib/members/types";

import { calendarYear } from "./calendar-year";
import { checkEntry, type CheckedEntry } from "./check-entry";
import { alreadySubmitted, conflict } from "./conflicts";
import { loadCatalogue } from "./load-catalogue";
import { findCurrentRow, findRevisionRow, toRevision, WHOLE_REVISION } from "./load-revisions";
import { recordRevisionAudit } from "./record-revision-audit";
import type { EntryInput } from "./schema";
import { storeSource } from "./store-source";
import type { Revision } from "./types";

/**
 * Writes the actor's draft of a cell: a new one, or the next version of the one the form was filled from.
 * @throws DomainError `invalid` with every error by field, `conflict`, `not-found` for an unknown plan
 */
export async function storeDraft(
  tx: WriteTransaction,
  actor: Actor,
  input: EntryInput,
  options: { readonly submitting: boolean; readonly now: Date },
): Promise<Revision> {
  const { submitting, now } = options;
  const catalogue = await loadCatalogue(tx, input.plan);
  const figure = await findFigure(tx, input);
  const current = figure && (await findCurrentRow(tx, figure.id));
  const check = checkEntry(input, {
    ...{ catalogue, submitting, currentYear: calendarYear(now) },
    correcting: current !== null,
  });
  if (!check.ok) throw new DomainError("invalid", { key: "errors.invalid" }, check.fields);

  const mine = figure && (await requireUnchanged(tx, actor, figure.id, input, check.entry));
  const by = { actorId: actor.id, at: now };
  const content = {
    ...textsOf(check.entry),
    sourceId: await storeSource(tx, check.entry.source, by),
    basedOnId: await knownBasis(tx, figure?.id ?? null, input.basedOn),
  };
  const id = mine?.id ?? newId();
  if (mine === null) {
    const figureId = figure?.id ?? (await createFigure(tx, catalogue.planId, check.entry, now));
    const number = await nextNumber(tx, figureId);
    const start = { id, figureId, number, state: "draft", authorId: actor.id, createdAt: now };
    await tx.revision.create({ data: { ...start, ...content } });
  } else {
    await tx.revision.update({
      where: { id },
      data: { ...content, lockVersion: { increment: 1 } },
    });
  }
  const stored = toRevision(
    await tx.revision.findUniqueOrThrow({ where: { id }, include: WHOLE_REVISION }),
  );
  await recordRevisionAudit(tx, "saved", stored, by);
  return stored;
}

/** Numbers count up by the order of submission, so a draft that waited gets a new one when it goes. */
export async function nextNumber(tx: WriteTransaction, figureId: string): Promise<number> {
  const { _max } = await tx.revision.aggregate({ where: { figureId }, _max: { number: true } });
  return (_max.number ?? 0) + 1;
}

function findFigure(tx: WriteTransaction, key: EntryInput) {
  return tx.figure.findFirst({
    where: {
      plan: { code: key.plan },
      indicator: { code: key.indicator },
      scope: { code: key.scope },
      calibre: { code: key.calibre },
      year: key.year,
    },
  });
}

/** The actor's draft that the form was filled from, null for none; refuses whatever the form did not know of. */
async function requireUnchanged(
  tx: WriteTransaction,
  actor: Actor,
  figureId: string,
  input: EntryInput,
  entry: CheckedEntry,
): Promise<{ readonly id: string } | null> {
  const open = await tx.revision.findMany({
    where: { figureId, authorId: actor.id, state: { in: ["draft", "submitted"] } },
    select: { id: true, state: true, lockVersion: true },
  });
  const submitted = open.find(({ state }) => state === "submitted");
  if (submitted !== undefined) {
    const row = await findRevisionRow(tx, submitted.id);
    if (row !== null) throw alreadySubmitted(toRevision(row), actor.id, entry.indicator.unit);
  }
  const draft = open.find(({ state }) => state === "draft") ?? null;
  if ((draft?.id ?? "") !== input.revision) throw conflict("draftElsewhere");
  if (draft !== null && draft.lockVersion !== input.lockVersion) throw conflict("draftElsewhere");
  return draft;
}

/** Only an approved revision of this very figure can be corrected. */
async function knownBasis(
  tx: WriteTransaction,
  figureId: string | null,
  basedOn: string,
): Promise<string | null> {
  if (figureId === null || basedOn === "") return null;
  const where = { id: basedOn, figureId, state: "approved" };
  return (await tx.revision.findFirst({ where, select: { id: true } }))?.id ?? null;
}

async function createFigure(
  tx: WriteTransaction,
  planId: string,
  entry: CheckedEntry,
  createdAt: Date,
): Promise<string> {
  const ofPlan = (code: string) => ({
    where: { planId_code: { planId, code } },
    select: { id: true },
  });
  const indicator = await tx.indicator.findUniqueOrThrow(ofPlan(entry.indicator.code));
  const scope = await tx.scope.findUniqueOrThrow(ofPlan(entry.scope.code));
  const calibre = await tx.calibre.findUniqueOrThrow({ where: { code: entry.calibre.code } });
  const keys = { planId, indicatorId: indicator.id, scopeId: scope.id, calibreId: calibre.id };
  const id = newId();
  await tx.figure.create({ data: { id, ...keys, year: entry.year, createdAt } });
  return id;
}

function textsOf(entry: CheckedEntry) {
  const { value, flag, qualifier, nature, evidence, reviewerNote, reason } = entry;
  const { publicNoteZh, publicNoteEn } = entry;
  return {
    value,
    flag,
    qualifier,
    nature,
    evidence,
    reviewerNote,
    reason,
    publicNoteZh,
    publicNoteEn,
  };
}
