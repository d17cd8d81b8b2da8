"use client";

import clsx from "clsx";
import { useLocale, useTranslations } from "next-intl";
import { memo, type Dispatch } from "react";

import { unitText } from "@/lib/words/format";
import type { MessageRef } from "@/lib/errors/domain-error";
import type { CellState } from "@/lib/figures/grid/cell-state";
import type { GridEvent } from "@/lib/figures/grid/grid-state";
import type { Position } from "@/lib/figures/grid/selection";
import type { GridCell, YearGrid } from "@/lib/figures/grid/types";
import type { SourceInput } from "@/lib/figures/schema";
import { placePath } from "@/lib/figures/read-place";
import { Link } from "@/lib/i18n/navigation";
import { useNames } from "@/components/figures/use-names";

import { CellConflict } from "./cell-conflict";
import { CellFacts } from "./cell-facts";
import { CellSigns } from "./cell-signs";
import { CellSource } from "./cell-source";
import { sameCheck, type CellCheck } from "./use-grid-checks";

interface GridCellBoxProps {
  grid: YearGrid;
  cell: GridCell;
  now: CellState;
  row: number;
  column: number;
  dispatch: Dispatch<GridEvent>;
  check: CellCheck;
  closed: MessageRef | null;
  isSelected: boolean;
  /**
   * Whether cells stand side by side: the facts that have columns of their own beside a single column of cells
   * then stand in each cell.
   */
  isWide: boolean;
  expected: number | null;
  common: SourceInput;
  onSource: (place: Position) => void;
}

/** Shows one cell: the input with everything that one should see without opening it. */
function GridCellBoxWhole(props: GridCellBoxProps) {
  const { grid, cell, now, row, column, dispatch, check, closed, isWide } = props;
  const t = useTranslations("grid");
  const locale = useLocale() === "en" ? "en" : "zh";
  const names = useNames(grid.catalogue);
  const unit = names.unitOf(cell.key.indicator);
  const isWrong = check.errors.length > 0 || now.status === "refused" || now.status === "conflict";
  const id = `cell-${row}-${column}`;
  return (
    <td
      className={clsx(
        "min-w-44 border border-line p-1 align-top",
        props.isSelected && "bg-accent-soft",
        isWrong && "outline-2 -outline-offset-2 outline-behind",
      )}
    >
      <input
        id={id}
        data-row={row}
        data-column={column}
        aria-label={`${names.cellOf(cell.key)}${unit === null ? "" : ` (${unitText(unit, locale)})`}`}
        aria-invalid={isWrong ? true : undefined}
        aria-describedby={`${id}-facts`}
        readOnly={closed !== null}
        autoComplete="off"
        maxLength={200}
        value={now.text}
        onChange={(event) => dispatch({ type: "typed", id: cell.id, text: event.target.value })}
        className={clsx(
          "min-h-9 w-full rounded border border-field px-2 text-right text-base tabular-nums",
          closed === null ? "bg-card text-ink" : "border-dashed bg-paper text-muted",
        )}
      />
      <div id={`${id}-facts`} className="flex flex-col gap-0.5 px-1 pt-1 text-xs">
        <CellSigns cell={cell} now={now} check={check} unit={unit} />
        <CellSource
          cell={cell}
          now={now}
          closed={closed}
          common={props.common}
          sources={grid.catalogue.sources}
          onChange={() => props.onSource({ row, column })}
        />
        <div className={clsx("flex flex-col gap-0.5 empty:hidden", !isWide && "sm:hidden")}>
          <CellFacts grid={grid} cell={cell} expected={props.expected} />
        </div>
        <CellConflict cell={cell} now={now} dispatch={dispatch} unit={unit} />
      </div>
      <Link
        href={placePath("/figures", cell.key)}
        prefetch={false}
        aria-label={t("openCell", { cell: names.cellOf(cell.key) })}
        tabIndex={-1}
        className="inline-block min-h-6 px-1 py-1 text-xs text-accent underline underline-offset-4"
      >
        {t("open")}
      </Link>
    </td>
  );
}

/** Drawn again by itself: a letter typed in one cell must not draw a hundred others. */
export const GridCellBox = memo(GridCellBoxWhole, (before, after) => {
  const names = Object.keys(after) as (keyof GridCellBoxProps)[];
  return names.every((name) =>
    name === "check" ? sameCheck(before.check, after.check) : before[name] === after[name],
  );
});
