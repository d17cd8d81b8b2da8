"use client";

import type { Dispatch } from "react";

import { useSheetKeys } from "@/components/figures/sheet/use-sheet-keys";
import type { useSheetSelection } from "@/components/figures/sheet/use-sheet-selection";
import { closedBecause } from "@/lib/figures/grid/closed-because";
import type { GridEvent, GridState } from "@/lib/figures/grid/grid-state";
import { isSelected, type Position } from "@/lib/figures/grid/selection";
import type { YearGrid } from "@/lib/figures/grid/types";

import { GridCellBox } from "./grid-cell-box";
import { GridHeadRow } from "./grid-head-row";
import { GridRowFacts } from "./grid-row-facts";
import { GridRowHead } from "./grid-row-head";
import type { GridCommands } from "./use-grid-commands";
import { NO_OBJECTION, type CellCheck } from "./use-grid-checks";

interface GridTableProps {
  grid: YearGrid;
  state: GridState;
  dispatch: Dispatch<GridEvent>;
  checks: ReadonlyMap<string, CellCheck>;
  commands: GridCommands;
  chosen: ReturnType<typeof useSheetSelection>;
  expected: Readonly<Record<string, number>>;
  heading: string;
  onSource: (place: Position) => void;
}

/** A plain table; the inputs in it move the focus like a spreadsheet. */
export function GridTable(props: GridTableProps) {
  const { grid, state, dispatch, checks, commands, chosen, expected, heading, onSource } = props;
  const size = { rows: grid.rows.length, columns: grid.columns.length };
  const keys = useSheetKeys({ size, commands, chosen, onSource });
  const isWide = grid.columns.length > 1;
  return (
    // Positioned and named, because on a narrow screen the box scrolls inside itself, with its hidden labels.
    <div
      className="relative max-h-[80vh] overflow-auto rounded-lg border border-line bg-card"
      role="region"
      aria-label={heading}
      tabIndex={0}
    >
      {/* The keys belong to the inputs; the table only hears them on their way up. */}
      <table
        ref={chosen.table}
        aria-describedby="grid-keys"
        className="w-full border-collapse text-sm"
        {...keys}
      >
        <caption className="sr-only">{heading}</caption>
        <GridHeadRow grid={grid} />
        <tbody>
          {grid.rows.map((row, rowIndex) => (
            <tr key={row.id}>
              <GridRowHead grid={grid} row={row} />
              {!isWide && row.cells[0] !== undefined && (
                <GridRowFacts grid={grid} cell={row.cells[0]} expected={expected} />
              )}
              {row.cells.map((cell, columnIndex) => {
                const now = state.cells[cell.id];
                if (now === undefined) return null;
                const place = { row: rowIndex, column: columnIndex };
                return (
                  <GridCellBox
                    key={cell.id}
                    {...place}
                    grid={grid}
                    cell={cell}
                    now={now}
                    dispatch={dispatch}
                    isWide={isWide}
                    onSource={onSource}
                    check={checks.get(cell.id) ?? NO_OBJECTION}
                    closed={closedBecause(cell, now)}
                    isSelected={isSelected(chosen.selection, place)}
                    expected={expected[cell.id] ?? null}
                    common={state.common}
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
