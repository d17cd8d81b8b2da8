import type { MergedRange, ReadCell, ReadSheet } from "../types";
import { cleanText } from "./clean-text";
import { shownDay } from "./shown-day";

/** The cells of a sheet by row and column from 0, with what is joined. */
export class SheetCells {
  private readonly merged = new Map<string, MergedRange>();

  constructor(readonly sheet: ReadSheet) {
    for (const range of sheet.merges) {
      if (range.top === range.bottom && range.left === range.right) continue;
      for (let y = range.top; y <= range.bottom; y += 1) {
        for (let x = range.left; x <= range.right; x += 1) this.merged.set(`${y},${x}`, range);
      }
    }
  }

  mergedAt(y: number, x: number): MergedRange | null {
    return this.merged.get(`${y},${x}`) ?? null;
  }

  cell(y: number, x: number): ReadCell {
    return this.sheet.rows[y]?.[x] ?? "";
  }

  /** Text of a cell as a heading has it: clean, and that of the whole range where cells are joined. */
  joinedText(y: number, x: number): string {
    const range = this.mergedAt(y, x);
    return plainText(this.cell(range?.top ?? y, range?.left ?? x));
  }

  /** Texts of a row; where cells are joined downwards, those of the joined cell. */
  textsOf(y: number): string[] {
    const cells = this.sheet.rows[y] ?? [];
    return Array.from({ length: cells.length }, (_, x) => {
      const range = this.mergedAt(y, x);
      const isBelow = range !== null && range.left === x;
      return plainText(isBelow ? this.cell(range.top, x) : (cells[x] ?? ""));
    });
  }

  /** How many cells of a row are filled: what is joined counts once, in the row where it begins. */
  filledIn(y: number): number {
    return (this.sheet.rows[y] ?? []).filter((cell) => plainText(cell) !== "").length;
  }
}

/** Text of a cell, clean; a date as it is shown: 2025 where its format has the year alone. */
export function plainText(cell: ReadCell): string {
  return cleanText(textAsShown(cell).trim()).text.trim();
}

function textAsShown(cell: ReadCell): string {
  if (typeof cell === "string") return cell;
  return cell.odd === "date" ? shownDay(cell.text, cell.format ?? "") : cell.text;
}
