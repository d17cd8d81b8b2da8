import { withoutUnseen } from "@/lib/figures/values/typed-text";
import type { LocalText } from "@/lib/plans/types";

interface Named {
  code: string;
  name: LocalText;
}

/** Items by folded name, kept because folding every name again for every row took longer than reading the file. */
const indexes = new WeakMap<readonly Named[], ReadonlyMap<string, Named | null>>();

/**
 * Finds the item with this code or this name in either language, however it is spaced and broken into lines; null
 * where there is none, or two.
 */
export function readName<Item extends Named>(items: readonly Item[], text: string): Item | null {
  let index = indexes.get(items) as ReadonlyMap<string, Item | null> | undefined;
  if (index === undefined) {
    index = byFoldedName(items, ({ code, name }) => [code, name.zh, name.en]);
    indexes.set(items, index);
  }
  return index.get(folded(text)) ?? null;
}

/** Indexes items by their folded names; a name that two items share names neither. */
export function byFoldedName<Item>(
  items: readonly Item[],
  namesOf: (item: Item) => readonly string[],
): ReadonlyMap<string, Item | null> {
  const index = new Map<string, Item | null>();
  for (const item of items) {
    for (const name of new Set(namesOf(item).map(folded))) {
      index.set(name, index.has(name) ? null : item);
    }
  }
  return index;
}

/** Folds a written name: width and case of its letters, every space and line end in it, and what nobody sees. */
export function folded(text: string): string {
  return withoutUnseen(text).normalize("NFKC").replaceAll(/\s+/g, "").toLowerCase();
}
