import "server-only";

import { emailSchema } from "@/lib/access/credential-schema";
import { freshOneTimePassword, isOneTimePasswordOver } from "@/lib/access/one-time-password";
import { hashPassword, newOneTimePassword } from "@/lib/access/password";
import { isRole } from "@/lib/access/policy";
import { recordAudit } from "@/lib/audit/record-audit";
import { signInTries } from "@/lib/auth/sign-in-limit";
import { removeTotp } from "@/lib/auth/totp/remove-totp";
import { writeTransaction } from "@/lib/db/client";

export interface Unlocked {
  email: string;
  /** New one-time password, given only here, where the former one was used or had ended; else null. */
  oneTimePassword: string | null;
}

/**
 * Forgets all failed sign-ins of a member, and replaces a one-time password that opens nothing any more: whoever
 * may run a command of the site may help out the only administrator.
 * With `resetsTotp` the second step is taken away as well, for whoever has lost phone and recovery codes.
 * @throws Error with one sentence where no person has this e-mail
 */
export async function unlockMember(
  typed: string,
  options: { resetsTotp?: boolean } = {},
): Promise<Unlocked> {
  const email = emailSchema.safeParse(typed).data ?? typed;
  const password = newOneTimePassword();
  const hash = await hashPassword(password);
  const isReplaced = await writeTransaction(async (tx) => {
    const at = new Date();
    const member = await tx.member.findUnique({ where: { email } });
    if (member === null || !isRole(member.role)) {
      throw new Error(`No member has the e-mail address "${email}".`);
    }
    const event = { at, actorId: null, subjectType: "member", subjectId: member.id };
    await recordAudit(tx, { ...event, action: "member.unlocked" });
    if (options.resetsTotp === true && (await removeTotp(tx, member.id))) {
      const { count } = await tx.session.deleteMany({ where: { memberId: member.id } });
      await recordAudit(tx, { ...event, action: "member.totp-reset", detail: { sessions: count } });
    }
    if (!isOneTimePasswordOver(member, at)) return false;
    const { count } = await tx.account.updateMany({
      where: { memberId: member.id, providerId: "credential" },
      data: { password: hash, updatedAt: at },
    });
    if (count === 0) return false;
    const data = { ...freshOneTimePassword(at), updatedAt: at };
    await tx.member.update({ where: { id: member.id }, data });
    const ended = await tx.session.deleteMany({ where: { memberId: member.id } });
    const detail = { sessions: ended.count };
    await recordAudit(tx, { ...event, action: "member.password-reset", detail });
    return true;
  });
  await signInTries.forget(email);
  return { email, oneTimePassword: isReplaced ? password : null };
}
