import { overlayValues } from "@/lib/figures/checks/overlay-values";
import { checkEntry } from "@/lib/figures/entry/check-entry";
import type { FieldMessages, MessageRef } from "@/lib/errors/domain-error";
import type { EntryInput } from "@/lib/figures/schema";
import type { Finding, KnownValue, Revision } from "@/lib/figures/types";

import { knownValueOf } from "./known-value-of";
import type { GridCell, YearGrid } from "./types";

/** A cell that somebody has something of their own in, as it would be sent. */
export interface OpenCell {
  cell: GridCell;
  entry: EntryInput;
  current: Revision | null;
  /** Why it cannot be sent whatever it says, as a conflict that nobody has settled; null where it can. */
  held: MessageRef | null;
}

export interface ReadyCell {
  cell: GridCell;
  entry: EntryInput;
  /** What the checks find and the explanation answers. */
  findings: readonly Finding[];
}

export interface LeftOutCell {
  cell: GridCell;
  reasons: readonly MessageRef[];
}

export interface SubmissionPlan {
  ready: readonly ReadyCell[];
  leftOut: readonly LeftOutCell[];
}

type Facts = Pick<YearGrid, "catalogue" | "currentYear" | "known">;

/**
 * Divides the open cells into those that can be submitted and those that cannot, and says why not, by the rules that
 * the server applies. A cell is judged beside those that go with it, so leaving one out is asked again of the rest.
 */
export function planSubmission(open: readonly OpenCell[], facts: Facts): SubmissionPlan {
  const leftOut: LeftOutCell[] = open.flatMap(({ cell, held }) =>
    held === null ? [] : [{ cell, reasons: [held] }],
  );
  let going = open.filter(({ held }) => held === null);
  for (;;) {
    const batch = going.flatMap(({ entry }) => knownValueOf(entry, facts.catalogue) ?? []);
    const known = overlayValues(facts.known, batch);
    const judged = going.map((one) => ({ ...one, ...judge(one, facts, known) }));
    const stopped = judged.filter(({ reasons }) => reasons.length > 0);
    if (stopped.length === 0) {
      return {
        ready: judged.map(({ cell, entry, findings }) => ({ cell, entry, findings })),
        leftOut,
      };
    }
    leftOut.push(...stopped.map(({ cell, reasons }) => ({ cell, reasons })));
    going = judged.filter(({ reasons }) => reasons.length === 0);
  }
}

function judge({ entry, current }: OpenCell, facts: Facts, known: readonly KnownValue[]) {
  const { catalogue, currentYear } = facts;
  const check = checkEntry(entry, { catalogue, currentYear, current, known, submitting: true });
  return check.ok
    ? { reasons: [], findings: check.entry.findings }
    : { reasons: reasonsOf(check.fields), findings: [] };
}

/** The first word on each field; of a missing explanation what has to be explained. */
function reasonsOf(fields: FieldMessages): readonly MessageRef[] {
  return Object.entries(fields).flatMap(([field, messages]) => {
    if (field !== "explanation") return messages.slice(0, 1);
    return [{ key: "grid.summary.unexplained" } as const, ...messages.slice(1)];
  });
}
