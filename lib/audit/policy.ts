import { canViewWorkspace } from "@/lib/access/policy";
import type { Actor } from "@/lib/access/types";

/** Only administrators read the audit, and take it out. */
export function canViewAudit(actor: Actor): boolean {
  return canViewWorkspace(actor) && actor.role === "admin";
}
