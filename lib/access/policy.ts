import { ROLES, type Actor, type Role } from "./types";

/** What a caller may really hand over at run time, whatever the types say. */
type MaybeActor = Actor | null | undefined;

/** Everyone who is signed in and has replaced a one-time password may look at the workspace. */
export function canViewWorkspace(actor: MaybeActor): boolean {
  return isActor(actor) && !actor.mustChangePassword;
}

export function canManageMembers(actor: MaybeActor): boolean {
  return canViewWorkspace(actor) && actor?.role === "admin";
}

/** One's own password and sessions: also while a one-time password waits to be replaced. */
export function canManageOwnAccount(actor: MaybeActor): boolean {
  return isActor(actor);
}

/** The importer and disabled members never get a session. */
export function maySignIn(member: { role: string; disabledAt: Date | null }): boolean {
  return isRole(member.role) && member.disabledAt === null;
}

/** One of the four roles of people; `system` is none of them. */
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
