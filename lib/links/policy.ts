import { canViewWorkspace } from "@/lib/members/policy";
import type { Actor } from "@/lib/members/types";

import type { PublicScope } from "./types";

/** Only administrators see, make and revoke public links. */
export function canManageLinks(actor: Actor): boolean {
  return canViewWorkspace(actor) && actor.role === "admin";
}

/**
 * Whether this is a scope as `openPublicLink` makes it. The type already refuses everything else; this holds
 * where types have been bypassed, so that a member or an empty value never opens released data by accident.
 */
export function canReadRelease(scope: PublicScope): boolean {
  const given: Partial<PublicScope> | null | undefined = scope;
  return (
    typeof given?.linkId === "string" &&
    typeof given.planId === "string" &&
    typeof given.planCode === "string" &&
    typeof given.release?.instant === "string" &&
    Number.isInteger(given.release.number)
  );
}
