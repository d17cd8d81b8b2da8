import { canViewWorkspace } from "@/lib/members/policy";
import type { Actor } from "@/lib/members/types";

/** Every member sees which releases there are. */
export function canViewReleases(actor: Actor): boolean {
  return canViewWorkspace(actor);
}

export function canMakeRelease(actor: Actor): boolean {
  return canViewWorkspace(actor) && actor.role === "admin";
}
