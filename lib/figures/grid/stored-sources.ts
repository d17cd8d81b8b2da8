import type { Source } from "@/lib/plans/types";

import type { GridState } from "./grid-state";
import type { YearGrid } from "./types";

/**
 * The sources that drafts were stored with since the grid was read, and that its catalogue does not have yet: the first
 * saved cell of a new source makes it, and the pages are read again only when nobody is typing.
 */
export function storedSources(
  { catalogue }: Pick<YearGrid, "catalogue">,
  cells: GridState["cells"],
): readonly Source[] {
  const known = new Set(catalogue.sources.map(({ key }) => key));
  return Object.values(cells).flatMap(({ draft }) => {
    const source = draft?.source ?? null;
    if (source === null || known.has(source.key)) return [];
    known.add(source.key);
    return [source];
  });
}
