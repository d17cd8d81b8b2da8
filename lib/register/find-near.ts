import type { Scope } from "@/lib/plans/types";
import { areHeldApart, isSameThing, type Thing } from "@/lib/vocabulary/same-thing";

import { areNear, compareName, keysNear, keysOf, type ComparedName } from "./near-names";

/** A thing of the register as far as it is compared with others. */
export interface Named extends Thing {
  readonly code: string;
}

/** What a name is held to be: the very thing `same`, or perhaps one of `near`. */
export interface Likeness<Item extends Named> {
  readonly same: Item | null;
  readonly near: readonly Item[];
}

/**
 * Compares names with those of a register. The organisation code says that two are one; the very same name does where no
 * two codes speak against it; every other likeness is for somebody to decide.
 */
export class NameBook<Item extends Named> {
  private readonly byKey = new Map<string, Kept<Item>[]>();
  private readonly byCode = new Map<string, Item[]>();
  private readonly byTitle = new Map<string, Item[]>();

  constructor(
    items: readonly Item[],
    private readonly places: readonly string[],
  ) {
    for (const item of items) this.add(item);
  }

  add(item: Item): void {
    const kept = { item, name: compareName(item.title.zh, this.places) };
    for (const key of keysOf(kept.name)) push(this.byKey, key, kept);
    push(this.byTitle, item.title.zh.trim(), item);
    if (item.organisationCode !== null) push(this.byCode, item.organisationCode, item);
  }

  /** Looks for what a thing may be; without a `code` it is new. */
  find(thing: Thing): Likeness<Item> {
    const isOther = (item: Item) => item.code !== thing.code;
    const written = thing.title.zh.trim();
    const alike = [
      ...(this.byCode.get(thing.organisationCode ?? "") ?? []),
      ...(this.byTitle.get(written) ?? []),
    ];
    const same = alike.find((item) => isOther(item) && isSameThing(thing, item));
    if (same !== undefined) return { same, near: [] };
    const name = compareName(written, this.places);
    const found = new Set<Item>();
    for (const key of keysNear(name)) {
      for (const kept of this.byKey.get(key) ?? []) {
        if (isOther(kept.item) && areNear(name, kept.name)) found.add(kept.item);
      }
    }
    return { same: null, near: [...found].filter((item) => !areHeldApart(thing, item)) };
  }
}

interface Kept<Item> {
  item: Item;
  name: ComparedName;
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/** Names of places that firms carry in front: the parts of the plan, and its region by all its names. */
export function placeNames(scopes: readonly Pick<Scope, "name" | "also">[]): readonly string[] {
  const names = scopes
    .flatMap(({ name, also = [] }) => [name.zh, ...also])
    .map((name) => name.replace(/[省市]$/u, ""));
  return [...new Set(names)].filter((name) => name.length > 1);
}
