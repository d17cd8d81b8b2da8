"use client";

import clsx from "clsx";
import { useLocale, useTranslations } from "next-intl";
import { memo, type Dispatch } from "react";

import { useNames } from "@/components/figures/use-names";
import { useStatedText } from "@/components/figures/use-stated-text";
import type { MessageRef } from "@/lib/errors/domain-error";
import { isOpen, type CellState } from "@/lib/figures/grid/cell-state";
import type { GridEvent } from "@/lib/figures/grid/grid-state";
import type { GridCell, YearGrid } from "@/lib/figures/grid/types";
import { unitText } from "@/lib/words/format";

import { placeholderText } from "./placeholder-text";
import { STANDING_SIGNS, standingOf, WARNING_SIGNS, warningIn } from "./cell-marks";
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
  /** Whether this is the one cell of the grid that Tab leads into. */
  isActive: boolean;
}

/** Shows one cell: its text, last year's value in grey where it has none, and what is to be known of it as marks. */
function GridCellBoxWhole(props: GridCellBoxProps) {
  const { grid, cell, now, row, column, dispatch, check, closed, isSelected, isActive } = props;
  const t = useTranslations("grid");
  const translate = useTranslations();
  const locale = useLocale() === "en" ? "en" : "zh";
  const names = useNames(grid.catalogue);
  const stated = useStatedText();
  const unit = names.unitOf(cell.key.indicator);
  const warning = warningIn(now, check);
  const standing = standingOf(cell, now, isOpen(now));
  const isWrong = warning === "wrong" || warning === "conflict";
  const lastYear = cell.lastYear === null ? null : stated(cell.lastYear, null);
  // What the column may be too narrow for: the text of the cell, or last year's value where it has none.
  const tooltip =
    now.text !== ""
      ? now.text
      : lastYear === null
        ? undefined
        : t("cell.lastYear", { value: lastYear });
  const label = [
    `${names.cellOf(cell.key)}${unit === null ? "" : ` (${unitText(unit, locale)})`}`,
    ...(lastYear === null ? [] : [t("cell.lastYear", { value: lastYear })]),
    ...(standing === null ? [] : [t(`marks.${standing}`)]),
    ...(warning === null ? [] : [t(`marks.${warning}`)]),
  ].join(t("cell.and"));
  return (
    <td
      aria-selected={isSelected}
      title={tooltip}
      className={clsx(
        "relative h-[33px] min-w-[4.5rem] border border-line p-0",
        standing === "draft" && "bg-accent-soft",
        (standing === "submitted" || (closed !== null && standing !== "draft")) && "bg-paper",
        isSelected && "shadow-[inset_0_0_0_1px_var(--accent)]",
        isActive && "shadow-[inset_0_0_0_2px_var(--accent)]",
      )}
    >
      <input
        id={`cell-${row}-${column}`}
        data-row={row}
        data-column={column}
        tabIndex={isActive ? 0 : -1}
        aria-label={label}
        aria-invalid={isWrong ? true : undefined}
        readOnly={closed !== null}
        autoComplete="off"
        maxLength={200}
        placeholder={
          cell.lastYear === null ? undefined : placeholderText(cell.lastYear, translate, locale)
        }
        value={now.text}
        onChange={(event) => dispatch({ type: "typed", id: cell.id, text: event.target.value })}
        className={clsx(
          "block h-8 w-full min-w-0 bg-transparent px-2 text-right text-ellipsis tabular-nums outline-offset-[-2px] placeholder:text-xs placeholder:text-muted placeholder:opacity-100",
          closed === null ? "text-ink" : "cursor-default text-muted",
          isWrong && "text-behind",
        )}
      />
      {standing !== null && standing !== "draft" && (
        <Mark {...STANDING_SIGNS[standing]} className="left-0.5" />
      )}
      {warning !== null && <Mark {...WARNING_SIGNS[warning]} className="right-0" />}
    </td>
  );
}

function Mark({ sign, tone, className }: { sign: string; tone: string; className: string }) {
  return (
    <span
      aria-hidden="true"
      className={clsx(
        "pointer-events-none absolute top-0 text-[10px] leading-none",
        tone,
        className,
      )}
    >
      {sign}
    </span>
  );
}

/** Drawn again by itself: a letter typed in one cell must not draw a hundred others. */
export const GridCellBox = memo(GridCellBoxWhole, (before, after) => {
  const names = Object.keys(after) as (keyof GridCellBoxProps)[];
  return names.every((name) =>
    name === "check" ? sameCheck(before.check, after.check) : before[name] === after[name],
  );
});
