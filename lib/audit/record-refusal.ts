import "server-only";

import { DomainError } from "@/lib/errors/domain-error";
import { processWide } from "@/lib/config/process-wide";
import { writeTransaction } from "@/lib/db/client";
import type { Actor } from "@/lib/access/types";

import { HourlyLimit } from "./hourly-limit";
import { recordAudit } from "./record-audit";

const LONGEST_DEED = 200;

/** A member who asks in a loop must not fill the disk. */
const limit = processWide("refusals", () => new HourlyLimit(20));

/**
 * Keeps on record that a signed-in member was refused for want of a right; any other error, and one of nobody in
 * particular, is let pass without a word. Runs in a transaction of its own, because the refused one has left
 * nothing. A failure to write is logged and never hides the refusal.
 */
export async function recordRefusal(
  actor: Actor | null,
  deed: string,
  error: unknown,
): Promise<void> {
  if (actor === null || !(error instanceof DomainError) || error.code !== "forbidden") return;
  const at = new Date();
  const dropped = limit.take(actor.id, at.getTime());
  if (dropped === null) return;
  try {
    await writeTransaction((tx) =>
      recordAudit(tx, {
        at,
        actorId: actor.id,
        action: "access.refused",
        subjectType: "deed",
        subjectId: deed.slice(0, LONGEST_DEED),
        detail: dropped === 0 ? { role: actor.role } : { role: actor.role, dropped },
      }),
    );
  } catch (failure) {
    console.error(failure);
  }
}
