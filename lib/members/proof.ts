import "server-only";

import { canManageOwnAccount } from "@/lib/access/policy";
import type { Actor } from "@/lib/access/types";
import { readSnapshot } from "@/lib/db/client";
import { authorise, DomainError } from "@/lib/errors/domain-error";

import { requireCurrentPassword } from "./current-password";

/** Minutes for which having come by the office's sign-on is as good as the password: some members never chose one. */
const FRESH_MINUTES = 15;

/** Whether the actor has just been recognised by the office's own sign-on, so that no password is asked for. */
export async function isFreshFromSignOn(actor: Actor): Promise<boolean> {
  authorise(canManageOwnAccount(actor));
  const session = await readSnapshot((tx) =>
    tx.session.findUnique({ where: { id: actor.sessionId } }),
  );
  return (
    session?.signedInBy === "oidc" &&
    session.createdAt.getTime() > Date.now() - FRESH_MINUTES * 60_000
  );
}

/**
 * Makes sure that whoever sits before the actor's session is the actor.
 * @throws DomainError `invalid` with a message at `password`
 */
export async function requireProof(actor: Actor, typed: string): Promise<void> {
  authorise(canManageOwnAccount(actor));
  if (await isFreshFromSignOn(actor)) return;
  if (typed === "") {
    const fields = { password: [{ key: "auth.errors.passwordMissing" } as const] };
    throw new DomainError("invalid", { key: "errors.invalid" }, fields);
  }
  await requireCurrentPassword(actor, typed, "password");
}
