import { canViewWorkspace } from "@/lib/access/policy";
import type { Actor } from "@/lib/access/types";

import type { RevisionState } from "./types";

type Nobody = null | undefined;

/** What the rules below look at; any revision object fits. */
export interface OwnedRevision {
  state: RevisionState;
  authorId: string;
}

/** False for nobody, for anything that is no member, and before a one-time password has been replaced. */
function isAtWork(actor: Actor | Nobody): actor is Actor {
  return canViewWorkspace(actor);
}

/** The history of approved values is open to every member. */
export function canViewHistory(actor: Actor | Nobody): boolean {
  return isAtWork(actor);
}

export function canEnterFigures(actor: Actor | Nobody): boolean {
  return isAtWork(actor) && (actor.role === "analyst" || actor.role === "admin");
}

export function canReviewFigures(actor: Actor | Nobody): boolean {
  return isAtWork(actor) && (actor.role === "reviewer" || actor.role === "admin");
}

/** Due dates, closing and reopening a year. */
export function canManageYears(actor: Actor | Nobody): boolean {
  return isAtWork(actor) && actor.role === "admin";
}

/** Who still owes what is for those who work on figures: it tells that drafts exist, not what they say. */
export function canSeeCompleteness(actor: Actor | Nobody): boolean {
  return canEnterFigures(actor) || canReviewFigures(actor);
}

export function canEditRevision(actor: Actor | Nobody, revision: OwnedRevision): boolean {
  return isAtWork(actor) && canEnterFigures(actor) && isOwn(actor, revision, "draft");
}

export function canSubmitRevision(actor: Actor | Nobody, revision: OwnedRevision): boolean {
  return canEditRevision(actor, revision);
}

export function canWithdrawRevision(actor: Actor | Nobody, revision: OwnedRevision): boolean {
  return isAtWork(actor) && canEnterFigures(actor) && isOwn(actor, revision, "submitted");
}

/** Who enters is not who approves, whatever roles they have (domain rule 2). */
export function canReviewRevision(actor: Actor | Nobody, revision: OwnedRevision): boolean {
  if (!isAtWork(actor) || !canReviewFigures(actor)) return false;
  return revision.state === "submitted" && revision.authorId !== actor.id;
}

/** Who may see a revision in a history: reviewed ones everyone, the rest the people who work on figures. */
export function canSeeRevision(actor: Actor | Nobody, revision: OwnedRevision): boolean {
  if (!isAtWork(actor)) return false;
  if (revision.state === "approved" || revision.state === "reference") return true;
  if (revision.state === "draft") return revision.authorId === actor.id;
  return canEnterFigures(actor) || canReviewFigures(actor);
}

/** Notes between author and reviewer are for them, not for every reader of the workspace. */
export function canSeeInternalNotes(actor: Actor | Nobody): boolean {
  return canEnterFigures(actor) || canReviewFigures(actor);
}

function isOwn(actor: Actor, revision: OwnedRevision, state: RevisionState): boolean {
  return revision.state === state && revision.authorId === actor.id;
}
