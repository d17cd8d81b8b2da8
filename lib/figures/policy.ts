import { canViewWorkspace, canWrite } from "@/lib/access/policy";
import type { Actor } from "@/lib/access/types";

import type { RevisionState } from "./types";

type Nobody = null | undefined;

/** A revision as the rights look at it; any revision object fits. */
export interface OwnedRevision {
  state: RevisionState;
  authorId: string;
}

/**
 * Whether the actor is a member at work: false for nobody, for anything that is no member, and before a one-time
 * password has been replaced.
 */
function isAtWork(actor: Actor | Nobody): actor is Actor {
  return canViewWorkspace(actor);
}

/** Whether the actor is a member at work on something that may be written to. */
function mayWrite(actor: Actor | Nobody): actor is Actor {
  return canWrite(actor);
}

/** Whether figures are the work of the actor's role, also where there is nothing left to write. */
function worksOnFigures(actor: Actor | Nobody): boolean {
  return isAtWork(actor) && actor.role !== "official";
}

/** Whether the actor may see the history of approved values: every member. */
export function canViewHistory(actor: Actor | Nobody): boolean {
  return isAtWork(actor);
}

export function canEnterFigures(actor: Actor | Nobody): boolean {
  return mayWrite(actor) && (actor.role === "analyst" || actor.role === "admin");
}

export function canReviewFigures(actor: Actor | Nobody): boolean {
  return mayWrite(actor) && (actor.role === "reviewer" || actor.role === "admin");
}

/** Whether the actor may set due dates, close and reopen a year. */
export function canManageYears(actor: Actor | Nobody): boolean {
  return mayWrite(actor) && actor.role === "admin";
}

/**
 * Whether the actor may see who still owes what: those who work on figures, because it shows that drafts exist,
 * not what they say.
 */
export function canSeeCompleteness(actor: Actor | Nobody): boolean {
  return worksOnFigures(actor);
}

export function canEditRevision(actor: Actor | Nobody, revision: OwnedRevision): boolean {
  return isAtWork(actor) && canEnterFigures(actor) && isOwn(actor, revision, "draft");
}

export function canWithdrawRevision(actor: Actor | Nobody, revision: OwnedRevision): boolean {
  return isAtWork(actor) && canEnterFigures(actor) && isOwn(actor, revision, "submitted");
}

/**
 * Whether the actor may decide about a revision. Who enters is not who approves, whatever roles they have
 * (domain rule 2).
 */
export function canReviewRevision(actor: Actor | Nobody, revision: OwnedRevision): boolean {
  if (!isAtWork(actor) || !canReviewFigures(actor)) return false;
  return revision.state === "submitted" && revision.authorId !== actor.id;
}

/**
 * Whether the actor may see a revision in a history: everyone sees reviewed ones, its author a draft, those who
 * work on figures the rest.
 */
export function canSeeRevision(actor: Actor | Nobody, revision: OwnedRevision): boolean {
  if (!isAtWork(actor)) return false;
  if (revision.state === "approved" || revision.state === "reference") return true;
  if (revision.state === "draft") return revision.authorId === actor.id;
  return worksOnFigures(actor);
}

/**
 * Whether the actor may see the notes between author and reviewer, which are not for every reader of the
 * workspace.
 */
export function canSeeInternalNotes(actor: Actor | Nobody): boolean {
  return worksOnFigures(actor);
}

function isOwn(actor: Actor, revision: OwnedRevision, state: RevisionState): boolean {
  return revision.state === state && revision.authorId === actor.id;
}
