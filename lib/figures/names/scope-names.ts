import type { Scope } from "@/lib/plans/types";

import { folded, readName } from "./folded-name";

/** What people call the province beside the name that the plan has for it. */
const PROVINCE = ["湖北省", "湖北", "全省", "hubei", "hubeiprovince"];
/** Names of the province that also stand before those of its cities and offices: 湖北省武汉市, 湖北省经信厅. */
const PREFIXES = /湖北省?|hubei(?:province)?/g;

/** Finds a scope by what stands in a cell: its name or code, 湖北省 for the province, 武汉市 for the city 武汉. */
export function readScope(scopes: readonly Scope[], text: string): Scope | null {
  const found = readName(scopes, text);
  if (found !== null) return found;
  const wanted = folded(text);
  if (PROVINCE.includes(wanted)) return onlyOf(scopes.filter(({ kind }) => kind === "province"));
  if (!wanted.endsWith("市")) return null;
  const city = readName(scopes, wanted.slice(0, -1));
  return city?.kind === "hub" ? city : null;
}

/**
 * The scopes that a caption names. The province's name counts only where no other scope is named with it: before a
 * city it says where the city lies.
 */
export function scopesIn(scopes: readonly Scope[], text: string): readonly Scope[] {
  const words = folded(text);
  const rest = words.replaceAll(PREFIXES, " ");
  const named = scopes.filter(({ name }) => {
    return [name.zh, name.en].some((word) => rest.includes(folded(word)));
  });
  if (named.length > 0) return named;
  const province = onlyOf(scopes.filter(({ kind }) => kind === "province"));
  return province !== null && rest !== words ? [province] : [];
}

function onlyOf<Item>(items: readonly Item[]): Item | null {
  return items.length === 1 ? (items[0] ?? null) : null;
}
