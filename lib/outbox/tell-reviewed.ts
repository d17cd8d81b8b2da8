import "server-only";

import type { WriteTransaction } from "@/lib/db/client";

import { HOLD_MS, tell } from "./tell";

/** Roles that decide about what others submit. */
const REVIEWERS = ["reviewer", "admin"] as const;

/** What is submitted and decided: figures of one submission, or records beside the numbers. */
type Subject =
  | { of: "figures"; planId: string; authorId: string; submission: string }
  | { of: "records"; planId: string; authorId: string };

/** Tells those who review that something waits for them: once a submission, whatever its size. */
export async function tellWaiting(tx: WriteTransaction, subject: Subject, at: Date): Promise<void> {
  const thread = threadOf(subject);
  await tell(tx, {
    kind: "waiting",
    event: subject.of === "figures" ? `waiting ${thread}` : `waiting ${thread} ${at.toISOString()}`,
    thread: `waiting ${thread}`,
    planId: subject.planId,
    detail: detailOf(subject, at),
    to: { roles: REVIEWERS, except: subject.authorId },
    at,
    holdMs: HOLD_MS,
  });
}

/** Tells an author that something came back: once for what is returned within a minute and a half. */
export async function tellReturned(
  tx: WriteTransaction,
  subject: Subject,
  at: Date,
): Promise<void> {
  const thread = threadOf(subject);
  await tell(tx, {
    kind: "returned",
    event: `returned ${thread} ${at.toISOString()}`,
    thread: `returned ${thread}`,
    planId: subject.planId,
    detail: detailOf(subject, at),
    to: { member: subject.authorId },
    at,
    holdMs: HOLD_MS,
  });
}

function threadOf(subject: Subject): string {
  return subject.of === "figures"
    ? `figures ${subject.submission}`
    : `records ${subject.planId} ${subject.authorId}`;
}

function detailOf(subject: Subject, at: Date): Record<string, string> {
  const { of, authorId } = subject;
  const since = at.toISOString();
  return subject.of === "figures"
    ? { of, author: authorId, submission: subject.submission, since }
    : { of, author: authorId, since };
}
