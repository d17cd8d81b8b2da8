import "server-only";

import { setTimeout as sleep } from "node:timers/promises";

import { recordAudit } from "@/lib/audit/record-audit";
import { authorise, DomainError } from "@/lib/errors/domain-error";
import { verifyPassword } from "@/lib/access/password";
import { signInTries, type Try } from "@/lib/auth/sign-in-limit";
import { readSnapshot, writeTransaction } from "@/lib/db/client";
import { canManageOwnAccount } from "@/lib/access/policy";
import type { Actor } from "@/lib/access/types";

/**
 * Makes sure that whoever sits before the actor's session knows the actor's password, and gives its stored hash.
 * Wrong tries slow the next ones of this session down.
 * @throws DomainError `invalid` with a message at `field` where `typed` is not that password
 */
export async function requireCurrentPassword(
  actor: Actor,
  typed: string,
  field: "current" | "password",
): Promise<string> {
  authorise(canManageOwnAccount(actor));
  // Counted by id and session, apart from tries at the sign-in page, where strangers are.
  const one: Try = { account: actor.id, address: actor.sessionId, device: null };
  const answer = await signInTries.count(one);
  if (answer.state === "full") throw new DomainError("invalid", { key: "auth.errors.slowed" });
  await sleep(answer.waitMs);
  const account = await readSnapshot((tx) =>
    tx.account.findFirst({
      where: { memberId: actor.id, providerId: "credential" },
      select: { password: true },
    }),
  );
  const hash = account?.password ?? null;
  if (hash !== null && (await verifyPassword(hash, typed))) {
    await answer.forgive();
    return hash;
  }
  await writeTransaction((tx) =>
    recordAudit(tx, {
      at: new Date(),
      actorId: actor.id,
      action: "member.password-refused",
      subjectType: "member",
      subjectId: actor.id,
    }),
  );
  throw new DomainError(
    "invalid",
    { key: "errors.invalid" },
    { [field]: [{ key: "auth.errors.passwordCurrent" }] },
  );
}
