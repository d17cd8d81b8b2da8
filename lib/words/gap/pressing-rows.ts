import type { GapRow } from "@/lib/assessment/charts/gap-rows";

/** A chart of so many rows stays whole: more than twice the targets of a usual plan. */
const MOST_ROWS = 24;
/** About what one screen shows: so many rows of a longer chart are drawn, and the others listed. */
const DRAWN_ROWS = 16;

export interface PressingRows {
  /** Drawn as bars. */
  readonly drawn: readonly GapRow[];
  /** Listed by name beneath the chart; empty for a plan of usual size. */
  readonly rest: readonly GapRow[];
}

/** Divides the rows of a gap chart, the most pressing first, so that the chart of a large plan fits a screen. */
export function pressingRows(rows: readonly GapRow[]): PressingRows {
  const count = rows.length > MOST_ROWS ? DRAWN_ROWS : rows.length;
  return { drawn: rows.slice(0, count), rest: rows.slice(count) };
}
