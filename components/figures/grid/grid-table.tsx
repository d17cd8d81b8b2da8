"use client";

import { useTranslations } from "next-intl";
import type { Dispatch } from "react";

import { Th } from "@/components/ui/table";
import type { GridEvent, GridState } from "@/lib/figures/grid/grid-state";
import { isSelected } from "@/lib/figures/grid/selection";
import type { YearGrid } from "@/lib/figures/grid/types";
import { useNames } from "@/components/figures/use-names";

import { GridCellBox } from "./grid-cell-box";
import { GridRowFacts } from "./grid-row-facts";
import { closedBecause } from "./use-grid-commands";
import { NO_OBJECTION, type CellCheck } from "./use-grid-checks";
import { useGridKeys, type GridCommands } from "./use-grid-keys";

interface GridTableProps {
  readonly grid: YearGrid;
  readonly state: GridState;
  readonly dispatch: Dispatch<GridEvent>;
  readonly checks: ReadonlyMap<string, CellCheck>;
  readonly commands: GridCommands;
  readonly expected: Readonly<Record<string, number>>;
  readonly heading: string;
}

/** A plain table; the inputs in it move the focus like a spreadsheet. */
export function GridTable(props: GridTableProps) {
  const { grid, state, dispatch, checks, commands, expected, heading } = props;
  const t = useTranslations("grid");
  const names = useNames(grid.catalogue);
  const size = { rows: grid.rows.length, columns: grid.columns.length };
  const keys = useGridKeys(size, commands);
  const isWide = grid.columns.length > 1;
  const isByScope = grid.lens.kind === "indicator";
  return (
    // Positioned and named: it scrolls inside itself on a narrow screen, and so do its hidden labels.
    <div
      className="relative max-h-[80vh] overflow-auto rounded-lg border border-line bg-card"
      role="region"
      aria-label={heading}
      tabIndex={0}
    >
      {/* The keys belong to the inputs; the table only hears them on their way up. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <table
        ref={keys.table}
        className="w-full border-collapse text-sm"
        onKeyDown={keys.onKeyDown}
        onCopy={keys.onCopy}
        onCut={keys.onCut}
        onPaste={keys.onPaste}
      >
        <caption className="sr-only">{heading}</caption>
        <thead className="sticky top-0 z-20 bg-card">
          <tr>
            <Th scope="col" className="sticky left-0 z-10 bg-card">
              {isByScope ? t("column.scope") : t("column.indicator")}
            </Th>
            {!isWide && <Th scope="col">{t("column.lastYear")}</Th>}
            {!isWide && <Th scope="col">{t("column.target")}</Th>}
            {!isWide && <Th scope="col">{t("column.expected")}</Th>}
            {grid.columns.map((column) => (
              <Th key={column.id} scope="col">
                {column.year !== null
                  ? String(column.year)
                  : column.scope !== null
                    ? names.scopeOf(column.scope)
                    : t("column.value")}
              </Th>
            ))}
          </tr>
        </thead>
        <tbody>
          {grid.rows.map((row, rowIndex) => (
            <tr key={row.id}>
              <Th
                scope="row"
                className="sticky left-0 z-10 max-w-44 min-w-28 bg-card align-top sm:min-w-40"
              >
                {isByScope ? names.scopeOf(row.scope ?? "") : names.indicatorOf(row.indicator)}
                {!isByScope && (
                  <span className="block text-xs font-normal text-muted">
                    {names.calibreOf(row.calibre)}
                  </span>
                )}
              </Th>
              {!isWide && row.cells[0] !== undefined && (
                <GridRowFacts {...{ grid, cell: row.cells[0] }} expected={expected} />
              )}
              {row.cells.map((cell, columnIndex) => {
                const place = { row: rowIndex, column: columnIndex };
                const now = state.cells[cell.id];
                if (now === undefined) return null;
                return (
                  <GridCellBox
                    key={cell.id}
                    {...{ grid, cell, now, place, dispatch, keys, isWide }}
                    check={checks.get(cell.id) ?? NO_OBJECTION}
                    closed={closedBecause(cell, state)}
                    selected={isSelected(keys.selection, place)}
                    expected={expected[cell.id] ?? null}
                  />
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
