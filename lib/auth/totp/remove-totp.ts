import type { WriteTransaction } from "@/lib/db/client";

/** Takes a member's second step away with all that belongs to it; false where there was none. */
export async function removeTotp(tx: WriteTransaction, memberId: string): Promise<boolean> {
  await tx.recoveryCode.deleteMany({ where: { memberId } });
  await tx.pendingSignIn.deleteMany({ where: { memberId } });
  return (await tx.totp.deleteMany({ where: { memberId } })).count > 0;
}
