import { writeTransaction } from "@/lib/db/client";
import { saveAndSubmit } from "@/lib/figures/drafts/draft-mutations";
import { storeEntries } from "@/lib/figures/drafts/store-entries";
import { entryInputOf } from "@/lib/figures/entry/entry-values";
import type { Revision } from "@/lib/figures/types";
import type { Actor } from "@/lib/access/types";

/** Sends a stored draft to review as its form does when nothing is typed in it. */
export function submitStored(actor: Actor, draft: Revision): Promise<Revision> {
  return saveAndSubmit(actor, entryInputOf(draft));
}

/** Sends stored drafts of one plan to review as one submission. */
export function submitTogether(
  actor: Actor,
  drafts: readonly Revision[],
): Promise<readonly Revision[]> {
  const plan = drafts[0]?.key.plan ?? "";
  return writeTransaction((tx) =>
    storeEntries(tx, actor, plan, drafts.map(entryInputOf), "submit", new Date()),
  );
}
