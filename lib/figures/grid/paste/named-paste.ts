import type { MessageRef } from "@/lib/errors/domain-error";
import { yearsIn } from "@/lib/figures/names/read-year";
import type { Position } from "@/lib/figures/grid/selection";
import type { GridCell, YearGrid } from "@/lib/figures/grid/types";

import {
  isOfOtherThings,
  joinNames,
  namesIn,
  type BlockNames,
  type NameFacts,
} from "./block-labels";
import { namingCells, shapeOf, type BlockShape } from "./block-shape";
import { movedInto, type MovedValue } from "./moved-value";

/** A value of the block with the cell that the block names for it. */
export interface NamedEdit {
  readonly cell: GridCell;
  /** Text that goes into the cell. */
  readonly text: string;
  /** What was written in another unit and what became of it; null where the number stays as it is. */
  readonly converted: MovedValue["converted"];
}

/** What of a block is not taken: a row, a column or one value of it, and why. */
export interface NamedSkip {
  /** Names as the block has them, joined. */
  readonly name: string;
  readonly text: string;
  readonly reason: MessageRef;
}

export interface NamedPaste {
  readonly edits: readonly NamedEdit[];
  readonly skipped: readonly NamedSkip[];
  /** What the block does not name and the chosen cell stands for. */
  readonly assumed: readonly MessageRef[];
}

interface Target {
  grid: YearGrid;
  facts: NameFacts;
  /** Cell that is chosen: it stands for what the block names nowhere. */
  at: Position;
  /** Says why this text cannot go into this cell; null where it can. */
  refuse: (cell: GridCell, text: string) => MessageRef | null;
}

interface Line {
  index: number;
  names: BlockNames;
  name: string;
}

const DIMENSIONS = ["indicator", "scope", "year"] as const;

/**
 * Lays a block by the names in it: each value goes into the cell that its row, its column and the corner name, in the
 * unit that they state, or nowhere. What is named nowhere in the block comes from the chosen cell, and is said. Null
 * for a block without names.
 */
