import { DomainError } from "@/lib/errors/domain-error";
import { checkEntry, type CheckedEntry } from "@/lib/figures/entry/check-entry";
import type { EntryContext } from "@/lib/figures/entry/entry-context";
import { conflict, yearClosed } from "@/lib/figures/conflicts";
import type { EntryInput } from "@/lib/figures/schema";

import type { StandingCell } from "./load-standing-cells";

interface DraftContext extends Omit<EntryContext, "current"> {
  closedYears: ReadonlySet<number>;
}

/**
 * Whether an entry may become the actor's draft of its cell: by the rules of the form, in an open year, and only
 * if the actor's draft there is the one that the form was filled from. Gives what is to be written. Pure.
 * @throws DomainError `invalid` with every error by field, `conflict`
 */
export function decideDraft(
  input: EntryInput,
  cell: StandingCell,
  { closedYears, ...context }: DraftContext,
): CheckedEntry {
  const check = checkEntry(input, { ...context, current: cell.current });
  if (!check.ok) throw new DomainError("invalid", { key: "errors.invalid" }, check.fields);
  if (closedYears.has(input.year)) throw yearClosed(input.year);
  if (cell.ownSubmitted) throw conflict("ownSubmitted");
  const isKnown =
    cell.draft === null
      ? input.revision === ""
      : cell.draft.id === input.revision && cell.draft.lockVersion === input.lockVersion;
  if (!isKnown) throw conflict("draftElsewhere");
  return check.entry;
}
