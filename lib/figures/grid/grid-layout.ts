import type { FormOptions } from "@/lib/figures/types";

import type { GridColumn, GridLens, GridRow } from "./types";

export type LaidRow = Omit<GridRow, "cells">;

export interface Layout {
  columns: readonly GridColumn[];
  rows: readonly LaidRow[];
}

/**
 * Lays out rows and columns of a lens. Indicators without a unit take no number and have no row; one that nobody
 * has counted yet gets the first calibre. Rows of other calibres than the usual one come after all the others, so
 * that they are never in the way of a block.
 */
export function gridLayout(lens: GridLens, { catalogue, calibresInUse }: FormOptions): Layout {
  const { indicators, scopes, calibres, plan } = catalogue;
  if (lens.kind === "indicator") {
    const { indicator, calibre } = lens;
    // Years from the baseline's to the one after the plan.
    const years = Array.from(
      { length: plan.endYear - plan.startYear + 3 },
      (_, index) => plan.startYear - 1 + index,
    );
    return {
      columns: years.map((year) => ({ id: String(year), scope: null, year })),
      rows: scopes.map(({ code }) => ({
        id: code,
        indicator,
        calibre,
        scope: code,
        other: false,
      })),
    };
  }
  const columns =
    lens.scope === null
      ? scopes.map(({ code }) => ({ id: code, scope: code, year: null }))
      : [{ id: "value", scope: null, year: null }];
  const rows = indicators
    .filter(({ unit }) => unit !== null)
    .flatMap(({ code }) => {
      const used = calibresInUse[code] ?? [];
      const shown = used.length > 0 ? used : calibres.slice(0, 1).map((calibre) => calibre.code);
      return shown.map((calibre, index) => ({
        id: `${code}/${calibre}`,
        indicator: code,
        calibre,
        scope: lens.scope,
        other: index > 0,
      }));
    });
  return { columns, rows: rows.toSorted((a, b) => Number(a.other) - Number(b.other)) };
}

/** Finds the row and column of a cell of the layout. */
export function placeOf(
  lens: GridLens,
  row: LaidRow,
  column: GridColumn,
): { scope: string; year: number } {
  const year = lens.kind === "year" ? lens.year : (column.year ?? 0);
  return { scope: row.scope ?? column.scope ?? "", year };
}

/** Keeps the rows and columns that have a cell of the actor's own unit. */
export function mineAmong(
  { columns, rows }: Layout,
  isMineAt: (row: LaidRow, column: GridColumn) => boolean,
): Layout {
  return {
    columns: columns.filter((column) => rows.some((row) => isMineAt(row, column))),
    rows: rows.filter((row) => columns.some((column) => isMineAt(row, column))),
  };
}
