import type { KnownValue } from "@/lib/figures/types";

/** What is known with the values of a batch laid over it, so that they are judged beside one another. */
export function overlayValues(
  known: readonly KnownValue[],
  batch: readonly KnownValue[],
): readonly KnownValue[] {
  if (batch.length === 0) return known;
  const replaced = new Set(batch.map(cellOf));
  return [...batch, ...known.filter((value) => !replaced.has(cellOf(value)))];
}

function cellOf({ indicator, scope, year, calibre }: KnownValue): string {
  return [indicator, scope, year, calibre].join("/");
}
