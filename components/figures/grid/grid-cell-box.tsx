"use client";

import clsx from "clsx";
import { useLocale, useTranslations } from "next-intl";
import type { Dispatch } from "react";

import { unitText } from "@/components/dashboard/format";
import type { MessageRef } from "@/lib/actions/domain-error";
import { isDirty, type CellState, type GridEvent } from "@/lib/figures/grid/grid-state";
import type { Position } from "@/lib/figures/grid/selection";
import type { GridCell, YearGrid } from "@/lib/figures/grid/types";
import { placePath } from "@/lib/figures/read-place";
import { Link } from "@/lib/i18n/navigation";
import { useNames } from "@/components/figures/use-names";

import { CellConflict } from "./cell-conflict";
import { CellFacts } from "./cell-facts";
import { CellSigns } from "./cell-signs";
import type { CellCheck } from "./use-grid-checks";
import type { useGridKeys } from "./use-grid-keys";

interface GridCellBoxProps {
  readonly grid: YearGrid;
  readonly cell: GridCell;
  readonly now: CellState;
  readonly place: Position;
  readonly dispatch: Dispatch<GridEvent>;
  readonly keys: ReturnType<typeof useGridKeys>;
  readonly check: CellCheck;
  readonly closed: MessageRef | null;
  readonly selected: boolean;
  readonly isWide: boolean;
  readonly expected: number | null;
}

/** One cell: the input with everything that one should see without opening it. */
export function GridCellBox(props: GridCellBoxProps) {
  const { grid, cell, now, place, dispatch, keys, check, closed, selected, isWide } = props;
  const t = useTranslations("grid");
  const locale = useLocale() === "en" ? "en" : "zh";
  const names = useNames(grid.catalogue);
  const unit = names.unitOf(cell.key.indicator);
  const isWrong = check.errors.length > 0 || now.status === "refused" || now.status === "conflict";
  const id = `cell-${place.row}-${place.column}`;
  return (
    <td
      className={clsx(
        "min-w-44 border border-line p-1 align-top",
        selected && "bg-accent-soft",
        isWrong && "outline-2 -outline-offset-2 outline-behind",
      )}
    >
      <input
        id={id}
        data-row={place.row}
        data-column={place.column}
        aria-label={`${names.cellOf(cell.key)}${unit === null ? "" : ` (${unitText(unit, locale)})`}`}
        aria-invalid={isWrong ? true : undefined}
        aria-describedby={`${id}-facts`}
        readOnly={closed !== null}
        autoComplete="off"
        maxLength={200}
        value={now.text}
        onChange={(event) => {
          keys.onType(now.text);
          dispatch({ type: "typed", id: cell.id, text: event.target.value });
        }}
        onMouseDown={(event) => {
          if (!event.shiftKey) return;
          event.preventDefault();
          keys.goTo(place, true);
        }}
        onFocus={(event) => {
          event.target.select();
          keys.onEnter(place, false);
        }}
        onBlur={() => keys.onLeave(place)}
        className={clsx(
          "min-h-9 w-full rounded border border-field px-2 text-right text-base tabular-nums",
          closed === null ? "bg-card text-ink" : "border-dashed bg-paper text-muted",
        )}
      />
      <div id={`${id}-facts`} className="flex flex-col gap-0.5 px-1 pt-1 text-xs">
        <CellSigns {...{ cell, now, check, closed }} isUnsaved={isDirty(now)} unit={unit} />
        {isWide && <CellFacts {...{ grid, cell }} expected={props.expected} />}
        <CellConflict {...{ cell, now, dispatch, unit }} />
      </div>
      <Link
        href={placePath("/figures", cell.key)}
        aria-label={t("openCell", { cell: names.cellOf(cell.key) })}
        tabIndex={-1}
        className="inline-block min-h-6 px-1 py-1 text-xs text-accent underline underline-offset-4"
      >
        {t("open")}
      </Link>
    </td>
  );
}
