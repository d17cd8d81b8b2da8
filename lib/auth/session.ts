import "server-only";

import { DomainError } from "@/lib/actions/domain-error";
import type { Actor } from "@/lib/members/types";

/**
 * The member behind this request, or null: asks the database each time, so that disabling a member or
 * ending a session takes effect on the very next request.
 */
export async function getActor(): Promise<Actor | null> {
  return null;
}

/** @throws DomainError `unauthenticated` */
export async function requireActor(): Promise<Actor> {
  const actor = await getActor();
  if (actor === null) throw new DomainError("unauthenticated", { key: "errors.unauthenticated" });
  return actor;
}
