import { canWrite } from "@/lib/access/policy";
import type { Actor } from "@/lib/access/types";

/** Whether the actor may say who enters which cells and what a release needs. */
export function canSetRules(actor: Actor | null | undefined): boolean {
  return canWrite(actor) && actor?.role === "admin";
}
