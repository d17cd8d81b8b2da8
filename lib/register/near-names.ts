import { folded } from "@/lib/figures/names/folded-name";

/** Ends of a firm's name that say its form and nothing about which firm it is; longest first. */
const FORMS =
  /(?:股份有限责任公司|股份有限公司|有限责任公司|集团有限公司|有限公司|集团公司|集团|公司)$/u;
/** Brackets, quotation marks and joints, all widths folded before. */
const SIGNS = /[()[\]{}<>〔〕【】《》〈〉「」『』“”"'‘’·•,.:;、，。\-_/\\&]/gu;
const DIGITS = /[\d〇一二三四五六七八九十甲乙丙丁]+/gu;

/** From this many signs on one of them may be wrong, and from that many on two. */
const ONE_WRONG_FROM = 4;
const TWO_WRONG_FROM = 9;

/** A name as it is compared: `plain` by every sign but brackets and spaces, `core` without place and legal form. */
export interface ComparedName {
  readonly plain: string;
  readonly core: string;
  /** The core without numbers: names of a series share it. */
  readonly bare: string;
}

/** Takes a name apart for comparing; `places` are the names that firms carry in front, such as 武汉 and 湖北. */
export function compareName(name: string, places: readonly string[]): ComparedName {
  const plain = folded(name).replaceAll(SIGNS, "");
  let core = plain.replace(FORMS, "");
  const inside = places.flatMap((place) => [`${place}省`, `${place}市`, place]);
  for (const place of inside.toSorted((one, other) => other.length - one.length)) {
    // A name that is nothing but its place keeps it.
    if (core.startsWith(place) && core.length > place.length + 1) core = core.slice(place.length);
    if (core.endsWith(place) && core.length > place.length + 1) core = core.slice(0, -place.length);
  }
  return { plain, core, bare: core.replaceAll(DIGITS, "") };
}

/**
 * Whether two names may be those of one thing: the same but for width, brackets, legal form and place, or with a sign
 * or two written otherwise. Names that differ in their numbers only (一号, 二号) are those of a series.
 */
export function areNear(one: ComparedName, other: ComparedName): boolean {
  if (one.plain === other.plain || one.core === other.core) return true;
  if (Math.abs(one.core.length - other.core.length) > 2) return false;
  if (one.bare === other.bare) return false;
  const shorter = Math.min(one.core.length, other.core.length);
  if (shorter < ONE_WRONG_FROM) return false;
  return isWithin(one.core, other.core, shorter < TWO_WRONG_FROM ? 1 : 2);
}

/** Whether one text becomes the other by at most `limit` signs added, left out or replaced. */
function isWithin(one: string, other: string, limit: number): boolean {
  const [from, to] = [Array.from(one), Array.from(other)];
  if (Math.abs(from.length - to.length) > limit) return false;
  let row = to.map((_, index) => index + 1);
  for (const [y, sign] of from.entries()) {
    let left = y + 1;
    let corner = y;
    const next: number[] = [];
    for (const [x, target] of to.entries()) {
      const above = row[x] ?? 0;
      left = Math.min(left + 1, above + 1, corner + (sign === target ? 0 : 1));
      corner = above;
      next.push(left);
    }
    if (Math.min(y + 1, ...next) > limit) return false;
    row = next;
  }
  return (row.at(-1) ?? from.length) <= limit;
}

/** Pieces that a core is cut into: of three, one is left whole where at most two signs differ. */
const PIECES = 3;
const MOST_WRONG = 2;

/** Lists the keys under which a name is kept, so that names like it need not be sought one by one. */
export function keysOf({ plain, core }: ComparedName): readonly string[] {
  const pieces = Array.from({ length: PIECES }, (_, index) => {
    const [from, to] = pieceOf(core.length, index);
    return pieceKey(core.length, index, core.slice(from, to));
  });
  return [`plain ${plain}`, `core ${core}`, ...(core.length < ONE_WRONG_FROM ? [] : pieces)];
}

/** Lists the keys of `keysOf` under which names like this one may be kept. */
export function keysNear({ plain, core }: ComparedName): ReadonlySet<string> {
  const keys = new Set([`plain ${plain}`, `core ${core}`]);
  const shortest = Math.max(core.length - MOST_WRONG, ONE_WRONG_FROM);
  for (let length = shortest; length <= core.length + MOST_WRONG; length += 1) {
    for (let index = 0; index < PIECES; index += 1) {
      const [from, to] = pieceOf(length, index);
      for (let shift = -MOST_WRONG; shift <= MOST_WRONG; shift += 1) {
        const start = from + shift;
        if (start < 0 || to + shift > core.length) continue;
        keys.add(pieceKey(length, index, core.slice(start, to + shift)));
      }
    }
  }
  return keys;
}

function pieceOf(length: number, index: number): readonly [from: number, to: number] {
  return [Math.floor((index * length) / PIECES), Math.floor(((index + 1) * length) / PIECES)];
}

function pieceKey(length: number, index: number, piece: string): string {
  return `${length} ${index} ${piece}`;
}
