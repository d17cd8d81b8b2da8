"use client";

import { useMemo, type Dispatch } from "react";

import {
  sheetCommands,
  type PasteResult,
  type SheetCommands,
} from "@/components/figures/sheet/sheet-commands";
import { useRouter } from "@/lib/i18n/navigation";
import type { AllocationEvent } from "@/lib/targets/allocation-edits";
import { cellField } from "@/lib/targets/allocation-fields";
import { closedCell } from "@/lib/targets/allocation-grid";
import { readCell } from "@/lib/targets/allocation-text";
import type { AllocationGrid } from "@/lib/targets/allocation-types";
import type { Position } from "@/lib/figures/grid/selection";

import { targetPath } from "./target-path";

interface Options {
  grid: AllocationGrid;
  textOf: (id: string) => string;
  dispatch: Dispatch<AllocationEvent>;
  report: (result: PasteResult | null) => void;
}

/** Does to the cells what the keys and the clipboard ask for. */
export function useAllocationCommands(options: Options): SheetCommands {
  const { grid, textOf, dispatch, report } = options;
  const router = useRouter();
  return useMemo(() => {
    const { indicators, plan } = grid.catalogue;
    const find = ({ row: rowIndex, column }: Position) => {
      const row = grid.rows[rowIndex];
      const cell = row?.cells[column];
      const indicator = indicators.find(({ code }) => code === row?.indicator);
      return row === undefined || cell === undefined || indicator === undefined
        ? null
        : { row, cell, indicator, id: cellField(row.indicator, cell.scope) };
    };
    return sheetCommands({
      size: { rows: grid.rows.length, columns: grid.parts.length },
      idAt: (place) => find(place)?.id ?? null,
      textAt: (place) => textOf(find(place)?.id ?? ""),
      closedAt: (place) => {
        const found = find(place);
        return found === null ? null : closedCell(found.row, found.cell, found.indicator);
      },
      unreadable: (place, text) => {
        const found = find(place);
        const read = found === null ? null : readCell(text, found.indicator);
        return read === null || read.ok ? null : read.error;
      },
      openForm: (place) => {
        const found = find(place);
        if (found !== null) {
          router.push(targetPath(plan.code, found.row.indicator, found.cell.scope));
        }
      },
      dispatch,
      report,
    });
  }, [grid, textOf, dispatch, report, router]);
}
