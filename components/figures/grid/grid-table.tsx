"use client";

import { useTranslations } from "next-intl";
import type { Dispatch } from "react";

import { useSheetKeys } from "@/components/figures/sheet/use-sheet-keys";
import type { useSheetSelection } from "@/components/figures/sheet/use-sheet-selection";
import { useNames } from "@/components/figures/use-names";
import { closedBecause } from "@/lib/figures/grid/closed-because";
import type { GridEvent, GridState } from "@/lib/figures/grid/grid-state";
import { isSelected, type Position, type Size } from "@/lib/figures/grid/selection";
import type { GridRow, YearGrid } from "@/lib/figures/grid/types";

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
  /** Rows and columns that are in sight and that a block is counted against. */
  size: Size;
  onFold: () => void;
  onSource: (place: Position) => void;
  onPanel: (place: Position) => void;
  onHelp: () => void;
}

/**
 * A grid of inputs that move the focus like a spreadsheet; Tab from outside leads into the one that is chosen. Rows
 * of other calibres stand last and folded in one line.
 */
export function GridTable(props: GridTableProps) {
  const { grid, state, dispatch, checks, commands, chosen, expected, size, heading } = props;
  const { onSource, onPanel, onHelp } = props;
  const keys = useSheetKeys({ size, commands, chosen, onSource, onPanel, onHelp });
  const { focus } = chosen.selection;
  const isWide = grid.columns.length > 1;
  const rowOf = (row: GridRow, rowIndex: number) => (
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
            check={checks.get(cell.id) ?? NO_OBJECTION}
            closed={closedBecause(cell, now)}
            isSelected={isSelected(chosen.selection, place)}
            isActive={focus.row === rowIndex && focus.column === columnIndex}
          />
        );
      })}
    </tr>
  );
  const others = grid.rows.filter(({ other }) => other);
  const usual = grid.rows.length - others.length;
  const isOpen = size.rows > usual;
  return (
    // Positioned and named, because on a narrow screen the box scrolls inside itself, with its hidden labels.
    <div className="wide-sheet" role="region" aria-label={heading}>
      {/* The keys belong to the inputs; the table only hears them on their way up. */}
      <table
        ref={chosen.table}
        role="grid"
        aria-label={heading}
        aria-describedby="grid-keys"
        aria-multiselectable="true"
        className="w-full border-collapse text-sm"
        {...keys}
      >
        <GridHeadRow grid={grid} />
        <tbody>{grid.rows.slice(0, usual).map(rowOf)}</tbody>
        {others.length > 0 && (
          <tbody>
            <tr>
              <td colSpan={1 + grid.columns.length + (isWide ? 0 : 3)} className="p-0">
                <FoldLine
                  grid={grid}
                  rows={others}
                  state={state}
                  isOpen={isOpen}
                  onFold={props.onFold}
                />
              </td>
            </tr>
            {isOpen && others.map((row, index) => rowOf(row, usual + index))}
          </tbody>
        )}
      </table>
    </div>
  );
}

interface FoldLineProps {
  grid: YearGrid;
  rows: readonly GridRow[];
  state: GridState;
  isOpen: boolean;
  onFold: () => void;
}

/** Names the rows of other calibres in one line that opens and folds them. */
function FoldLine({ grid, rows, state, isOpen, onFold }: FoldLineProps) {
  const t = useTranslations("grid.fold");
  const names = useNames(grid.catalogue);
  const calibres = [...new Set(rows.map(({ calibre }) => names.calibreOf(calibre)))];
  const held = rows
    .flatMap(({ cells }) => cells)
    .filter(({ id }) => state.cells[id]?.draft != null).length;
  return (
    <button
      type="button"
      aria-expanded={isOpen}
      onClick={onFold}
      className="sticky left-0 min-h-8 max-w-full cursor-pointer px-2 py-1 text-left text-xs text-muted hover:text-ink"
    >
      <span aria-hidden="true">{isOpen ? "▾" : "▸"}</span>{" "}
      {t(isOpen ? "open" : "closed", {
        count: rows.length,
        calibres: calibres.join(t("and")),
      })}
      {held > 0 && ` ${t("held", { count: held })}`}
    </button>
  );
}
