import type { MessageRef } from "@/lib/errors/domain-error";
import { overlayValues } from "@/lib/figures/checks/overlay-values";
import type { KnownValue, Catalogue, StatedValue } from "@/lib/figures/types";
import { findFindings } from "@/lib/figures/entry/find-findings";
import { knownValueOf } from "@/lib/figures/grid/known-value-of";
import type { EntryInput } from "@/lib/figures/schema";

interface RemarkContext {
  catalogue: Catalogue;
  currentYear: number;
  /** What stands or waits in the plan. */
  known: readonly KnownValue[];
}

interface ReadRow {
  input: EntryInput | null;
  /** The adopted value of the cell. */
  current: StatedValue | null;
}

/**
 * What the checks among the figures say of each row, the rows of a file beside one another. A file writes drafts
 * only, so none of it stops a row: it is what the submission will have to mend or explain. Empty without input.
 */
export function figureRemarks(
  rows: readonly ReadRow[],
  { catalogue, currentYear, known }: RemarkContext,
): readonly (readonly MessageRef[])[] {
  const batch = rows.flatMap(({ input }) =>
    input === null ? [] : (knownValueOf(input, catalogue) ?? []),
  );
  const beside = byIndicator(overlayValues(known, batch));
  return rows.map(({ input, current }) => {
    if (input === null) return [];
    const context = {
      catalogue,
      currentYear,
      submitting: true,
      current,
      known: beside.get(input.indicator) ?? [],
    };
    return findFindings(input, context).map(({ key, values }) =>
      values === undefined ? { key } : { key, values },
    );
  });
}

/** Every check looks at one indicator; searching all values for each row would cost the square of the file. */
function byIndicator(values: readonly KnownValue[]): ReadonlyMap<string, readonly KnownValue[]> {
  const groups = new Map<string, KnownValue[]>();
  for (const value of values) {
    const group = groups.get(value.indicator);
    if (group === undefined) groups.set(value.indicator, [value]);
    else group.push(value);
  }
  return groups;
}
