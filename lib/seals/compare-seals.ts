import { contentHash, type Seal } from "@/lib/audit/seal";
import type { RowContent } from "@/lib/db/read-contents";

/**
 * What can be wrong with a row that should be sealed. `changed`: its content is not what was sealed. `missing`: it
 * was sealed and is gone. `unsealed`: it stands in effect and nothing ever sealed it.
 */
export const DEEDS = ["changed", "missing", "unsealed"] as const;
export type Deed = (typeof DEEDS)[number];

export interface Difference {
  deed: Deed;
  subjectId: string;
  /** What the row says of itself, or where it is gone the detail of its event: to name it by. */
  facts: Readonly<Record<string, unknown>>;
  /** Id of the event that sealed it; null for `unsealed`. */
  event: number | null;
}

/**
 * Holds the rows of one kind against their seals. `rows` are those in effect and those with a seal. Without
 * `complete` the seals are not all known, so that a row without one says nothing.
 */
export function compareSeals(
  rows: readonly RowContent[],
  seals: ReadonlyMap<string, Seal>,
  complete: boolean,
): readonly Difference[] {
  const found = new Set<string>();
  const differences: Difference[] = [];
  for (const content of rows) {
    const subjectId = String(content["id"]);
    found.add(subjectId);
    const seal = seals.get(subjectId);
    if (seal === undefined) {
      if (complete) differences.push({ deed: "unsealed", subjectId, facts: content, event: null });
      continue;
    }
    if (contentHash(content) === seal.seal) continue;
    differences.push({ deed: "changed", subjectId, facts: content, event: seal.event });
  }
  for (const [subjectId, { event, detail }] of seals) {
    if (found.has(subjectId)) continue;
    differences.push({ deed: "missing", subjectId, facts: detail, event });
  }
  return differences;
}
