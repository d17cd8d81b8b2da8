import type { Actor } from "./types";

/** Everyone who is signed in and has replaced a one-time password may look at the workspace. */
export function canViewWorkspace(actor: Actor): boolean {
  return !actor.mustChangePassword;
}

export function canManageMembers(actor: Actor): boolean {
  return canViewWorkspace(actor) && actor.role === "admin";
}
