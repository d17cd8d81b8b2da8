import "server-only";

import type { WriteTransaction } from "@/lib/db/client";
import { newId } from "@/lib/db/new-id";
import { insertRows, updateRows } from "@/lib/db/write-rows";
import { chinaYear } from "@/lib/i18n/china-time";
import type { Actor } from "@/lib/access/types";
import type { PlanFacts } from "@/lib/plans/load-plan-facts";
import type { CheckedEntry } from "@/lib/figures/entry/check-entry";
import { findingsText } from "@/lib/figures/stored-findings";
import type { KnownValue, FigureKey } from "@/lib/figures/types";
import { cellId } from "@/lib/figures/cell-id";
import { loadKnownValues } from "@/lib/figures/load-known-values";
import { loadClosedYears } from "@/lib/figures/years/require-open-year";
import type { EntryInput } from "@/lib/figures/schema";

import { decideDraft } from "./decide-draft";
import { EMPTY_CELL, loadStandingCells } from "./load-standing-cells";
import { recordRevisionAudits } from "./record-revision-audit";
import { storeSources } from "./store-source";

/** A draft as far as its submission needs it. */
export interface StoredDraft {
  id: string;
  figureId: string;
  number: number;
  basedOnId: string | null;
  key: FigureKey;
}

interface StoreOptions {
  catalogue: PlanFacts;
  /** Hold it against the rules of a submission at once. */
  submitting: boolean;
  now: Date;
  /** Submitted together with others: what is known with their values over it. Read from the database otherwise. */
  known?: readonly KnownValue[];
}

/** One draft; see `storeDrafts`. */
export async function storeDraft(
  tx: WriteTransaction,
  actor: Actor,
  input: EntryInput,
  options: StoreOptions,
): Promise<StoredDraft> {
  const [draft] = await storeDrafts(tx, actor, [input], options);
  if (draft === undefined) throw new Error("A draft was neither stored nor refused.");
  return draft;
}

/** A decided draft with what is to be written of it. */
interface Decided {
  draft: StoredDraft;
  entry: CheckedEntry;
  isNewFigure: boolean;
  /** Raised by each change; null for a new draft. */
  lockVersion: number | null;
}

/**
 * Writes the actor's drafts of a plan's cells, in the order given and as if one after the other: for each a new one, or the
 * next version of the one the form was filled from. What they are decided by is read once for all of them, and
 * nothing is written before the last is decided. @throws DomainError for the first that is refused: `invalid`
 * with every error by field, `conflict` (also for a closed year)
 */
export async function storeDrafts(
  tx: WriteTransaction,
  actor: Actor,
  inputs: readonly EntryInput[],
  { catalogue, submitting, now, ...options }: StoreOptions,
): Promise<readonly StoredDraft[]> {
  const indicators = [...new Set(inputs.map(({ indicator }) => indicator))];
  const known =
    options.known ?? (submitting ? await loadKnownValues(tx, catalogue, indicators) : []);
  const years = [...new Set(inputs.map(({ year }) => year))];
  const closedYears = await loadClosedYears(tx, catalogue.planId, years);
  const currentYear = chinaYear(now.getTime());
  const context = { catalogue, submitting, currentYear, known, closedYears };
  const cells = await loadStandingCells(tx, actor.id, catalogue, inputs);
  const bases = await loadBases(tx, inputs);

  const decided = inputs.map((input): Decided => {
    const cell = cells.get(cellId(input)) ?? EMPTY_CELL;
    const entry = decideDraft(input, cell, context);
    const { plan, indicator, scope, year, calibre } = input;
    const figureId = cell.figureId ?? newId();
    const id = cell.draft?.id ?? newId();
    const number = cell.draft?.number ?? cell.lastNumber + 1;
    const lockVersion = cell.draft === null ? null : cell.draft.lockVersion + 1;
    // The next entry of the same cell finds this one there.
    const draft = { id, number, lockVersion: lockVersion ?? 0 };
    const lastNumber = Math.max(cell.lastNumber, number);
    cells.set(cellId(input), { ...cell, figureId, draft, lastNumber });
    const basedOnId = bases.get(input.basedOn) === figureId ? input.basedOn : null;
    const key = { plan, indicator, scope, year, calibre };
    return {
      draft: { id, figureId, number, basedOnId, key },
      entry,
      isNewFigure: cell.figureId === null,
      lockVersion,
    };
  });
  await writeDecided(tx, decided, catalogue, { actorId: actor.id, at: now });
  return decided.map(({ draft }) => draft);
}

async function writeDecided(
  tx: WriteTransaction,
  decided: readonly Decided[],
  { planId, codes: { ids } }: PlanFacts,
  by: { actorId: string; at: Date },
): Promise<void> {
  const sources = decided.map(({ entry }) => entry.source);
  const sourceIdOf = await storeSources(tx, sources, by);
  const contentOf = ({ draft, entry }: Decided) => ({
    ...textsOf(entry),
    sourceId: sourceIdOf(entry.source),
    basedOnId: draft.basedOnId,
  });
  const figures = decided.flatMap(({ draft, entry, isNewFigure }) => {
    if (!isNewFigure) return [];
    const indicatorId = ids.indicator(entry.indicator.code);
    const scopeId = ids.scope(entry.scope.code);
    const calibreId = ids.calibre(entry.calibre.code);
    const { year } = entry;
    return [
      { id: draft.figureId, planId, indicatorId, scopeId, calibreId, year, createdAt: by.at },
    ];
  });
  await insertRows(tx, "Figure", figures);
  const added = decided.filter(({ lockVersion }) => lockVersion === null);
  const rows = added.map((one) => {
    const { id, figureId, number } = one.draft;
    const start = { id, figureId, number, authorId: by.actorId, createdAt: by.at };
    return { ...start, state: "draft", lockVersion: 0, ...contentOf(one) };
  });
  await insertRows(tx, "Revision", rows);
  const changed = decided.flatMap((one) => {
    const { lockVersion, draft } = one;
    return lockVersion === null ? [] : [{ id: draft.id, lockVersion, ...contentOf(one) }];
  });
  await updateRows(tx, "Revision", changed);
  const drafts = decided.map(({ draft }) => draft);
  await recordRevisionAudits(tx, "saved", drafts, by);
}

/** Numbers count up by the order of submission, so a draft that waited gets a new one when it goes. */
export async function nextNumber(tx: WriteTransaction, figureId: string): Promise<number> {
  const { _max } = await tx.revision.aggregate({ where: { figureId }, _max: { number: true } });
  return (_max.number ?? 0) + 1;
}

/** The figures of the approved revisions that the entries say they correct: only those of the very cell count. */
async function loadBases(
  tx: WriteTransaction,
  inputs: readonly EntryInput[],
): Promise<ReadonlyMap<string, string>> {
  const named = [...new Set(inputs.flatMap(({ basedOn }) => (basedOn === "" ? [] : [basedOn])))];
  if (named.length === 0) return new Map();
  const where = { id: { in: named }, state: "approved" };
  const rows = await tx.revision.findMany({ where, select: { id: true, figureId: true } });
  return new Map(rows.map(({ id, figureId }) => [id, figureId]));
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
