import type { MessageRef } from "@/lib/errors/domain-error";
import { overlayValues } from "@/lib/figures/checks/overlay-values";
import type { KnownValue, Catalogue, StatedValue } from "@/lib/figures/types";
import { findFindings } from "@/lib/figures/entry/find-findings";
import { knownValueOf } from "@/lib/figures/grid/known-value-of";
import type { EntryInput } from "@/lib/figures/schema";

interface RemarkContext {
  catalogue: Catalogue;
  currentYear: number;
  /** Values that stand or wait in the plan. */
  known: readonly KnownValue[];
}

interface ReadRow {
  input: EntryInput | null;
  /** Adopted value of the cell; null where there is none. */
  current: StatedValue | null;
  /** Whether anybody sees the row; the others are only beside it. */
  isListed: boolean;
}

/**
 * Lists what the checks among the figures find in each row, the rows of a file beside one another. A file writes
 * drafts only, so no finding stops a row: it is what the submission will have to mend or explain. Empty for a
 * row without input.
 */
export function figureRemarks(
  rows: readonly ReadRow[],
  { catalogue, currentYear, known }: RemarkContext,
): readonly (readonly MessageRef[])[] {
  const batch = rows.flatMap(({ input }) =>
    input === null ? [] : (knownValueOf(input, catalogue) ?? []),
  );
  const beside = byIndicator(overlayValues(known, batch));
  return rows.map(({ input, current, isListed }) => {
    if (input === null || !isListed) return [];
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

/**
 * Groups values, because every check looks at one indicator, and searching all values for each row would cost
 * the square of the file.
 */
function byIndicator(values: readonly KnownValue[]): ReadonlyMap<string, readonly KnownValue[]> {
  const groups = new Map<string, KnownValue[]>();
  for (const value of values) {
    const group = groups.get(value.indicator);
    if (group === undefined) groups.set(value.indicator, [value]);
    else group.push(value);
  }
  return groups;
}
