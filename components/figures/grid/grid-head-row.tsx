"use client";

import clsx from "clsx";
import { useTranslations } from "next-intl";
import { memo } from "react";

import { useNames } from "@/components/figures/use-names";
import type { GridColumn, YearGrid } from "@/lib/figures/grid/types";

/** Facts with columns of their own beside a single column of values; on a narrow screen they stand in the cells. */
const FACTS = ["lastYear", "target", "expected"] as const;

const BOX = "border border-line px-2 py-1 align-bottom text-xs font-semibold break-keep";

/** Names what each column holds; over a year also whether the year is closed or not begun yet. */
export const GridHeadRow = memo(function GridHeadRow({ grid }: { grid: YearGrid }) {
  const t = useTranslations("grid");
  const names = useNames(grid.catalogue);
  const isWide = grid.columns.length > 1;
  const titleOf = ({ year, scope }: GridColumn) => {
    if (year !== null) return String(year);
    return scope === null ? t("column.value") : names.scopeOf(scope);
  };
  const statusOf = ({ year }: GridColumn) => {
    if (year === null) return null;
    if (grid.closedYears.some((closed) => closed.year === year)) return t("column.closed");
    return year > grid.currentYear ? t("column.future") : null;
  };
  return (
    <thead className="sticky top-0 z-20 bg-paper">
      <tr>
        <th scope="col" className={clsx(BOX, "sticky left-0 z-10 bg-card text-left")}>
          {grid.lens.kind === "indicator" ? t("column.scope") : t("column.indicator")}
        </th>
        {!isWide &&
          FACTS.map((fact) => (
            <th key={fact} scope="col" className={clsx(BOX, "text-left max-sm:hidden")}>
              {t(`column.${fact}`)}
            </th>
          ))}
        {grid.columns.map((column) => {
          const status = statusOf(column);
          return (
            <th
              key={column.id}
              scope="col"
              className={clsx(BOX, "text-right", !isWide && "sm:w-1/4")}
            >
              {/* A long name in lines, which its column would else be as wide as. */}
              <span className="inline-block max-w-48 wrap-break-word">{titleOf(column)}</span>
              {status !== null && (
                <span className="ml-2 text-xs font-normal whitespace-nowrap text-muted">
                  {status}
                </span>
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
});
