import "server-only";

import { HourlyLimit } from "@/lib/audit/hourly-limit";
import { recordAudit } from "@/lib/audit/record-audit";
import { processWide } from "@/lib/config/process-wide";
import { writeTransaction } from "@/lib/db/client";

import { digest } from "./try-limit";

export type RefusalReason =
  | "wrong-password"
  | "wrong-code"
  | "sign-on-only"
  | "not-allowed"
  | "unknown"
  | "blocked"
  // What the office's own sign-on said who it is, and yet nobody was let in.
  | "unverified"
  | "another-identity";

interface Refused {
  email: string;
  /** Null for an e-mail that no member has: only its hash is kept. */
  memberId: string | null;
}

/** Tries slow each other down and are not refused: whoever goes on must not fill the disk. */
const members = processWide("refused members", () => new HourlyLimit(40));
/** One limit for all invented addresses together, because there is no end of them. */
const strangers = processWide("strangers", () => new HourlyLimit(100));

/** Keeps a refused sign-in on record; what is dropped is counted in the next one that is kept. */
export async function recordSignInRefusal(
  { email, memberId }: Refused,
  reason: RefusalReason,
): Promise<void> {
  const now = Date.now();
  const dropped =
    memberId === null ? strangers.take("strangers", now) : members.take(memberId, now);
  if (dropped === null) return;
  const why = memberId === null && reason !== "blocked" ? "unknown" : reason;
  await writeTransaction((tx) =>
    recordAudit(tx, {
      at: new Date(now),
      actorId: null,
      action: "member.sign-in-refused",
      subjectType: "member",
      subjectId: memberId ?? digest(email),
      detail: dropped === 0 ? { reason: why } : { reason: why, dropped },
    }),
  );
}
