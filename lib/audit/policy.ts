import { canViewWorkspace } from "@/lib/access/policy";
import type { Actor } from "@/lib/access/types";

/** Whether the actor may read the audit and take it out: administrators only. */
export function canViewAudit(actor: Actor): boolean {
  return canViewWorkspace(actor) && actor.role === "admin";
}
