import { canViewWorkspace } from "@/lib/access/policy";
import type { Actor } from "@/lib/access/types";

/** Every member sees which releases there are. */
export function canViewReleases(actor: Actor): boolean {
  return canViewWorkspace(actor);
}

export function canMakeRelease(actor: Actor): boolean {
  return canViewWorkspace(actor) && actor.role === "admin";
}