export function planNamedPaste(
  block: readonly (readonly string[])[],
  { grid, facts, at, refuse }: Target,
): NamedPaste | null {
  const shape = shapeOf(block, facts);
  if (shape === null) return null;
  const skipped: NamedSkip[] = [];
  const around = aroundOf(shape, facts);
  const foreign = shape.captions
    .flatMap((row) => shape.texts[row] ?? [])
    .concat(cornersOf(shape).map(({ text }) => text))
    .find((text) => namesIn(text, facts) === null && isOfOtherThings(text));
  if (foreign !== undefined) {
    const reason: MessageRef = { key: "grid.named.otherThings" };
    return { edits: [], skipped: [{ name: foreign.trim(), text: "", reason }], assumed: [] };
  }
  const rows = shape.valueRows.flatMap((index) => {
    const found = namingCells(shape.headColumns, index, (column) =>
      shape.cells.map((row) => row[column] ?? { kind: "blank" }),
    ).map(({ head, at: from, cell }) => ({ cell, text: shape.texts[from]?.[head] ?? "" }));
    return lineOf(index, found, shape.headColumns.length > 0, skipped);
  });
  const lastName = shape.headColumns.at(-1) ?? -1;
  const columns = shape.valueColumns.flatMap((index) => {
    const found = namingCells(shape.headRows, index, (row) => shape.cells[row] ?? []).map(
      ({ head, at: from, cell }) => ({ cell, text: shape.texts[head]?.[from] ?? "" }),
    );
    // Numbers before the names count them.
    if (shape.headRows.length === 0 && index < lastName) return [];
    return lineOf(index, found, shape.headRows.length > 0, skipped);
  });

  const named = [around, ...rows.map(({ names }) => names), ...columns.map(({ names }) => names)];
  const missing = DIMENSIONS.filter((kind) => named.every((names) => names[kind] === undefined));
  // Rows without names go on downwards; several columns without names may be of other years, and are not guessed.
  const placing = { grid, at, missing, isStepping: shape.headColumns.length === 0 };
  const areUnclear = shape.headRows.length === 0 && columns.length > 1;
  const found: (NamedEdit & { name: string })[] = [];
  for (const [down, row] of rows.entries()) {
    for (const column of columns) {
      const text = shape.texts[row.index]?.[column.index]?.trim() ?? "";
      if (text === "" || shape.cells[row.index]?.[column.index]?.kind === "blank") continue;
      const name = [row.name, column.name].filter((part) => part !== "").join(" · ");
      const skip = (reason: MessageRef) => skipped.push({ name, text, reason });
      const names = joinNames([row.names, column.names]);
      if (names === null) {
        skip({ key: "grid.named.twoNames" });
        continue;
      }
      const cell = areUnclear
        ? ({ key: "grid.named.columnsNameless" } as const)
        : cellFor({ ...around, ...names }, down, placing);
      if (!("id" in cell)) {
        skip(cell);
        continue;
      }
      const near = [row.names.unit, column.names.unit].flatMap((unit) => unit ?? []);
      const stated = near.length > 0 ? near : [around.unit].flatMap((unit) => unit ?? []);
      const moved = movedInto(cell, text, stated, grid);
      if (!moved.ok) {
        skip(moved.error);
        continue;
      }
      const reason = refuse(cell, moved.text);
      if (reason === null) found.push({ cell, text: moved.text, converted: moved.converted, name });
      else skip(reason);
    }
  }
  const counts = new Map<string, number>();
  for (const { cell } of found) counts.set(cell.id, (counts.get(cell.id) ?? 0) + 1);
  const isDouble = ({ cell }: NamedEdit) => (counts.get(cell.id) ?? 0) > 1;
  for (const { name, text } of found.filter(isDouble)) {
    skipped.push({ name, text, reason: { key: "grid.named.double" } });
  }
  const edits = found.filter((edit) => !isDouble(edit));
  return {
    edits: edits.map(({ cell, text, converted }) => ({ cell, text, converted })),
    skipped,
    assumed: edits.length === 0 ? [] : assumedIn(missing, grid),
  };
}

/** What the corner and the captions name, for every value that nothing nearer names otherwise. */
function aroundOf(shape: BlockShape, facts: NameFacts): BlockNames {
  const corner = cornersOf(shape).flatMap(({ cell }) =>
    cell.kind === "names" ? [cell.names] : [],
  );
  const captions = shape.captions.flatMap((row): BlockNames[] => {
    const text = shape.texts[row]?.find((one) => one.trim() !== "") ?? "";
    const whole = namesIn(text, facts);
    if (whole !== null) return [whole];
    const [year, second] = yearsIn(text);
    const unit = /单位\s*[:：为]\s*([^\s，。；;）)]+)/.exec(text)?.[1];
    const ofYear = year === undefined || second !== undefined ? {} : { year };
    return [unit === undefined ? ofYear : { ...ofYear, unit }];
  });
  return joinNames([...captions, ...corner]) ?? {};
}

function cornersOf({ headRows, headColumns, cells, texts }: BlockShape) {
  return headRows.flatMap((row) =>
    headColumns.flatMap((column) => {
      const cell = cells[row]?.[column];
      return cell === undefined ? [] : [{ cell, text: texts[row]?.[column] ?? "" }];
    }),
  );
}

/** One named row or column; none, with its reason, where a part of its name is not known. */
function lineOf(
  index: number,
  found: readonly { cell: BlockShape["cells"][number][number]; text: string }[],
  isNamed: boolean,
  skipped: NamedSkip[],
): readonly Line[] {
  const name = found.map(({ text }) => text.replaceAll(/\s+/g, " ").trim()).join(" · ");
  const skip = (reason: MessageRef) => {
    skipped.push({ name, text: "", reason });
    return [];
  };
  if (isNamed && found.length === 0) return skip({ key: "grid.named.nameless" });
  if (found.some(({ cell }) => cell.kind === "text")) return skip({ key: "grid.named.unknown" });
  const names = joinNames(
    found.flatMap(({ cell }) => {
      if (cell.kind === "names") return [cell.names];
      return cell.kind === "year" ? [{ year: cell.year }] : [];
    }),
  );
  return names === null ? skip({ key: "grid.named.twoNames" }) : [{ index, names, name }];
}

