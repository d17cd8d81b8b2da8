"use client";

import { useTranslations } from "next-intl";
import { memo, type Dispatch } from "react";

import { Field, fieldAttributes } from "@/components/ui/field";
import type { CellState } from "@/lib/figures/grid/cell-state";
import type { GridEvent } from "@/lib/figures/grid/grid-state";
import type { GridCell, YearGrid } from "@/lib/figures/grid/types";
import { useNames } from "@/components/figures/use-names";
import { useMessageText } from "@/components/forms/use-message-text";

import { sameCheck, type CellCheck } from "./use-grid-checks";

interface CellReasonsProps {
  grid: YearGrid;
  cell: GridCell;
  now: CellState;
  check: CellCheck;
  dispatch: Dispatch<GridEvent>;
}

/** Says what a cell has to be explained for, leads back to the cell, and has the fields for the explanation. */
function CellReasonsWhole({ grid, cell, now, check, dispatch }: CellReasonsProps) {
  const t = useTranslations();
  const inWords = useMessageText();
  const { cellOf } = useNames(grid.catalogue);
  const row = grid.rows.findIndex(({ cells }) => cells.includes(cell));
  const column = grid.rows[row]?.cells.indexOf(cell) ?? 0;
  const explained = check.findings.filter(({ level }) => level === "explain");
  const name = cellOf(cell.key);
  const field = (kind: "reason" | "explanation", label: string) => {
    const id = `${kind}-${row}-${column}`;
    return (
      <Field id={id} label={label}>
        <input
          {...fieldAttributes(id)}
          aria-label={`${label} · ${name}`}
          maxLength={500}
          value={now[kind]}
          onChange={(event) =>
            dispatch({ type: "worded", id: cell.id, words: { [kind]: event.target.value } })
          }
        />
      </Field>
    );
  };
  return (
    <li className="flex flex-col gap-2 py-3">
      <p className="flex flex-wrap gap-x-3">
        <a
          href={`#cell-${row}-${column}`}
          className="py-0.5 text-accent underline underline-offset-4"
        >
          {name}
        </a>
        <span className="font-semibold">{now.text}</span>
      </p>
      {explained.length > 0 && (
        <ul className="list-disc pl-5 text-sm">
          {explained.map((finding) => (
            <li key={finding.code}>{inWords(finding)}</li>
          ))}
        </ul>
      )}
      <div className="grid gap-3 sm:grid-cols-2">
        {explained.length > 0 && field("explanation", t("checks.explanation"))}
        {cell.current !== null && field("reason", t("figures.entry.reason"))}
      </div>
    </li>
  );
}

/** Drawn again only when its own cell changes, however many cells have to be explained. */
export const CellReasons = memo(CellReasonsWhole, (before, after) => {
  const isSame = before.now === after.now && before.cell === after.cell;
  return isSame && before.grid === after.grid && sameCheck(before.check, after.check);
});
