"use client";

import { useLocale, useTranslations } from "next-intl";
import type { Dispatch, KeyboardEvent } from "react";

import { useNames } from "@/components/figures/use-names";
import { useStatedText } from "@/components/figures/use-stated-text";
import type { MessageRef } from "@/lib/errors/domain-error";
import { isOpen, type CellState } from "@/lib/figures/grid/cell-state";
import type { GridEvent, GridState } from "@/lib/figures/grid/grid-state";
import { statedIn } from "@/lib/figures/grid/stated-text";
import type { GridCell, YearGrid } from "@/lib/figures/grid/types";
import { formatChange } from "@/lib/figures/values/value-change";
import { statedChange } from "@/lib/figures/values/stated-change";
import { placePath } from "@/lib/figures/read-place";
import { Link } from "@/lib/i18n/navigation";
import { formatNumber, joinUnit } from "@/lib/words/format";
import type { CellCheck } from "@/components/figures/grid/use-grid-checks";

import { CellConflict } from "./cell-conflict";
import { CellOrigin } from "./cell-origin";
import { CellStanding } from "./cell-standing";
import { CellWarning } from "./cell-warning";

interface CellPanelProps {
  grid: YearGrid;
  /** Cells of the row, because a target of the whole stands for a part that has none. */
  row: readonly GridCell[];
  cell: GridCell;
  now: CellState;
  check: CellCheck;
  closed: MessageRef | null;
  expected: number | null;
  common: GridState["common"];
  /** Open cells of the selection, which a source is given to. */
  chosen: readonly string[];
  /** Other open cells without an explanation that the same checks ask one of. */
  alike: readonly string[];
  /** Other corrections that have no reason yet. */
  unreasoned: readonly string[];
  /** Whether the source is being changed. */
  isSourcing: boolean;
  onSourcing: (isOn: boolean) => void;
  /** Leads back to the cell. */
  onBack: () => void;
  dispatch: Dispatch<GridEvent>;
}

/** Everything of the chosen cell that the grid itself has no room for. Escape leads back to the cell. */
export function CellPanel(props: CellPanelProps) {
  const { grid, row, cell, now, check, closed, expected, dispatch } = props;
  const t = useTranslations("grid.panel");
  const grids = useTranslations("grid");
  const locale = useLocale() === "en" ? "en" : "zh";
  const names = useNames(grid.catalogue);
  const stated = useStatedText();
  const { indicator, scope, year, calibre } = cell.key;
  const unit = names.unitOf(indicator);
  const known = grid.catalogue.indicators.find(({ code }) => code === indicator);
  const own = isOpen(now) || closed !== null ? now : null;
  const shown = own === null ? cell.current : statedIn(own.text, own.nature, known);
  const growth = shown === null ? null : statedChange(cell.lastYear, shown);
  const target =
    cell.target ?? row.find((other) => other.target?.origin === "plan")?.target ?? null;
  const decimals = Math.max(known?.decimals ?? 0, 1);
  const keys = {
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.nativeEvent.isComposing) return;
      // A box that the panel has opened closes by itself.
      if (event.target instanceof Element && event.target.closest("dialog") !== null) return;
      event.preventDefault();
      props.onBack();
    },
  };
  return (
    <section
      id="cell-panel"
      {...keys}
      aria-labelledby="cell-panel-name"
      className="flex flex-col gap-3 rounded-lg border border-line bg-card p-4 print:hidden lg:sticky lg:top-3 lg:max-h-[calc(100vh-6.5rem)] lg:overflow-y-auto"
    >
      <div>
        <h2 id="cell-panel-name" className="font-semibold">
          {t("name", {
            indicator: names.indicatorOf(indicator),
            scope: names.scopeOf(scope),
            year: String(year),
          })}
        </h2>
        <p className="flex flex-wrap items-baseline gap-x-2">
          <span className="text-2xl font-bold wrap-anywhere">
            {shown === null ? now.text.trim() || "—" : stated(shown, unit)}
          </span>
          {cell.lastYear !== null && (
            <span className="text-sm text-muted">
              {t("lastYear", { value: stated(cell.lastYear, null) })}
              {growth?.percent != null &&
                t("growth", { share: formatChange(growth.percent, locale) })}
            </span>
          )}
        </p>
        <p className="text-sm text-muted">
          {target !== null &&
            t("target", {
              wording: names.inWords(target.wording),
              scope: target === cell.target ? "own" : "whole",
              name: names.scopeOf(target.scope),
            })}
          {expected !== null &&
            t("expected", {
              value: joinUnit(formatNumber(expected, { decimals, locale }), unit, locale),
            })}
          {t("calibre", { calibre: names.calibreOf(calibre) })}
        </p>
      </div>
      <CellStanding cell={cell} now={now} check={check} closed={closed} unit={unit} />
      <CellConflict cell={cell} now={now} dispatch={dispatch} unit={unit} />
      <CellWarning
        key={`warning ${cell.id}`}
        cell={cell}
        now={now}
        check={check}
        isClosed={closed !== null}
        alike={props.alike}
        unreasoned={props.unreasoned}
        dispatch={dispatch}
      />
      <CellOrigin
        key={`origin ${cell.id}`}
        grid={grid}
        cell={cell}
        now={now}
        stated={shown}
        isClosed={closed !== null}
        common={props.common}
        chosen={props.chosen}
        isChanging={props.isSourcing}
        onChanging={props.onSourcing}
        dispatch={dispatch}
      />
      <p className="flex flex-wrap gap-x-4 text-sm">
        <Link
          href={placePath("/figures/history", cell.key)}
          prefetch={false}
          className="py-1 text-accent underline underline-offset-4"
        >
          {t("history", { count: cell.current?.number ?? 0 })}
        </Link>
        <Link
          href={placePath("/figures", cell.key)}
          prefetch={false}
          aria-label={grids("openCell", { cell: names.cellOf(cell.key) })}
          className="py-1 text-accent underline underline-offset-4"
        >
          {grids("open")}
        </Link>
      </p>
    </section>
  );
}
