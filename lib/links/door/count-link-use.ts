import "server-only";

import { recordAudit } from "@/lib/audit/record-audit";
import { env } from "@/lib/config/env";
import { processWide } from "@/lib/config/process-wide";
import { writeTransaction, type WriteTransaction } from "@/lib/db/client";

import { isRobot } from "./is-robot";
import type { Visitor } from "./visitor";

const HOUR_MS = 3_600_000;
/** So that the page that is being made is not kept waiting by the write. */
const FIRST_DELAY_MS = 5_000;

interface Use {
  ledger: Ledger;
  linkId: string;
  url: string;
  count: number;
  /** Openings by programs, link previews above all; not part of `count`. */
  robots: number;
  since: Date;
  last: Date;
  writtenAt: number;
  timer: NodeJS.Timeout | null;
}

interface Ledger {
  /** Between two writes about one link. */
  gap: number;
  write: (tx: WriteTransaction, linkId: string, use: Told) => Promise<void>;
}

type Told = Readonly<Pick<Use, "count" | "robots" | "since" | "last">> & { at: Date };

/** The list of links shows uses soon, the audit trail tells of them once an hour. */
const LEDGERS: Readonly<Record<"counter" | "audit", Ledger>> = {
  counter: {
    gap: FIRST_DELAY_MS,
    write: async (tx, linkId, { count, robots, last }) => {
      const data = {
        useCount: { increment: count },
        robotCount: { increment: robots },
        ...(count === 0 ? {} : { lastUsedAt: last }),
      };
      await tx.publicLink.update({ where: { id: linkId }, data });
    },
  },
  audit: {
    gap: HOUR_MS,
    write: (tx, linkId, { count, robots, since, at }) =>
      recordAudit(tx, {
        at,
        actorId: null,
        action: "link.used",
        subjectType: "public-link",
        subjectId: linkId,
        detail: { count, ...(robots === 0 ? {} : { robots }), since: since.toISOString() },
      }),
  },
};

const uses = processWide("link uses", () => new Map<string, Use>());

/**
 * Counts one opening of a link in memory, programs apart from readers, and comes back at once. Later, in the
 * background, the link's counter is raised (5 s after the first use, then at most every 5 s) and one audit event
 * tells how often the link was opened (5 s after the first use, then at most once an hour). A process that ends writes what is still in memory
 * (`flushLinkUses`); one that is killed loses it: at most the openings of one hour after the first.
 */
export function countLinkUse(linkId: string, visitor: Visitor, now: Date): void {
  const kind = isRobot(visitor) ? "robots" : "count";
  for (const name of ["counter", "audit"] as const) note(LEDGERS[name], name, linkId, kind, now);
}

function note(
  ledger: Ledger,
  name: string,
  linkId: string,
  kind: "count" | "robots",
  now: Date,
): void {
  const key = `${name} ${linkId}`;
  const fresh = {
    ledger,
    linkId,
    url: env().DATABASE_URL,
    count: 0,
    robots: 0,
    since: now,
    last: now,
    writtenAt: -Infinity,
    timer: null,
  };
  const use: Use = uses.get(key) ?? fresh;
  uses.set(key, use);
  if (use.count + use.robots === 0) use.since = now;
  use[kind] += 1;
  if (kind === "count") use.last = now;
  if (use.timer !== null) return;
  const wait = Math.max(FIRST_DELAY_MS, use.writtenAt + ledger.gap - now.getTime());
  use.url = env().DATABASE_URL;
  use.timer = setTimeout(() => void write(use), wait);
  use.timer.unref();
}

/** Writes what is counted and not written yet: called when the process ends. */
export async function flushLinkUses(): Promise<void> {
  for (const use of uses.values()) {
    if (use.count + use.robots === 0) continue;
    if (use.timer !== null) clearTimeout(use.timer);
    await write(use);
  }
}

async function write(use: Use): Promise<void> {
  const at = new Date();
  const { ledger, linkId, url } = use;
  const { count, robots, since, last } = use;
  Object.assign(use, { count: 0, robots: 0, timer: null, writtenAt: at.getTime() });
  // The process serves another database by now, as tests do: the use belongs to none it could be told to.
  if (env().DATABASE_URL !== url) return;
  try {
    await writeTransaction((tx) => ledger.write(tx, linkId, { count, robots, since, last, at }));
  } catch (error) {
    console.error(error);
    Object.assign(use, { count: use.count + count, robots: use.robots + robots, since });
  }
}
