"use client";

import { useMemo, useState } from "react";

import type { GridState } from "@/lib/figures/grid/grid-state";
import { storedSources } from "@/lib/figures/grid/stored-sources";
import type { YearGrid } from "@/lib/figures/grid/types";
import type { Source } from "@/lib/plans/types";

const NONE: readonly Source[] = [];

/** The grid as it was read, with the sources that were made in it since; another object only when one is made. */
export function useGridOfNow(grid: YearGrid, { cells }: GridState): YearGrid {
  const found = useMemo(() => storedSources(grid, cells), [grid, cells]);
  const [made, setMade] = useState(NONE);
  const isNew = found.length !== made.length || found.some(({ key }, at) => key !== made[at]?.key);
  if (isNew) setMade(found);
  const sources = isNew ? found : made;
  return useMemo(() => {
    if (sources.length === 0) return grid;
    const { catalogue } = grid;
    return { ...grid, catalogue: { ...catalogue, sources: [...catalogue.sources, ...sources] } };
  }, [grid, sources]);
}
