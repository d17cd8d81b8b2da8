import "server-only";

import { databaseName, requireDatabase } from "@/lib/config/database-url";
import { env } from "@/lib/config/env";
import { findAuditSecret } from "@/lib/config/secret";
import { readSnapshot } from "@/lib/db/client";
import { unusableReason } from "@/lib/db/unusable";

import { readHead } from "./begin-chain";
import type { StoredEvent } from "./chain";
import { checkChain, type ChainReport } from "./check-chain";
import { readEvents } from "./read-events";
import { readVerification, writeVerification } from "./verification";

/**
 * Checks the whole chain of the database of DATABASE_URL and keeps the result beside it. For the command line,
 * because it reads every event. `watch` is shown each event on the way, the broken one and what is read ahead of it
 * included.
 * @throws Error with one sentence where there is nothing to check or no key
 */
export async function verifyChain(
  watch: (event: StoredEvent) => void = () => undefined,
): Promise<ChainReport> {
  const { DATABASE_URL } = env();
  const file = databaseName(DATABASE_URL);
  requireDatabase(DATABASE_URL);
  const verified = readVerification(DATABASE_URL)?.verified ?? null;
  const key = findAuditSecret();
  const unreadable = (error: unknown) => {
    // What is said of a database that cannot be used is the command's to say.
    if (unusableReason(error) !== null) throw error;
    throw new Error(unreadableSentence(file, error), { cause: error });
  };
  const { issued, hash } = await readSnapshot(readHead).catch(unreadable);
  if (key === null && hash !== null) {
    throw new Error(
      `There is no audit secret: set AUDIT_SECRET or put back ${file}.audit-secret, the file that the chain was begun with.`,
    );
  }
  const events = watched(readEvents(readSnapshot), watch);
  const report = await checkChain(key ?? "", events, { issued, verified }).catch(unreadable);
  writeVerification(DATABASE_URL, {
    at: new Date().toISOString(),
    verified: report.broken === null ? report.head : verified,
    broken: report.broken,
  });
  return report;
}

async function* watched(events: AsyncIterable<StoredEvent>, watch: (event: StoredEvent) => void) {
  for await (const event of events) {
    watch(event);
    yield event;
  }
}

function unreadableSentence(file: string, error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  if (/no such (table|column)/i.test(text)) {
    return `The database ${file} has no audit chain yet: start the site once, so that it is migrated.`;
  }
  const reason = /Message: `([^`]*)`/.exec(text)?.[1] ?? text.trim().split("\n").at(-1) ?? text;
  return `The audit events in ${file} cannot be read: ${reason}.`;
}