interface Placing {
  grid: YearGrid;
  at: Position;
  missing: readonly (typeof DIMENSIONS)[number][];
  /** Whether rows without names go on downwards from the chosen cell. */
  isStepping: boolean;
}

/** The cell of the grid with these names; what the block names nowhere is counted from the chosen cell. */
function cellFor(
  names: BlockNames,
  down: number,
  { grid, at, missing, isStepping }: Placing,
): GridCell | MessageRef {
  const { lens } = grid;
  if (lens.kind === "year" && names.year !== undefined && names.year !== lens.year) {
    return { key: "grid.named.otherYear", values: { year: String(names.year) } };
  }
  const further = isStepping ? down : 0;
  const usual = grid.rows.filter(({ other }) => !other);
  const begin = grid.rows[at.row];
  const placeIn = (length: number, from: number) => (from + further < length ? from + further : -1);
  const rowFor = () => {
    if (lens.kind === "indicator") {
      const { scope } = names;
      if (scope !== undefined) return usual.find((row) => row.scope === scope);
      return missing.includes("scope") ? usual[placeIn(usual.length, at.row)] : undefined;
    }
    const { indicator, calibre } = names;
    if (indicator === undefined) {
      // 核心产业规模 is a calibre that only one indicator is counted by, and so names its row.
      const counted = grid.rows.filter((row) => row.calibre === calibre);
      if (calibre !== undefined) return counted.length === 1 ? counted[0] : undefined;
      if (!missing.includes("indicator")) return undefined;
      const from = usual.findIndex((row) => row === begin);
      return from === -1 ? (further === 0 ? begin : undefined) : usual[placeIn(usual.length, from)];
    }
    const rows = grid.rows.filter((row) => row.indicator === indicator);
    return calibre === undefined
      ? rows.find(({ other }) => !other)
      : rows.find((row) => row.calibre === calibre);
  };
  const row = rowFor();
  if (row === undefined) {
    return { key: isNamedIn(names, lens) ? "grid.named.elsewhere" : "grid.named.nameless" };
  }
  const cells = row.cells.filter(({ key }) => {
    const { indicator, scope, year, calibre } = names;
    return (
      (indicator === undefined || key.indicator === indicator) &&
      (scope === undefined || key.scope === scope) &&
      (year === undefined || key.year === year) &&
      (calibre === undefined || key.calibre === calibre)
    );
  });
  const columnOf = lens.kind === "indicator" ? "year" : "scope";
  if (cells.length <= 1 || names[columnOf] !== undefined) {
    return cells[0] ?? { key: "grid.named.elsewhere" };
  }
  if (!missing.includes(columnOf)) return { key: "grid.named.nameless" };
  return row.cells[placeIn(row.cells.length, at.column)] ?? { key: "grid.named.elsewhere" };
}

function isNamedIn(names: BlockNames, lens: YearGrid["lens"]): boolean {
  return names[lens.kind === "indicator" ? "scope" : "indicator"] !== undefined;
}

/** Says which part of the names the chosen cell stands for, where the grid itself does not settle it. */
function assumedIn(
  missing: readonly (typeof DIMENSIONS)[number][],
  { lens, columns }: YearGrid,
): readonly MessageRef[] {
  const settled =
    lens.kind === "indicator" ? ["indicator"] : ["year", ...(columns.length > 1 ? [] : ["scope"])];
  return missing
    .filter((kind) => !settled.includes(kind))
    .map((kind) => ({ key: `grid.named.assumed.${kind}` as const }));
}
