import "server-only";

import { setImmediate } from "node:timers/promises";

import { DomainError } from "@/lib/errors/domain-error";
import type { WriteTransaction } from "@/lib/db/client";
import type { Actor } from "@/lib/access/types";
import { storeEntries } from "@/lib/figures/drafts/store-entries";
import type { EntryInput } from "@/lib/figures/schema";

/** Drafts that are stored by one run of statements; between two the server answers others, and a cancel is heard. */
const STEP = 1000;

/**
 * Stores drafts through the one road of drafts, some at a time in one transaction, so that none is kept where the
 * upload does not go on.
 * @throws DomainError `conflict` where it was cancelled, and whatever `storeEntries` throws
 */
export async function writeInSteps(
  tx: WriteTransaction,
  actor: Actor,
  plan: string,
  drafts: readonly EntryInput[],
  now: Date,
  { goesOn, done }: { goesOn: () => boolean; done: (count: number) => void },
): Promise<void> {
  for (let from = 0; from < drafts.length; from += STEP) {
    await storeEntries(tx, actor, plan, drafts.slice(from, from + STEP), "save", now);
    done(Math.min(from + STEP, drafts.length));
    // Requests that came meanwhile, a cancel among them, are read here.
    await setImmediate();
    if (!goesOn()) throw new DomainError("conflict", { key: "files.progress.cancelled" });
  }
  // As late as can be: what is cancelled before the commit was never written.
  await setImmediate();
  if (!goesOn()) throw new DomainError("conflict", { key: "files.progress.cancelled" });
}
