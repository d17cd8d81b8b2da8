import { describe, expect, it } from "vitest";

import type { MessageRef } from "@/lib/errors/domain-error";
import { readBlock, writeBlock } from "@/lib/figures/grid/clipboard-block";
import { cellText, readCellText } from "@/lib/figures/grid/cell-text";
import { NO_HISTORY, remember, travel } from "@/lib/figures/grid/edit-history";
import { planFillDown, planPaste, rowsCrossed } from "@/lib/figures/grid/paste-plan";
import { isSelected, placesIn, stepFrom, tabFrom } from "@/lib/figures/grid/selection";

const SIZE = { rows: 3, columns: 2 };
const at = (row: number, column: number) => ({ row, column });
const only = (row: number, column: number) => ({ anchor: at(row, column), focus: at(row, column) });

describe("moving and selecting", () => {
  it("stops at the edges; Tab goes on in the next row and leaves at the end", () => {
    expect(stepFrom(at(0, 0), "up", SIZE)).toEqual(at(0, 0));
    expect(stepFrom(at(2, 1), "right", SIZE)).toEqual(at(2, 1));
    expect(tabFrom(at(0, 1), false, SIZE)).toEqual(at(1, 0));
    expect(tabFrom(at(1, 0), true, SIZE)).toEqual(at(0, 1));
    expect(tabFrom(at(2, 1), false, SIZE)).toBeNull();
    expect(tabFrom(at(0, 0), true, SIZE)).toBeNull();
  });

  it("selects a rectangle whichever way it was drawn", () => {
    const selection = { anchor: at(2, 1), focus: at(1, 0) };
    expect(placesIn(selection)).toEqual([
      [at(1, 0), at(1, 1)],
      [at(2, 0), at(2, 1)],
    ]);
    expect(isSelected(selection, at(1, 1))).toBe(true);
    expect(isSelected(selection, at(0, 1))).toBe(false);
  });
});

describe("a block on the clipboard", () => {
  it("is read as Excel and WPS write it", () => {
    expect(readBlock("1\t2\r\n3\t4\r\n")).toEqual([
      ["1", "2"],
      ["3", "4"],
    ]);
    expect(readBlock('"a\tb"\t"c\n""d"""\n')).toEqual([["a\tb", 'c\n"d"']]);
    expect(readBlock("\t\n")).toEqual([["", ""]]);
    expect(readBlock('5" disk\t"open')).toEqual([['5" disk', '"open']]);
    expect(readBlock("")).toEqual([]);
  });

  it("survives the way there and back", () => {
    const rows = [
      ["约516", ""],
      ["a\tb", 'say "x"'],
    ];
    expect(readBlock(writeBlock(rows))).toEqual(rows);
  });
});

describe("pasting", () => {
  const refuse = ({ row }: { row: number }, text: string): MessageRef | null =>
    row === 1
      ? { key: "grid.skipped.closedYear" }
      : text === "x"
        ? { key: "figures.errors.numberMissing" }
        : null;

  it("takes what it can and names the rest", () => {
    const block = [
      ["1", "x", "9"],
      ["2", ""],
      ["3", "4"],
    ];
    const plan = planPaste(block, { selection: only(0, 0), size: SIZE, refuse });
    expect(plan.edits).toEqual([
      { ...at(0, 0), text: "1" },
      { ...at(2, 0), text: "3" },
      { ...at(2, 1), text: "4" },
    ]);
    expect(plan.skipped.map(({ reason }) => reason.key)).toEqual([
      "figures.errors.numberMissing",
      "grid.skipped.outside",
      "grid.skipped.closedYear",
      "grid.skipped.blank",
    ]);
  });

  it("steps over rows of other calibres, or asks of them by name", () => {
    const others = new Set([1, 4]);
    const block = [["925"], ["9"], ["705"]];
    expect(rowsCrossed(block, only(0, 0), others)).toEqual([1]);
    expect(rowsCrossed([["9"]], { anchor: at(0, 0), focus: at(5, 0) }, others)).toEqual([1, 4]);
    // The row that was chosen is meant, whatever its calibre.
    expect(rowsCrossed([["9"], ["8"]], only(1, 0), others)).toEqual([]);
    const size = { rows: 6, columns: 1 };
    const target = { selection: only(0, 0), size, refuse: () => null };
    const placed = (over: ReadonlySet<number>) =>
      planPaste(block, { ...target, over }).edits.map(({ row, text }) => `${row}=${text}`);
    expect(placed(others)).toEqual(["0=925", "2=9", "3=705"]);
    expect(placed(new Set())).toEqual(["0=925", "1=9", "2=705"]);
    const low = { ...target, selection: only(3, 0), over: others };
    expect(planPaste(block, low).skipped.map(({ text }) => text)).toEqual(["705"]);
  });

  it("fills a selection with one copied cell, and down from its first row", () => {
    const selection = { anchor: at(0, 0), focus: at(2, 0) };
    const plan = planPaste([["5"]], { selection, size: SIZE, refuse: () => null });
    expect(plan.edits).toHaveLength(3);
    expect(planFillDown(selection, ({ row }) => String(row))).toEqual([
      { ...at(1, 0), text: "0" },
      { ...at(2, 0), text: "0" },
    ]);
    expect(planFillDown(only(2, 1), ({ row }) => String(row))).toEqual([
      { ...at(2, 1), text: "1" },
    ]);
    expect(planFillDown(only(0, 0), () => "1")).toEqual([]);
  });
});

describe("undo and redo", () => {
  it("go through the steps, and a new edit ends what could be redone", () => {
    const one = [{ id: "a", before: "", after: "1" }];
    const two = [{ id: "a", before: "1", after: "2" }];
    const history = remember(remember(NO_HISTORY, one), two);
    const undone = travel(history, "undo")!;
    expect(undone.step).toEqual([{ id: "a", before: "2", after: "1" }]);
    expect(travel(undone.history, "redo")!.step).toEqual(two);
    expect(travel(remember(undone.history, one), "redo")).toBeNull();
    expect(travel(NO_HISTORY, "undo")).toBeNull();
    expect(remember(NO_HISTORY, [{ id: "a", before: "1", after: "1" }])).toBe(NO_HISTORY);
  });
});

describe("the text of a cell", () => {
  it("says qualifiers and flags as one types them", () => {
    const stated = { value: "516", flag: null, qualifier: "about", nature: "actual" } as const;
    expect(cellText(stated, "zh")).toBe("约516");
    expect(cellText({ ...stated, value: null, flag: "not-collected" }, "en")).toBe("not collected");
    expect(readCellText(" 未收集 ")).toEqual({ value: "", flag: "not-collected" });
    expect(readCellText("0")).toEqual({ value: "0", flag: "" });
  });
});
