"use client";

import { useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { YearGrid } from "@/lib/figures/grid/types";
import { useNames } from "@/components/figures/use-names";
import { useSayFinding } from "@/components/figures/use-say-finding";

import type { PasteResult } from "./use-grid-commands";

interface PasteReportProps {
  readonly result: PasteResult;
  readonly grid: YearGrid;
  readonly onClose: () => void;
}

/** What of a pasted block was taken, and of every other cell why not. */
export function PasteReport({ result, grid, onClose }: PasteReportProps) {
  const t = useTranslations("grid.paste");
  const say = useSayFinding();
  const { cellOf } = useNames(grid.catalogue);
  const { taken, skipped } = result;
  return (
    <Notice tone={skipped.length === 0 ? "success" : "warning"} live>
      <div className="flex flex-wrap items-start justify-between gap-3">
        <p className="font-semibold">{t("summary", { taken, skipped: skipped.length })}</p>
        <Button onClick={onClose}>{t("close")}</Button>
      </div>
      {skipped.length > 0 && (
        <ul className="max-h-64 list-disc overflow-y-auto pl-5">
          {skipped.map(({ place, text, reason }, index) => {
            const cell = place === null ? undefined : grid.rows[place.row]?.cells[place.column];
            const where = cell === undefined ? t("outside") : cellOf(cell.key);
            return (
              <li key={index}>
                {t("line", { where, text: text.trim() === "" ? "—" : text.trim() })} {say(reason)}
              </li>
            );
          })}
        </ul>
      )}
    </Notice>
  );
}
