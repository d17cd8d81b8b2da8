/** Names the field of the form that holds a cell of the grid, what was seen in it, or what its row was held against. */
export function cellField(indicator: string, scope: string): string {
  return `cell/${indicator}/${scope}`;
}

export function seenField(indicator: string, scope: string): string {
  return `seen/${indicator}/${scope}`;
}

/** Holds the text that the cell showed, so that a page without scripts knows what was typed over it. */
export function shownField(indicator: string, scope: string): string {
  return `shown/${indicator}/${scope}`;
}

export function basisField(indicator: string): string {
  return `basis/${indicator}`;
}

/** Says which target a row was held against: `wuhan 2` is the second version of Wuhan's; "" for none. */
export function basisText(basis: { scope: string; version: number } | null): string {
  return basis === null ? "" : `${basis.scope} ${basis.version}`;
}

/** Takes such a name apart; empty for the name of any other field. */
export function readField(name: string): readonly string[] {
  const [kind = "", ...codes] = name.split("/");
  const lengths: Readonly<Record<string, number>> = { cell: 2, seen: 2, shown: 2, basis: 1 };
  return codes.length === lengths[kind] ? [kind, ...codes] : [];
}
