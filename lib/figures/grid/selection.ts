/** A place in the grid, counted from 0. */
export interface Position {
  row: number;
  column: number;
}

export interface Size {
  rows: number;
  columns: number;
}

/** The chosen cells: from the cell where the selection began to the one that has the focus. */
export interface Selection {
  anchor: Position;
  focus: Position;
}

export type Step = "up" | "down" | "left" | "right";

const STEPS: Readonly<Record<Step, readonly [row: number, column: number]>> = {
  up: [-1, 0],
  down: [1, 0],
  left: [0, -1],
  right: [0, 1],
};

/** Gives the place one cell further, never past the edge. */
export function stepFrom({ row, column }: Position, step: Step, size: Size): Position {
  const [down, right] = STEPS[step];
  return {
    row: Math.max(0, Math.min(size.rows - 1, row + down)),
    column: Math.max(0, Math.min(size.columns - 1, column + right)),
  };
}

/** Gives the next cell in reading order, or the one before; null at either end, where the focus leaves the grid. */
export function tabFrom({ row, column }: Position, back: boolean, size: Size): Position | null {
  const index = row * size.columns + column + (back ? -1 : 1);
  if (index < 0 || index >= size.rows * size.columns) return null;
  return { row: Math.floor(index / size.columns), column: index % size.columns };
}

/** Lists all places of a selection, row by row. */
export function placesIn({ anchor, focus }: Selection): Position[][] {
  const rows = between(anchor.row, focus.row);
  const columns = between(anchor.column, focus.column);
  return rows.map((row) => columns.map((column) => ({ row, column })));
}

export function isSelected(selection: Selection, { row, column }: Position): boolean {
  const { anchor, focus } = selection;
  return isBetween(row, anchor.row, focus.row) && isBetween(column, anchor.column, focus.column);
}

function between(a: number, b: number): number[] {
  const first = Math.min(a, b);
  return Array.from({ length: Math.abs(a - b) + 1 }, (_, index) => first + index);
}

function isBetween(value: number, a: number, b: number): boolean {
  return value >= Math.min(a, b) && value <= Math.max(a, b);
}
