import { canViewWorkspace, canWrite } from "@/lib/access/policy";
import type { Actor } from "@/lib/access/types";

/** Whether the actor may see which releases there are: every member. */
export function canViewReleases(actor: Actor): boolean {
  return canViewWorkspace(actor);
}

export function canMakeRelease(actor: Actor): boolean {
  return canWrite(actor) && actor.role === "admin";
}
