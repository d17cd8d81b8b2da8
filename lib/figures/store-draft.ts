import "server-only";

import { DomainError } from "@/lib/actions/domain-error";
import type { WriteTransaction } from "@/lib/db/client";
import { newId } from "@/lib/db/new-id";
import { chinaYear } from "@/lib/i18n/china-time";
import type { Actor } from "@/lib/members/types";
import type { PlanFacts } from "@/lib/plans/load-plan-facts";

import { checkEntry, type CheckedEntry } from "./check-entry";
import { findingsText } from "./checks/stored-findings";
import type { KnownValue } from "./checks/types";
import { conflict } from "./conflicts";
import { findFigureId } from "./find-figure-id";
import { loadKnownValues } from "./load-known-values";
import { findCurrent } from "./load-revisions";
import { recordRevisionAudit } from "./record-revision-audit";
import { requireOpenYear } from "./require-open-year";
import type { EntryInput } from "./schema";
import { storeSource } from "./store-source";
import type { FigureKey } from "./types";

/** A draft as far as its submission needs it. */
export interface StoredDraft {
  readonly id: string;
  readonly figureId: string;
  readonly number: number;
  readonly basedOnId: string | null;
  readonly key: FigureKey;
}

interface StoreOptions {
  readonly catalogue: PlanFacts;
  /** Hold it against the rules of a submission at once. */
  readonly submitting: boolean;
  readonly now: Date;
  /** Submitted together with others: what is known with their values over it. Read from the database otherwise. */
  readonly known?: readonly KnownValue[];
}

/**
 * Writes the actor's draft of a cell: a new one, or the next version of the one the form was filled from.
 * @throws DomainError `invalid` with every error by field, `conflict` (also for a closed year)
 */
export async function storeDraft(
  tx: WriteTransaction,
  actor: Actor,
  input: EntryInput,
  { catalogue, submitting, now, ...options }: StoreOptions,
): Promise<StoredDraft> {
  const cell = await findFigureId(tx, catalogue.planId, input);
  const current = cell === null ? null : await findCurrent(tx, cell);
  const currentYear = chinaYear(now.getTime());
  const known =
    options.known ?? (submitting ? await loadKnownValues(tx, catalogue, [input.indicator]) : []);
  const check = checkEntry(input, { catalogue, submitting, currentYear, current, known });
  if (!check.ok) throw new DomainError("invalid", { key: "errors.invalid" }, check.fields);
  await requireOpenYear(tx, catalogue.planId, input.year);

  const { entry } = check;
  const mine = cell === null ? null : await requireUnchanged(tx, actor, cell, input);
  const by = { actorId: actor.id, at: now };
  const sourceId = await storeSource(tx, entry.source, by);
  const basedOnId = await knownBasis(tx, cell, input.basedOn);
  const content = { ...textsOf(entry), sourceId, basedOnId };
  const figureId = cell ?? (await createFigure(tx, catalogue.planId, entry, now));
  const id = mine?.id ?? newId();
  const number = mine?.number ?? (await nextNumber(tx, figureId));
  if (mine === null) {
    const start = { id, figureId, number, state: "draft", authorId: actor.id, createdAt: now };
    await tx.revision.create({ data: { ...start, ...content } });
  } else {
    await tx.revision.update({
      where: { id },
      data: { ...content, lockVersion: { increment: 1 } },
    });
  }
  const { plan, indicator, scope, year, calibre } = input;
  const key = { plan, indicator, scope, year, calibre };
  await recordRevisionAudit(tx, "saved", { id, number, key }, by);
  return { id, figureId, number, basedOnId, key };
}

/** Numbers count up by the order of submission, so a draft that waited gets a new one when it goes. */
export async function nextNumber(tx: WriteTransaction, figureId: string): Promise<number> {
  const { _max } = await tx.revision.aggregate({ where: { figureId }, _max: { number: true } });
  return (_max.number ?? 0) + 1;
}

/** The actor's draft that the form was filled from, null for none; refuses whatever the form did not know of. */
async function requireUnchanged(
  tx: WriteTransaction,
  actor: Actor,
  figureId: string,
  input: EntryInput,
): Promise<{ readonly id: string; readonly number: number } | null> {
  const open = await tx.revision.findMany({
    where: { figureId, authorId: actor.id, state: { in: ["draft", "submitted"] } },
    select: { id: true, number: true, state: true, lockVersion: true },
  });
  if (open.some(({ state }) => state === "submitted")) throw conflict("ownSubmitted");
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
  const { publicNoteZh, publicNoteEn, explanation } = entry;
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
    explanation,
    findings: findingsText(entry.findings),
  };
}
