"use client";

import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";

import type { useSheetKeys } from "@/components/figures/sheet/use-sheet-keys";
import type { useSheetSelection } from "@/components/figures/sheet/use-sheet-selection";
import { Th } from "@/components/ui/table";
import { OwnLanguage } from "@/components/ui/own-language";
import { unitText } from "@/lib/words/format";
import { dimensionName } from "@/lib/words/lookup";
import type { AllocationSum } from "@/lib/targets/allocation-sum";
import type { AllocationCell, AllocationGrid, AllocationRow } from "@/lib/targets/allocation-types";

import { SumText } from "./sum-text";

interface AllocationTableProps {
  grid: AllocationGrid;
  /** What each row comes to, in the order of the rows. */
  sums: readonly AllocationSum[];
  /** Draws one cell of a part, as a table cell. */
  cell: (row: AllocationRow, cell: AllocationCell, place: Place) => ReactNode;
  /** Keys and selection of a grid that can be typed into. */
  sheet?: {
    keys: ReturnType<typeof useSheetKeys>;
    table: ReturnType<typeof useSheetSelection>["table"];
  };
}

interface Place {
  row: number;
  column: number;
}

/** Lists indicators with the target of the whole, what each part is to have, and what is left. */
export function AllocationTable({ grid, sums, cell, sheet }: AllocationTableProps) {
  const t = useTranslations("targets.grid");
  const locale = useLocale() === "en" ? "en" : "zh";
  const heading = t("caption", { kind: dimensionName(grid.catalogue, grid.kind)[locale] });
  return (
    // Positioned and named, because on a narrow screen the box scrolls inside itself, with its hidden labels.
    <div className="wide-sheet" role="region" aria-label={heading} tabIndex={0}>
      {/* The keys belong to the inputs; the table only hears them on their way up. */}
      <table
        ref={sheet?.table}
        aria-describedby={sheet === undefined ? undefined : "grid-keys"}
        className="w-full border-collapse text-sm"
        {...sheet?.keys}
      >
        <caption className="sr-only">{heading}</caption>
        <thead className="sticky top-0 z-20 bg-card">
          <tr>
            <Th scope="col" className="sticky left-0 z-10 bg-card">
              {t("indicator")}
            </Th>
            <Th scope="col">
              <OwnLanguage>{grid.whole.name[locale]}</OwnLanguage>
            </Th>
            {grid.parts.map(({ code, name }) => (
              <Th key={code} scope="col">
                <OwnLanguage>{name[locale]}</OwnLanguage>
              </Th>
            ))}
            <Th scope="col">{t("unallocated")}</Th>
          </tr>
        </thead>
        <tbody>
          {grid.rows.map((row, rowIndex) => {
            const indicator = grid.catalogue.indicators.find(({ code }) => code === row.indicator);
            const sum = sums[rowIndex];
            return (
              <tr key={row.indicator}>
                <Th
                  scope="row"
                  className="sticky left-0 z-10 max-w-36 min-w-24 bg-card align-top sm:max-w-52 sm:min-w-40"
                >
                  {indicator?.name[locale] ?? row.indicator}
                  {indicator?.unit != null && (
                    <span className="block text-xs font-normal text-muted">
                      {unitText(indicator.unit, locale)}
                    </span>
                  )}
                </Th>
                <td className="min-w-28 border border-line p-2 align-top">
                  <WholeTarget row={row} />
                </td>
                {row.cells.map((part, column) => cell(row, part, { row: rowIndex, column }))}
                <td className="min-w-36 border border-line p-2 align-top">
                  {sum !== undefined && <SumText sum={sum} />}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function WholeTarget({ row: { whole } }: { row: AllocationRow }) {
  const t = useTranslations("targets.grid");
  const terms = useTranslations("terms");
  const locale = useLocale() === "en" ? "en" : "zh";
  if (whole === null) return <span className="text-muted">{t("noWhole")}</span>;
  return (
    <>
      <span className="font-semibold">{whole.wording[locale]}</span>
      <span className="block text-xs text-muted">
        {t("wholeOrigin", { year: String(whole.year), origin: terms(`origin.${whole.origin}`) })}
      </span>
    </>
  );
}
