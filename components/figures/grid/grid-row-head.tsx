"use client";

import clsx from "clsx";
import { useLocale } from "next-intl";
import { memo } from "react";

import { useNames } from "@/components/figures/use-names";
import type { GridRow, YearGrid } from "@/lib/figures/grid/types";
import { unitText } from "@/lib/words/format";

interface GridRowHeadProps {
  grid: YearGrid;
  row: GridRow;
}

/**
 * Names a row in one line: the indicator with its unit, with its calibre where that is not the usual one, or the
 * scope. The name stays in sight while the table scrolls; one too long for the line is whole in the panel.
 */
export const GridRowHead = memo(function GridRowHead({ grid, row }: GridRowHeadProps) {
  const names = useNames(grid.catalogue);
  const locale = useLocale() === "en" ? "en" : "zh";
  const unit = names.unitOf(row.indicator);
  const isByScope = grid.lens.kind === "indicator";
  const name = isByScope ? names.scopeOf(row.scope ?? "") : names.indicatorOf(row.indicator);
  const calibre = row.other ? names.calibreOf(row.calibre) : null;
  const whole = calibre === null ? name : `${name} · ${calibre}`;
  return (
    <th
      scope="row"
      className="sticky left-0 z-10 h-[33px] border border-line bg-card p-0 text-left font-semibold"
    >
      <span
        className={clsx(
          "flex w-40 items-baseline gap-1 px-2 sm:w-44 print:block print:w-60",
          locale === "en" && "lg:w-60",
        )}
        title={whole}
      >
        <span className="truncate print:whitespace-normal">{whole}</span>{" "}
        {unit !== null && !isByScope && (
          <span
            className={clsx(
              "max-w-[40%] truncate text-xs font-normal text-muted print:whitespace-normal",
              locale === "zh" && "shrink-0",
            )}
          >
            {unitText(unit, locale)}
          </span>
        )}
      </span>
    </th>
  );
});
