import { canViewWorkspace } from "@/lib/members/policy";
import type { Actor } from "@/lib/members/types";

/** Only administrators read the audit, and take it out. */
export function canViewAudit(actor: Actor): boolean {
  return canViewWorkspace(actor) && actor.role === "admin";
}
