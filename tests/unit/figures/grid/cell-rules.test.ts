import { describe, expect, it } from "vitest";

import { NO_SOURCE, sameSource, sourceTitle } from "@/lib/figures/grid/cell-source";
import { startCell, wordsIn } from "@/lib/figures/grid/cell-state";
import { closedBecause } from "@/lib/figures/grid/closed-because";
import { isEmptied, returnsToStanding } from "@/lib/figures/grid/emptied-entry";
import { gridEntry } from "@/lib/figures/grid/grid-entry";
import { unreadableText } from "@/lib/figures/grid/unreadable-text";
import { unsavedWords, wordsToOffer } from "@/lib/figures/grid/unsaved-words";
import type { GridCellInput } from "@/lib/figures/schema";

import { CATALOGUE } from "../catalogue";
import { gridCell, revision, source } from "./grid-cells";

const SENT: GridCellInput = {
  indicator: "scale",
  scope: "wuhan",
  year: 2024,
  calibre: "industry-scale",
  value: "516",
  nature: "actual",
  reason: "",
  explanation: "",
  source: NO_SOURCE,
  revision: "r1",
  lockVersion: 0,
  basedOn: "",
};

describe("why a cell is closed", () => {
  it.each([
    ["an open year", gridCell("a"), null],
    ["a closed year", gridCell("a", { year: "closed" }), "grid.skipped.closedYear"],
    ["a year to come", gridCell("a", { year: "future" }), "grid.skipped.future"],
    [
      "one's own submission",
      gridCell("a", { submitted: revision({ state: "submitted" }), isOwnSubmission: true }),
      "grid.skipped.submitted",
    ],
    ["another's submission", gridCell("a", { submitted: revision({ state: "submitted" }) }), null],
  ])("%s", (_, cell, key) => {
    expect(closedBecause(cell, startCell(cell, "zh"))?.key ?? null).toBe(key);
  });

  it("has been submitted out of this grid", () => {
    const now = { ...startCell(gridCell("a"), "zh"), status: "submitted" } as const;
    expect(closedBecause(gridCell("a"), now)?.key).toBe("grid.skipped.submitted");
  });
});

describe("a text that a paste leaves out", () => {
  const [scale, firms] = CATALOGUE.indicators;
  it.each([
    ["１２.5", scale, null],
    ["约516", scale, null],
    ["未收集", scale, null],
    ["15000000万元", scale, null],
    ["abc", scale, "figures.errors.unexpectedCharacter"],
    ["1.25", scale, "checks.tooManyDecimals"],
    ["6.5", firms, "checks.fractionOfAFirm"],
    ["-3", firms, "checks.negativeCount"],
    ["15万", scale, "figures.errors.scaleWithoutUnit"],
    ["5", undefined, "figures.errors.unknownIndicator"],
  ])("%s", (text, indicator, key) => {
    expect(unreadableText(text, indicator)?.key ?? null).toBe(key);
  });
});

describe("the entry that a cell becomes", () => {
  it("keeps what the grid does not show, and the draft's source where the cell names none", () => {
    const draft = revision({ evidence: "第3页", source: source("press") });
    const kept = gridEntry("plan", SENT, draft);
    expect(kept).toMatchObject({ value: "516", evidence: "第3页", source: "press" });
    const chosen = { ...SENT, source: { ...NO_SOURCE, source: "report" } };
    expect(gridEntry("plan", chosen, draft).source).toBe("report");
    expect(gridEntry("plan", SENT, null).source).toBe("");
  });

  it("is a taken-back change where it says the adopted value again, without a word why", () => {
    const adopted = revision({ state: "approved", value: "516" });
    const draft = revision({ value: "600" });
    const isTakenBack = (fields: Partial<GridCellInput>, from = draft) =>
      returnsToStanding(gridEntry("plan", { ...SENT, ...fields }, from), from, adopted, CATALOGUE);
    expect(isTakenBack({})).toBe(true);
    expect(isTakenBack({ value: "５１６.0" })).toBe(true);
    expect(isTakenBack({ value: "约516" })).toBe(false);
    expect(isTakenBack({ value: "517" })).toBe(false);
    expect(isTakenBack({ reason: "来源更正" })).toBe(false);
    // A draft of that very number was meant: it corrects the source.
    expect(isTakenBack({}, revision({ value: "516" }))).toBe(false);
    expect(isTakenBack({}, revision({ value: "600", evidence: "第3页" }))).toBe(false);
  });

  it("is emptied where nothing is left, never with notes in the draft", () => {
    const blank = { ...SENT, value: "" };
    expect(isEmptied(gridEntry("plan", blank, null), null)).toBe(true);
    expect(isEmptied(gridEntry("plan", blank, revision()), revision())).toBe(true);
    const noted = revision({ evidence: "第3页" });
    expect(isEmptied(gridEntry("plan", blank, noted), noted)).toBe(false);
    const flagged = gridEntry("plan", { ...SENT, value: "未收集" }, null);
    expect(isEmptied(flagged, null)).toBe(false);
  });
});

describe("a copy in the browser", () => {
  const clean = startCell(gridCell("a"), "zh");
  const dirty = { ...clean, text: "70" };

  it("holds what is not saved, and is offered where it would change something", () => {
    const kept: unknown = JSON.parse(JSON.stringify(unsavedWords({ a: dirty, b: clean })));
    expect(kept).toEqual({ a: wordsIn(dirty) });
    expect(wordsToOffer(kept, { a: clean })).toEqual(kept);
    expect(wordsToOffer(kept, { a: dirty })).toEqual({});
    expect(wordsToOffer(kept, { b: clean })).toEqual({});
    expect(wordsToOffer(kept, { a: { ...clean, status: "submitted" } })).toEqual({});
  });

  it("is left alone in any other shape", () => {
    for (const kept of [null, 7, "x", [], { a: null }, { a: { text: "7" } }, { a: 1 }]) {
      expect(wordsToOffer(kept, { a: clean })).toEqual({});
    }
  });
});

describe("sources", () => {
  it("are the same by their key, a described one by its words", () => {
    const described = { ...NO_SOURCE, source: "new", sourceTitle: "公报" };
    expect(sameSource({ ...NO_SOURCE, sourceTitle: "rest" }, NO_SOURCE)).toBe(true);
    expect(sameSource(described, { ...described })).toBe(true);
    expect(sameSource(described, { ...described, sourceTitle: "报告" })).toBe(false);
    expect(sourceTitle(described, [])).toBe("公报");
    expect(sourceTitle({ ...NO_SOURCE, source: "press" }, CATALOGUE.sources)).toBe("报道");
    expect(sourceTitle(NO_SOURCE, CATALOGUE.sources)).toBeNull();
  });
});
