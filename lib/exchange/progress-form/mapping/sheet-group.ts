import { readHeadingParts } from "./heading-words";
import { findHeadings, likelyHeadings, type HeadingBlock } from "./heading-block";
import { guessMapping } from "./guess-mapping";
import { headingsKey, headingsText } from "./headings-key";
import { ownSheets } from "./own-sheets";
import { SheetCells } from "../reading/sheet-cells";
import type { ReadSheet } from "../types";
import { NOTHING_SAID, type Said } from "../said";
import type {
  ColumnHeading,
  ColumnMapping,
  MappingCatalogue,
  SheetMapping,
} from "../mapping-types";

/** What is kept of a mapping that somebody chose, for the next table with the same headings. */
export interface KeptMapping {
  readonly columns: readonly ColumnMapping[];
  /** By how many lines the rows of headings differ from what is found without help. */
  readonly shift: readonly [top: number, bottom: number];
  readonly unit: string;
  readonly source: string;
  readonly nature: Said["nature"];
}

/** Sheets of one file that have the same headings and are read the same way. */
export interface SheetGroup {
  /** Key of the headings as they are found without help. */
  readonly key: string;
  readonly text: string;
  /** Places of the sheets in the file. */
  readonly sheets: readonly number[];
  readonly headings: readonly ColumnHeading[];
  readonly mapping: SheetMapping;
  /** Whether there are numbers below something like headings, known words or not. */
  readonly isTable: boolean;
  readonly shift: KeptMapping["shift"];
}

/** A person's choice for a group; what is absent is as it was found. */
export interface GroupChoice {
  readonly top?: number | undefined;
  readonly bottom?: number | undefined;
  readonly columns?: readonly ColumnMapping[] | undefined;
  readonly said?: SheetMapping["said"] | undefined;
}

const FIRST_LINE: HeadingBlock = { top: 0, bottom: 0 };

/**
 * Groups the sheets of a file by their headings, each with what is guessed of it; left out are blank sheets, and those
 * that are read by the form's own headings.
 */
export function groupSheets(
  sheets: readonly ReadSheet[],
  catalogue: MappingCatalogue,
  own: ReadonlySet<number> = ownSheets(sheets),
  choiceOf: (key: string, at: number) => GroupChoice | null = () => null,
): readonly SheetGroup[] {
  const groups: SheetGroup[] = [];
  for (const [index, sheet] of sheets.entries()) {
    if (own.has(index)) continue;
    const cells = new SheetCells(sheet);
    if (sheet.rows.every((_, y) => cells.filledIn(y) === 0)) continue;
    const found = findHeadings(cells, catalogue);
    const likely = likelyHeadings(cells, catalogue);
    const plain = guessMapping(cells, catalogue, found ?? likely ?? FIRST_LINE);
    if (plain === null) continue;
    const parts = plain.headings.map((heading) => heading.parts);
    const key = headingsKey(parts);
    const at = groups.findIndex((group) => group.key === key);
    const before = groups[at];
    if (before !== undefined && found !== null) {
      groups[at] = { ...before, sheets: [...before.sheets, index] };
      continue;
    }
    groups.push(
      chosenGroup(cells, catalogue, choiceOf(key, groups.length), {
        key,
        text: headingsText(parts),
        sheets: [index],
        headings: plain.headings,
        mapping: found === null ? { ...plain.mapping, reads: false } : plain.mapping,
        isTable: likely !== null,
        shift: [0, 0],
      }),
    );
  }
  return groups;
}

function chosenGroup(
  cells: SheetCells,
  catalogue: MappingCatalogue,
  choice: GroupChoice | null,
  group: SheetGroup,
): SheetGroup {
  if (choice === null) return group;
  const last = Math.max(0, cells.sheet.rows.length - 1);
  const top = Math.min(choice.top ?? group.mapping.top, last);
  const bottom = Math.min(Math.max(choice.bottom ?? group.mapping.bottom, top), last, top + 5);
  const isMoved = top !== group.mapping.top || bottom !== group.mapping.bottom;
  const guess = isMoved ? guessMapping(cells, catalogue, { top, bottom }) : null;
  const { headings, mapping } = guess ?? group;
  const columns = mapping.columns.map((column, x) => choice.columns?.[x] ?? column);
  const said = choice.said ?? mapping.said;
  const reads = columns.some(({ as }) => as === "value");
  const shift = [top - group.mapping.top, bottom - group.mapping.bottom] as const;
  return { ...group, headings, mapping: { reads, top, bottom, columns, said }, shift };
}

/**
 * Takes up a kept mapping for a table with the same headings: the rows of headings stand where they stand in this file,
 * and a year in a heading is this file's. Null where it rested on a year that no heading says: nobody knows whether it
 * still holds.
 */
export function recall(
  kept: KeptMapping,
  { headings, mapping }: SheetGroup,
  catalogue: MappingCatalogue,
): GroupChoice | null {
  const isBare = kept.columns.some(({ year }, x) => year !== null && yearOf(x) === null);
  if (isBare) return null;
  return {
    top: Math.max(0, mapping.top + kept.shift[0]),
    bottom: Math.max(0, mapping.bottom + kept.shift[1]),
    columns: kept.columns.map((column, x) =>
      column.year === null ? column : { ...column, year: yearOf(x) },
    ),
    said: { ...NOTHING_SAID, unit: kept.unit, source: kept.source, nature: kept.nature },
  };

  function yearOf(x: number): number | null {
    return readHeadingParts(headings[x]?.parts ?? [], catalogue).year;
  }
}

/** What of a group is kept when its rows are written. */
export function keptOf({ mapping, shift }: SheetGroup): KeptMapping {
  const { unit, source, nature } = mapping.said;
  return { columns: mapping.columns, shift, unit, source, nature };
}
