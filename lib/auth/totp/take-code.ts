import "server-only";

import type { WriteTransaction } from "@/lib/db/client";

import { stepOfCode } from "./one-time-code";
import { spendRecoveryCode } from "./recovery-codes";
import { openSecret } from "./secrets";

/** What a typed code was; `unreadable`: the secret was encrypted under another secret of the site. */
export type TakenCode = "code" | "recovery" | "wrong" | "unreadable";

/** Whether what was typed looks like a code of an authenticator, and not like a recovery code. */
export function isAuthenticatorCode(typed: string): boolean {
  return /^\d{6}$/.test(plainCode(typed));
}

/** Takes off what people put between the digits, and makes them ordinary ones. */
export function plainCode(typed: string): string {
  return typed.normalize("NFKC").replace(/[\s-]/g, "");
}

/**
 * Takes a code of the member's authenticator, or a recovery code in its place, and uses it up in the same transaction:
 * of two who come with it at the same moment, one gets in.
 */
export async function takeCode(
  tx: WriteTransaction,
  memberId: string,
  typed: string,
  at: Date,
): Promise<TakenCode> {
  if (!isAuthenticatorCode(typed)) {
    return (await spendRecoveryCode(tx, memberId, typed.normalize("NFKC"), at))
      ? "recovery"
      : "wrong";
  }
  const totp = await tx.totp.findUnique({ where: { memberId } });
  if (totp === null) return "wrong";
  const secret = await openSecret(memberId, totp.secret);
  if (secret === null) return "unreadable";
  const step = stepOfCode(secret, plainCode(typed), at, totp.lastStep);
  if (step === null) return "wrong";
  const { count } = await tx.totp.updateMany({
    where: { memberId, lastStep: { lt: step } },
    data: { lastStep: step },
  });
  return count === 1 ? "code" : "wrong";
}
