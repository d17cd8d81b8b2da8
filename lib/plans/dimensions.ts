import { WHOLE_KIND, type Scope } from "./types";

type Placed = Pick<Scope, "code" | "kind" | "parent">;

/** Finds the scope that is the plan's whole; null where it has none. */
export function wholeOf<S extends Placed>(scopes: readonly S[]): S | null {
  return scopes.find(({ kind }) => kind === WHOLE_KIND) ?? null;
}

/** Lists the dimensions that have members, in the order in which their first members stand. */
export function dimensionCodes(scopes: readonly Placed[]): readonly string[] {
  return [...new Set(scopes.flatMap(({ kind }) => (kind === WHOLE_KIND ? [] : [kind])))];
}

/** Lists the dimensions that divide the plan's whole itself: not those that divide one of its parts. */
export function dimensionsOfWhole(scopes: readonly Placed[]): readonly string[] {
  const whole = wholeOf(scopes)?.code;
  return dimensionCodes(scopes).filter((code) =>
    scopes.some(({ kind, parent }) => kind === code && parent !== null && parent === whole),
  );
}

/** Chooses the dimension that divides the whole where only one way can be shown; null where none does. */
export function mainDimension(scopes: readonly Placed[]): string | null {
  return dimensionsOfWhole(scopes)[0] ?? null;
}

/** Lists the codes of the main dimension's members. */
export function mainParts(scopes: readonly Placed[]): readonly string[] {
  const main = mainDimension(scopes);
  return scopes.filter(({ kind }) => kind === main).map(({ code }) => code);
}

/** Whether a part belongs to a further way of dividing the whole, which counts the same things once more. */
export function isDividedAgain(scopes: readonly Placed[], kind: string): boolean {
  return dimensionsOfWhole(scopes).slice(1).includes(kind);
}
