import type { LocalText, Scope } from "@/lib/plans/types";
import type { Payload } from "@/lib/records/schemas";

import { areNear, compareName, keysNear, keysOf, type ComparedName } from "./near-names";

/** A thing of the register as far as it is compared with others. */
export interface Named {
  readonly code: string;
  readonly title: LocalText;
  readonly organisationCode: string | null;
  readonly others: Payload<"entry">["others"];
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
  private readonly byCode = new Map<string, Item>();
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
    if (item.organisationCode !== null) this.byCode.set(item.organisationCode, item);
  }

  /** Looks for what a thing may be; without a `code` it is new. */
  find(thing: Omit<Named, "code"> & { code?: string }): Likeness<Item> {
    const isOther = (item: Item) => item.code !== thing.code;
    const own = thing.organisationCode;
    const byCode = own === null ? undefined : this.byCode.get(own);
    if (byCode !== undefined && isOther(byCode)) return { same: byCode, near: [] };
    const mayBe = ({ organisationCode }: Item) =>
      own === null || organisationCode === null || organisationCode === own;
    const written = thing.title.zh.trim();
    const titled = this.byTitle.get(written)?.find((item) => isOther(item) && mayBe(item));
    if (titled !== undefined && !isDecided(thing, titled)) return { same: titled, near: [] };
    const name = compareName(written, this.places);
    const found = new Set<Item>();
    for (const key of keysNear(name)) {
      for (const kept of this.byKey.get(key) ?? []) {
        if (isOther(kept.item) && areNear(name, kept.name)) found.add(kept.item);
      }
    }
    return { same: null, near: [...found].filter((item) => !isDecided(thing, item)) };
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

/** Whether somebody has already held the two to be different things. */
function isDecided(
  { code, others }: Pick<Named, "others"> & { code?: string },
  item: Named,
): boolean {
  return (
    others.some((other) => other.code === item.code) ||
    item.others.some((other) => other.code === code)
  );
}

/** Names of places that firms carry in front: the parts of the plan, and its region by all its names. */
export function placeNames(scopes: readonly Pick<Scope, "name" | "also">[]): readonly string[] {
  const names = scopes
    .flatMap(({ name, also = [] }) => [name.zh, ...also])
    .map((name) => name.replace(/[省市]$/u, ""));
  return [...new Set(names)].filter((name) => name.length > 1);
}
