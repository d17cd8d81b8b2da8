import { DomainError } from "@/lib/errors/domain-error";
import { chinaYear } from "@/lib/i18n/china-time";
import type { Actor } from "@/lib/access/types";
import { cellId } from "@/lib/figures/cell-id";
import {
  alreadyMoved,
  alreadySubmitted,
  approvedSince,
  conflict,
  yearClosed,
} from "@/lib/figures/conflicts";
import { countedMessage, refuseCounted } from "@/lib/figures/entry/counted";
import { overlayValues } from "@/lib/figures/checks/overlay-values";
import { checkEntry, type CheckedEntry } from "@/lib/figures/entry/check-entry";
import { knownValueOf } from "@/lib/figures/grid/known-value-of";
import { keptFor, refuseKept } from "@/lib/figures/reporting";
import type { EntryInput } from "@/lib/figures/schema";
import type { Revision } from "@/lib/figures/types";

import { standingIn, type DraftFacts, type StandingCell } from "./draft-facts";

/** What somebody wants of one cell. */
export interface Wish {
  entry: EntryInput;
  /** The cell was emptied: its draft is to be discarded. */
  empties: boolean;
}

/** What becomes of a wish, with what is to be written of it. */
export type Outcome = { entry: EntryInput } & Fate;

type Fate =
  | { kind: "kept"; draft: DecidedDraft }
  | { kind: "emptied"; discarded: Revision | null }
  | { kind: "refused"; error: DomainError };

export interface DecidedDraft {
  checked: CheckedEntry;
  figureId: string | null;
  /** The stored draft that the entry goes on from; null for a new one. */
  from: Revision | null;
  basedOn: string | null;
  number: number;
  /** The number as a submission: numbers follow the order of submission. Null: it stays a draft. */
  sentAs: number | null;
}

/**
 * Decides about drafts, in the order given. One is kept by the rules of the form (things may be missing, what is there
 * must be right, and an indicator that is counted from its register takes the register's number only), in a cell that
 * the actor may enter and an open year, and only if the actor's draft in the cell is the one that the entry was filled
 * from; of an emptied cell that draft is discarded. Refusals are `invalid`, every error by field, or `conflict`.
 */
export function decideDrafts(
  wishes: readonly Wish[],
  facts: DraftFacts,
  actor: Actor,
  now: Date,
): readonly Outcome[] {
  return decideEach(wishes, facts, ({ entry, empties }, cell) =>
    empties
      ? decideEmptied(entry, cell, actor)
      : decideEntry({ entry, cell, facts, actor, now, submitting: false }),
  );
}

/**
 * Decides about entries that are saved and sent to review in one step, judged beside one another: nothing may be
 * missing, nobody's submission may wait in the cell, and no value may have been approved after the one that the
 * entry corrects. Refusals as in `decideDrafts`.
 */
export function decideSubmissions(
  entries: readonly EntryInput[],
  facts: DraftFacts,
  actor: Actor,
  now: Date,
): readonly Outcome[] {
  const batch = entries.flatMap((entry) => knownValueOf(entry, facts.catalogue) ?? []);
  const together = { ...facts, known: overlayValues(facts.known, batch) };
  const wishes = entries.map((entry) => ({ entry, empties: false }));
  return decideEach(wishes, together, ({ entry }, cell) =>
    decideEntry({ entry, cell, facts: together, actor, now, submitting: true }),
  );
}

function decideEach(
  wishes: readonly Wish[],
  facts: DraftFacts,
  decide: (wish: Wish, cell: StandingCell) => Fate,
): readonly Outcome[] {
  const taken = new Set<string>();
  return wishes.map((wish) => {
    const { entry } = wish;
    const fate = decide(wish, standingIn(facts, entry));
    if (fate.kind === "refused") return { ...fate, entry };
    // Nobody can have filled a second entry of one cell from what the first makes of it.
    if (taken.has(cellId(entry))) return { ...refused(conflict("draftElsewhere")), entry };
    taken.add(cellId(entry));
    return { ...fate, entry };
  });
}

interface Decision {
  entry: EntryInput;
  cell: StandingCell;
  facts: DraftFacts;
  actor: Actor;
  now: Date;
  submitting: boolean;
}

function decideEntry({ entry, cell, facts, actor, now, submitting }: Decision): Fate {
  const { catalogue, known, closedYears, reporting } = facts;
  const { current, submitted, draft, figureId, lastNumber } = cell;
  const owner = reporting === null ? null : keptFor(reporting, entry);
  if (owner !== null) return refused(refuseKept(owner, entry, catalogue));
  const currentYear = chinaYear(now.getTime());
  const check = checkEntry(entry, { catalogue, submitting, currentYear, current, known });
  if (!check.ok) {
    return refused(new DomainError("invalid", { key: "errors.invalid" }, check.fields));
  }
  if (closedYears.has(entry.year)) return refused(yearClosed(entry.year));
  const counted = countedMessage(facts.counted, check.entry, currentYear);
  if (counted !== null) return refused(refuseCounted(counted));
  const contest = contestedDraft(entry, cell, actor);
  if (contest !== null) return refused(contest);

  const checked = check.entry;
  const basedOn = cell.base === entry.basedOn ? cell.base : null;
  const number = draft?.number ?? lastNumber + 1;
  const decided = { checked, figureId, from: draft, basedOn, number, sentAs: null };
  if (!submitting) return { kind: "kept", draft: decided };
  const { unit } = checked.indicator;
  if (submitted !== null) return refused(alreadySubmitted(submitted, actor.id, unit));
  if ((current?.id ?? null) !== basedOn) return refused(approvedSince(current, unit));
  const sentAs = number < lastNumber ? lastNumber + 1 : number;
  return { kind: "kept", draft: { ...decided, sentAs } };
}

function decideEmptied(entry: EntryInput, cell: StandingCell, actor: Actor): Fate {
  const { current, submitted, returned, draft } = cell;
  const moved = [submitted, current, returned].find((one) => one?.id === entry.revision);
  if (moved) return refused(alreadyMoved(moved));
  const isGone = entry.revision === "" || draft === null;
  if (isGone) return { kind: "emptied", discarded: null };
  const contest = contestedDraft(entry, cell, actor);
  return contest === null ? { kind: "emptied", discarded: draft } : refused(contest);
}

/** Finds what the actor did in the cell elsewhere since the entry was filled; null for nothing. */
function contestedDraft(
  { revision, lockVersion }: EntryInput,
  { draft, submitted }: StandingCell,
  actor: Actor,
): DomainError | null {
  if (submitted?.authorId === actor.id) return conflict("ownSubmitted");
  const isKnown =
    draft === null ? revision === "" : draft.id === revision && draft.lockVersion === lockVersion;
  return isKnown ? null : conflict("draftElsewhere");
}

function refused(error: DomainError): Fate {
  return { kind: "refused", error };
}
