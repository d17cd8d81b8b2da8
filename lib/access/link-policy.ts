import { canViewWorkspace } from "./policy";
import type { Actor } from "./types";
import type { PublicScope } from "./public-scope";

/** Whether the actor may see, make and revoke public links: administrators only. */
export function canManageLinks(actor: Actor): boolean {
  return canViewWorkspace(actor) && actor.role === "admin";
}

/**
 * Whether this is a scope as `askPublicLink` makes it. The type already refuses everything else; the check holds
 * where types have been bypassed, so that a member or an empty value never opens released data by accident.
 */
export function canReadRelease(scope: Partial<PublicScope> | null | undefined): boolean {
  return (
    typeof scope?.linkId === "string" &&
    typeof scope.planId === "string" &&
    typeof scope.planCode === "string" &&
    typeof scope.release?.instant === "string" &&
    Number.isInteger(scope.release.number) &&
    (scope.indicators === null || Array.isArray(scope.indicators))
  );
}
