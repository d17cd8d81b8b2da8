import type { Destination } from "./types";

/**
 * Finds the destinations that answer a search, best first; equals keep their order. Every word of the search
 * must be in the name, the name in the other language or the code. A whole name goes before a beginning, a
 * beginning before a part. Nothing searched for finds everything.
 */
export function findDestinations(
  destinations: readonly Destination[],
  search: string,
): readonly Destination[] {
  const words = plain(search).split(" ").filter(Boolean);
  return destinations
    .map((destination) => ({ destination, rank: rankOf(destination, words) }))
    .filter(({ rank }) => rank < NOT_FOUND)
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ destination }) => destination);
}

const NOT_FOUND = 4;

function rankOf({ label, aliases }: Destination, words: readonly string[]): number {
  const names = [label, ...aliases].map(plain);
  const whole = words.join(" ");
  if (names.includes(whole)) return 0;
  return Math.max(0, ...words.map((word) => Math.min(...names.map((name) => within(name, word)))));
}

function within(name: string, word: string): number {
  if (name.startsWith(word)) return 1;
  if (name.includes(` ${word}`)) return 2;
  return name.includes(word) ? 3 : NOT_FOUND;
}

/** Folds a text, so that full-width and capital letters, dashes and quotation marks make no difference. */
function plain(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, " ")
    .trim();
}
