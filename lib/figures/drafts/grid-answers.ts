import type { DomainError } from "@/lib/errors/domain-error";
import { cellId } from "@/lib/figures/cell-id";
import type { CellAnswer } from "@/lib/figures/grid/types";
import type { Revision } from "@/lib/figures/types";

import type { Outcome } from "./decide-drafts";
import { standingIn, type DraftFacts } from "./draft-facts";

/** Says what became of each cell. `stored`: the revision of each outcome, null where none is kept. */
export function gridAnswers(
  outcomes: readonly Outcome[],
  facts: DraftFacts,
  stored: readonly (Revision | null)[],
): readonly CellAnswer[] {
  return outcomes.map((outcome, index): CellAnswer => {
    const id = cellId(outcome.entry);
    switch (outcome.kind) {
      case "kept": {
        const status = outcome.draft.sentAs === null ? "saved" : "submitted";
        return { id, status, revision: stored[index] ?? null, messages: [] };
      }
      case "emptied":
        return { id, status: "emptied", revision: null, messages: [] };
      case "refused": {
        const { draft, submitted, current } = standingIn(facts, outcome.entry);
        // Against oneself the draft of the other window; else what waits for review, then the adopted value.
        const others = submitted ?? current;
        const { error } = outcome;
        return refusal(id, error, isOwnDoing(error) ? (draft ?? others) : others);
      }
    }
  });
}

/** Says why a cell was not taken; in a conflict with the value that stands there instead. */
function refusal(id: string, error: DomainError, contender: Revision | null): CellAnswer {
  // A closed year is nobody's value: there is nothing to choose between.
  if (error.code === "conflict" && error.reference.key !== "reporting.errors.yearClosed") {
    return { id, status: "conflict", revision: contender, messages: [error.reference] };
  }
  const fields = Object.values(error.fields).flat();
  const messages = fields.length > 0 ? fields : [error.reference];
  return { id, status: "refused", revision: null, messages };
}

function isOwnDoing({ reference }: DomainError): boolean {
  return /\.(draftElsewhere|ownSubmitted)$/.test(reference.key);
}
