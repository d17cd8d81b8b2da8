import { readSheet, tableSheets, type Sheet } from "@/lib/plans/sheets";
import type { Dimension, Scope } from "@/lib/plans/types";
import { WHOLE_KIND } from "@/lib/plans/types";

import type { Layout } from "./grid-layout";
import type { GridLens, YearGrid } from "./types";

type Piece = Sheet<Scope, string>;

interface Placed {
  layout: Layout;
  sheets: YearGrid["sheets"];
}

interface Divided {
  dimensions: readonly Dimension[];
  /** Codes of the indicator and the scope of each cell that nobody has begun. */
  missing: readonly { indicator: string; scope: string }[];
}

/** Divides all scopes side by side into sheets where they are too many cells for one page; else gives one sheet. */
export function gridPieces(
  lens: GridLens,
  { columns, rows }: Layout,
  scopes: readonly Scope[],
): readonly Piece[] {
  if (lens.kind !== "year" || lens.scope !== null) return [];
  const shown = new Set(columns.map(({ scope }) => scope));
  return tableSheets(
    scopes.filter(({ code }) => shown.has(code)),
    [...new Set(rows.map(({ indicator }) => indicator))],
  );
}

/** Keeps of a layout what stands on the sheet that is asked for, and names the other sheets. */
export function onSheet(
  lens: GridLens,
  layout: Layout,
  pieces: readonly Piece[],
  { dimensions, missing }: Divided,
): Placed {
  const asked = lens.kind === "year" ? String(lens.sheet ?? 1) : undefined;
  const shown = readSheet(asked, pieces);
  if (shown === null || pieces.length === 1) return { layout, sheets: null };
  const all = pieces.map(({ parts, indicators, ...place }) => {
    const codes = parts.map(({ code }) => code);
    const kind = parts.find((part) => part.kind !== WHOLE_KIND)?.kind ?? WHOLE_KIND;
    const dimension = dimensions.find(({ code }) => code === kind)?.name ?? { zh: kind, en: kind };
    const here = missing.filter(
      (cell) => codes.includes(cell.scope) && indicators.includes(cell.indicator),
    );
    return { ...place, dimension, parts: codes, indicators, missing: here.length };
  });
  const codes = new Set(shown.parts.map(({ code }) => code));
  return {
    layout: {
      columns: layout.columns.filter(({ scope }) => codes.has(scope ?? "")),
      rows: layout.rows.filter(({ indicator }) => shown.indicators.includes(indicator)),
    },
    sheets: { shown: shown.number, all },
  };
}
