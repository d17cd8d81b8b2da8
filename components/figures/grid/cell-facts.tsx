import { useLocale, useTranslations } from "next-intl";

import { formatNumber } from "@/lib/words/format";
import type { GridCell, YearGrid } from "@/lib/figures/grid/types";
import { useNames } from "@/components/figures/use-names";
import { useStatedText } from "@/components/figures/use-stated-text";

interface CellFactsProps {
  grid: YearGrid;
  cell: GridCell;
  expected: number | null;
}

/** Shows in short, where cells stand side by side: last year's value, the target and the value due by now. */
export function CellFacts({ grid, cell, expected }: CellFactsProps) {
  const t = useTranslations("grid");
  const locale = useLocale() === "en" ? "en" : "zh";
  const names = useNames(grid.catalogue);
  const stated = useStatedText();
  const { lastYear, target } = cell;
  return (
    <>
      {lastYear !== null && (
        <span className="text-muted">
          {t("lastYear", { value: stated(lastYear, null), year: String(cell.key.year - 1) })}
        </span>
      )}
      {target !== null && (
        <span className="text-muted">
          {t("target", { wording: names.inWords(target.wording) })}
        </span>
      )}
      {expected !== null && (
        <span className="text-muted">
          {t("expected", { value: formatNumber(expected, { decimals: 1, locale }) })}
        </span>
      )}
    </>
  );
}
