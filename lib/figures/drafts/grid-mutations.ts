import "server-only";

import { authorise } from "@/lib/errors/domain-error";
import { writeTransaction, type WriteTransaction } from "@/lib/db/client";
import type { Actor } from "@/lib/access/types";
import { isEmptied, returnsToStanding } from "@/lib/figures/grid/emptied-entry";
import { gridEntry } from "@/lib/figures/grid/grid-entry";
import type { GridAnswer } from "@/lib/figures/grid/types";
import { canEnterFigures } from "@/lib/figures/policy";
import type { GridInput } from "@/lib/figures/schema";

import { decideDrafts, decideSubmissions, type Wish } from "./decide-drafts";
import { standingIn, type DraftFacts } from "./draft-facts";
import { gridAnswers } from "./grid-answers";
import { loadDraftFacts, type LoadedFacts } from "./load-draft-facts";
import { writeDrafts } from "./write-drafts";

type Cells = Omit<GridInput, "intent">;

/**
 * Keeps every cell that can be kept as a draft of the actor's, in one transaction, and says of each what became
 * of it: a wrong or contested cell does not hold up the others. One that is emptied, or goes back to the adopted
 * value, and holds nothing else is discarded. @throws DomainError `forbidden`, `not-found` for an unknown plan
 */
export async function saveGrid(actor: Actor, input: Cells): Promise<GridAnswer> {
  authorise(canEnterFigures(actor));
  return writeTransaction(async (tx) => {
    const now = new Date();
    const facts = await loadFacts(tx, actor, input, false);
    const outcomes = decideDrafts(wishesOf(input, facts), facts, actor, now);
    const stored = await writeDrafts(tx, outcomes, facts, actor, now);
    return { done: true, cells: gridAnswers(outcomes, facts, stored) };
  });
}

/**
 * Saves and submits all the given cells, or none: with one refusal nothing is changed, and the answer says of
 * each cell what is wrong. They are judged beside one another and reviewed as one submission. @throws DomainError as `saveGrid`
 */
export async function submitGrid(actor: Actor, input: Cells): Promise<GridAnswer> {
  authorise(canEnterFigures(actor));
  return writeTransaction(async (tx) => {
    const now = new Date();
    const facts = await loadFacts(tx, actor, input, true);
    const entries = wishesOf(input, facts).map(({ entry }) => entry);
    const outcomes = decideSubmissions(entries, facts, actor, now);
    const done = outcomes.every(({ kind }) => kind === "kept");
    const stored = done ? await writeDrafts(tx, outcomes, facts, actor, now) : [];
    const cells = gridAnswers(outcomes, facts, stored);
    return { done, cells: done ? cells : cells.filter(({ status }) => status !== "submitted") };
  });
}

function loadFacts(
  tx: WriteTransaction,
  actor: Actor,
  { plan, cells }: Cells,
  submitting: boolean,
): Promise<LoadedFacts> {
  const asked = cells.map(({ source, ...cell }) => ({ ...cell, ...source }));
  return loadDraftFacts(tx, actor, plan, asked, submitting);
}

/** Fills each cell with what the actor's draft in it, or else their returned revision, says besides. */
function wishesOf({ plan, cells }: Cells, facts: DraftFacts): readonly Wish[] {
  return cells.map((cell) => {
    const { draft, returned, current } = standingIn(facts, cell);
    const from = draft ?? returned;
    const entry = gridEntry(plan, cell, from);
    const isTakenBack = draft !== null && returnsToStanding(entry, draft, current, facts.catalogue);
    return { entry, empties: isTakenBack || isEmptied(entry, from) };
  });
}
