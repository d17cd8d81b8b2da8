import { canWrite } from "@/lib/access/policy";
import type { Actor } from "@/lib/access/types";

/** Whether the actor may write new versions of targets, and allocations to hubs, carriers and fields. */
export function canManageTargets(actor: Actor | null | undefined): boolean {
  return canWrite(actor) && actor?.role === "admin";
}
