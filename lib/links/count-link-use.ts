import "server-only";

import { recordAudit } from "@/lib/audit/record-audit";
import { env } from "@/lib/config/env";
import { writeTransaction } from "@/lib/db/client";

const HOUR_MS = 3_600_000;
/** So that the page that is being made is not kept waiting by the write. */
const FIRST_DELAY_MS = 5_000;

interface Use {
  count: number;
  since: Date;
  writtenAt: number;
  timer: NodeJS.Timeout | null;
}

// Next gives pages and routes a copy of this module each, and new ones in development: all count together.
const holder = globalThis as typeof globalThis & { hubeiLinkUses?: Map<string, Use> };
const uses = (holder.hubeiLinkUses ??= new Map<string, Use>());

/**
 * Counts one opening of a link in memory and comes back at once. Later, in the background, one audit event
 * tells how often the link was opened: 5 s after the first use, then at most once an hour. What is still in
 * memory when the process ends is lost: at most the openings of one hour after the first.
 */
export function countLinkUse(linkId: string, now: Date): void {
  const use = uses.get(linkId) ?? { count: 0, since: now, writtenAt: -Infinity, timer: null };
  uses.set(linkId, use);
  if (use.count === 0) use.since = now;
  use.count += 1;
  if (use.timer !== null) return;
  const wait = Math.max(FIRST_DELAY_MS, use.writtenAt + HOUR_MS - now.getTime());
  const url = env().DATABASE_URL;
  use.timer = setTimeout(() => void write(linkId, use, url), wait);
  use.timer.unref();
}

async function write(linkId: string, use: Use, url: string): Promise<void> {
  const at = new Date();
  const { count, since } = use;
  Object.assign(use, { count: 0, timer: null, writtenAt: at.getTime() });
  // The process serves another database by now, as tests do: the use belongs to none it could be told to.
  if (env().DATABASE_URL !== url) return;
  try {
    await writeTransaction((tx) =>
      recordAudit(tx, {
        at,
        actorId: null,
        action: "link.used",
        subjectType: "public-link",
        subjectId: linkId,
        detail: { count, since: since.toISOString() },
      }),
    );
  } catch (error) {
    console.error(error);
    Object.assign(use, { count: use.count + count, since });
  }
}
