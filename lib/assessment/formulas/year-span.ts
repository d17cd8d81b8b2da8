/** No plan runs longer. Keeps a mistyped year from asking for a path of a million entries. */
const MAX_SPAN = 200;

/** The years from first to last, both included; empty where last is before first or no such path is drawn. */
export function yearSpan(first: number, last: number): readonly number[] {
  if (!isSpan(first, last)) return [];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Whole years, in order, and near enough for a path between them. */
export function isSpan(first: number, last: number): boolean {
  return (
    Number.isInteger(first) && Number.isInteger(last) && first <= last && last - first <= MAX_SPAN
  );
}
