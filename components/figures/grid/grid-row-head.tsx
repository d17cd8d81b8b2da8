"use client";

import { useLocale } from "next-intl";
import { memo } from "react";

import { unitText } from "@/lib/words/format";
import { Th } from "@/components/ui/table";
import { useNames } from "@/components/figures/use-names";
import type { GridRow, YearGrid } from "@/lib/figures/grid/types";

interface GridRowHeadProps {
  grid: YearGrid;
  row: GridRow;
}

/**
 * Names a row: the indicator with its unit and calibre, or the scope. The name stays in sight while the table
 * scrolls.
 */
export const GridRowHead = memo(function GridRowHead({ grid, row }: GridRowHeadProps) {
  const names = useNames(grid.catalogue);
  const locale = useLocale() === "en" ? "en" : "zh";
  const unit = names.unitOf(row.indicator);
  const isByScope = grid.lens.kind === "indicator";
  return (
    <Th scope="row" className="sticky left-0 z-10 max-w-44 min-w-24 bg-card align-top sm:min-w-40">
      {isByScope ? names.scopeOf(row.scope ?? "") : names.indicatorOf(row.indicator)}
      <span className="block text-xs font-normal text-muted">
        {isByScope ? "" : names.calibreOf(row.calibre)}
        {unit !== null && `${isByScope ? "" : " · "}${unitText(unit, locale)}`}
      </span>
    </Th>
  );
});
