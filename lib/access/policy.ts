import { ROLES, type Actor, type Role } from "./types";

/** What a caller may hand over at run time, whatever the types say. */
type MaybeActor = Actor | null | undefined;

/**
 * Whether the actor may look at the workspace: everyone who is signed in, has replaced a one-time password, and has set
 * up the second step that the site asks for.
 */
export function canViewWorkspace(actor: MaybeActor): boolean {
  return isActor(actor) && !actor.mustChangePassword && !actor.mustSetUpTotp;
}

/**
 * Whether the actor may write anything that the role allows. Every right to write something of a plan begins with it; a
 * right to read never does.
 */
export function canWrite(actor: MaybeActor): boolean {
  return canViewWorkspace(actor) && actor?.readsOnly !== true;
}

/** Gives the member as a retired plan knows everybody: who may read as before, and write nothing. */
export function asReader(actor: Actor): Actor {
  return { ...actor, readsOnly: true };
}

export function canManageMembers(actor: MaybeActor): boolean {
  return canViewWorkspace(actor) && actor?.role === "admin";
}

/**
 * Whether the actor may change their own password and sessions: also while a one-time password waits to be
 * replaced, or a second step to be set up.
 */
export function canManageOwnAccount(actor: MaybeActor): boolean {
  return isActor(actor);
}

/** Whether the actor may set up, renew and switch off their own second step. */
export function canManageOwnTotp(actor: MaybeActor): boolean {
  return isActor(actor) && !actor.mustChangePassword;
}

/** Whether a member may get a session at all: never the importer, never a disabled member. */
export function maySignIn(member: { role: string; disabledAt: Date | null }): boolean {
  return isRole(member.role) && member.disabledAt === null;
}

/** Whether this is one of the four roles of people; `system` is none of them. */
export function isRole(role: unknown): role is Role {
  return ROLES.some((known) => known === role);
}

function isActor(actor: MaybeActor): actor is Actor {
  return (
    typeof actor?.id === "string" &&
    actor.id !== "" &&
    isRole(actor.role) &&
    typeof actor.mustChangePassword === "boolean"
  );
}
