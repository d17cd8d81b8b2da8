import "server-only";

import type { WriteTransaction } from "@/lib/db/client";
import type { Actor } from "@/lib/access/types";
import type { EntryInput } from "@/lib/figures/schema";
import type { Revision } from "@/lib/figures/types";

import { decideDrafts, decideSubmissions } from "./decide-drafts";
import { loadDraftFacts } from "./load-draft-facts";
import { writeDrafts } from "./write-drafts";

/**
 * Keeps entries of one plan as drafts of the actor's, or saves and sends them to review as one submission: all of
 * them, or nothing is written. Gives the revisions as they are stored now, in the order of the entries.
 * @throws DomainError for the first that is refused (`invalid`, `conflict`); `not-found` for an unknown plan
 */
export async function storeEntries(
  tx: WriteTransaction,
  actor: Actor,
  plan: string,
  entries: readonly EntryInput[],
  intent: "save" | "submit",
  now: Date,
): Promise<readonly Revision[]> {
  const facts = await loadDraftFacts(tx, actor, plan, entries, intent === "submit");
  const outcomes =
    intent === "submit"
      ? decideSubmissions(entries, facts, actor, now)
      : decideDrafts(
          entries.map((entry) => ({ entry, empties: false })),
          facts,
          actor,
          now,
        );
  for (const outcome of outcomes) if (outcome.kind === "refused") throw outcome.error;
  const revisions = await writeDrafts(tx, outcomes, facts, actor, now);
  return revisions.filter((revision) => revision !== null);
}
