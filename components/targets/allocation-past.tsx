"use client";

import { useLocale, useTranslations } from "next-intl";

import { sumOfRow } from "@/lib/targets/allocation-sum";
import { boundsOf } from "@/lib/targets/allocation-text";
import type { AllocationGrid } from "@/lib/targets/allocation-types";

import { AllocationTable } from "./allocation-table";
import { useAllocationNames } from "./use-allocation-names";

/** Shows what was in force at a past instant; nothing can be typed. */
export function AllocationPast({ grid }: { grid: AllocationGrid }) {
  const t = useTranslations("targets.grid");
  const locale = useLocale() === "en" ? "en" : "zh";
  const { indicatorOf } = useAllocationNames(grid);
  const sums = grid.rows.flatMap((row) => {
    const indicator = indicatorOf(row.indicator);
    if (indicator === undefined) return [];
    return sumOfRow(row, indicator, ({ current }) => boundsOf(current));
  });
  return (
    <AllocationTable
      grid={grid}
      sums={sums}
      cell={(_, { scope, current }) => (
        <td key={scope} className="min-w-28 border border-line p-2 align-top">
          {current === null ? (
            <span className="text-muted">{t("none")}</span>
          ) : (
            <>
              {current.wording[locale]}
              <span className="block text-xs text-muted">
                {t("version", { version: current.version })}
              </span>
            </>
          )}
        </td>
      )}
    />
  );
}
