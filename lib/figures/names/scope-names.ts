import { wholeOf } from "@/lib/plans/dimensions";
import type { Scope } from "@/lib/plans/types";

import { folded, readName } from "./folded-name";

/** What people call the whole of a plan, whatever its region is called. */
const WHOLE = ["全省", "全市", "全区"];

/** 其中： before a part of what the row above has. */
const OF_WHICH = /^(?:其中:?|ofwhich:?)/;

/**
 * Finds a scope by what stands in a cell: its name or code, 湖北省 for the province, 武汉市 for the city 武汉, 其中：武汉 for
 * the same.
 */
export function readScope(scopes: readonly Scope[], text: string): Scope | null {
  const wanted = folded(text).replace(OF_WHICH, "");
  const found = readName(scopes, wanted);
  if (found !== null) return found;
  const whole = wholeOf(scopes);
  if ([...WHOLE, ...regionNames(scopes)].includes(wanted)) return whole;
  if (!wanted.endsWith("市")) return null;
  // A part of a city is none: nobody means 网谷 by 网谷市.
  const city = readName(scopes, wanted.slice(0, -1));
  return city !== null && whole !== null && city.parent === whole.code ? city : null;
}

/**
 * The scopes that a caption names. The province's name counts only where no other scope is named with it: before a
 * city it says where the city lies.
 */
export function scopesIn(scopes: readonly Scope[], text: string): readonly Scope[] {
  const words = folded(text);
  const rest = regionNames(scopes).reduce((so, name) => so.replaceAll(name, " "), words);
  const named = scopes.filter(({ name }) => {
    return [name.zh, name.en].some((word) => rest.includes(folded(word)));
  });
  if (named.length > 0) return named;
  const whole = wholeOf(scopes);
  return whole !== null && rest !== words ? [whole] : [];
}

/** Names of the region, the longest first; they also stand before those of its cities and offices: 湖北省经信厅. */
function regionNames(scopes: readonly Scope[]): readonly string[] {
  const also = wholeOf(scopes)?.also ?? [];
  return also.map(folded).toSorted((a, b) => b.length - a.length);
}
