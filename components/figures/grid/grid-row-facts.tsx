import { useLocale } from "next-intl";

import { formatNumber, joinUnit } from "@/lib/words/format";
import type { GridCell, YearGrid } from "@/lib/figures/grid/types";
import { useNames } from "@/components/figures/use-names";
import { useStatedText } from "@/components/figures/use-stated-text";

interface GridRowFactsProps {
  grid: YearGrid;
  cell: GridCell;
  expected: Readonly<Record<string, number>>;
}

/** Shows last year's value, the target and the value due by now in columns of their own. */
export function GridRowFacts({ grid, cell, expected }: GridRowFactsProps) {
  const locale = useLocale() === "en" ? "en" : "zh";
  const names = useNames(grid.catalogue);
  const stated = useStatedText();
  const unit = names.unitOf(cell.key.indicator);
  const indicator = grid.catalogue.indicators.find(({ code }) => code === cell.key.indicator);
  const decimals = Math.max(indicator?.decimals ?? 0, 1);
  const due = expected[cell.id];
  return (
    <>
      <td className="border border-line px-2 text-muted max-sm:hidden">
        {stated(cell.lastYear, unit)}
      </td>
      <td className="border border-line px-2 text-muted max-sm:hidden">
        {cell.target === null ? "—" : names.inWords(cell.target.wording)}
      </td>
      <td className="border border-line px-2 text-muted max-sm:hidden">
        {due === undefined ? "—" : joinUnit(formatNumber(due, { decimals, locale }), unit, locale)}
      </td>
    </>
  );
}
