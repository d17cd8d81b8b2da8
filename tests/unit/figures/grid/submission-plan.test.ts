import { describe, expect, it } from "vitest";

import { gridEntry } from "@/lib/figures/grid/grid-entry";
import { planSubmission, type OpenCell } from "@/lib/figures/grid/submission-plan";
import { warningOf } from "@/lib/figures/grid/same-warning";
import { gridProgress } from "@/lib/figures/grid/grid-progress";
import { NO_SOURCE } from "@/lib/figures/grid/cell-source";
import { startCell } from "@/lib/figures/grid/cell-state";
import type { GridCellInput } from "@/lib/figures/schema";
import type { KnownValue } from "@/lib/figures/types";

import { CATALOGUE } from "../catalogue";
import { gridCell, revision } from "./grid-cells";

const PRESS = { ...NO_SOURCE, source: "press" };

/** A cell of 2024 as somebody has typed it, with a source that has an address. */
function typed(scope: string, value: string, fields: Partial<GridCellInput> = {}): OpenCell {
  const key = { plan: "plan", indicator: "firms", scope, year: 2024, calibre: "department-count" };
  const input: GridCellInput = {
    ...key,
    value,
    nature: "actual",
    reason: "",
    explanation: "",
    basedOn: "",
    revision: "",
    lockVersion: null,
    source: PRESS,
    ...fields,
  };
  const cell = gridCell(scope, { key });
  return { cell, entry: gridEntry("plan", input, null), current: null, held: null };
}

function planned(open: readonly OpenCell[], known: readonly KnownValue[] = []) {
  const { ready, leftOut } = planSubmission(open, {
    catalogue: CATALOGUE,
    currentYear: 2026,
    known,
  });
  return {
    ready: ready.map(({ cell }) => cell.id),
    leftOut: leftOut.map(
      ({ cell, reasons }) => `${cell.id}: ${reasons.map(({ key }) => key).join(" ")}`,
    ),
  };
}

describe("what a submission would do", () => {
  it("takes what is whole, and says of the rest what is wanted", () => {
    const open = [typed("province", "1700"), typed("wuhan", "1300", { source: NO_SOURCE })];
    expect(planned(open)).toEqual({
      ready: ["province"],
      leftOut: ["wuhan: figures.errors.sourceMissing"],
    });
    expect(planned([typed("province", "12abc")]).ready).toEqual([]);
  });

  it("asks for an explanation of what the checks find beside one another", () => {
    const open = [typed("province", "1200"), typed("wuhan", "1300")];
    expect(planned(open).leftOut).toEqual([
      "province: grid.summary.unexplained checks.partsAboveWhole",
      "wuhan: grid.summary.unexplained checks.partsAboveWhole",
    ]);
    const explained = open.map((one) => ({
      ...one,
      entry: { ...one.entry, explanation: "口径所致" },
    }));
    expect(planned(explained)).toEqual({ ready: ["province", "wuhan"], leftOut: [] });
  });

  it("judges again what is left when a neighbour stays behind", () => {
    const fall = typed("province", "1700", { year: 2024 });
    const next = typed("province", "1400", { year: 2025 });
    const before: KnownValue = {
      indicator: "firms",
      scope: "province",
      year: 2024,
      calibre: "department-count",
      value: "700",
      flag: null,
      qualifier: "exact",
      nature: "actual",
      standing: "approved",
    };
    const later = { ...next, cell: { ...next.cell, id: "later" } };
    // Beside 1700 a fall to 1400 is outside the band; without it 700 stands, and 1400 is no jump.
    const held = { ...fall, held: { key: "grid.summary.contested" as const } };
    expect(planned([held, later], [before])).toEqual({
      ready: ["later"],
      leftOut: ["province: grid.summary.contested"],
    });
    expect(planned([fall, later], [before])).toEqual({
      ready: ["province"],
      leftOut: ["later: grid.summary.unexplained checks.growthOutsideBand"],
    });
  });
});

describe("the same warning", () => {
  it("is one of the same checks, whatever they name and in whatever order", () => {
    const one = { code: "a", level: "explain", key: "checks.partsAboveWhole" } as const;
    const two = { code: "b", level: "explain", key: "checks.unchangedLevel" } as const;
    const stop = { code: "c", level: "block", key: "checks.negativeCount" } as const;
    expect(warningOf([one, two])).toBe(warningOf([two, { ...one, values: { kind: "hub" } }]));
    expect(warningOf([one])).not.toBe(warningOf([one, two]));
    expect(warningOf([stop])).toBe("");
  });
});

describe("progress", () => {
  it("counts what is adopted, submitted or typed, and owes nothing for other calibres", () => {
    const cells = [
      gridCell("empty"),
      gridCell("adopted", { current: revision({ state: "approved" }) }),
      gridCell("waiting", { submitted: revision({ state: "submitted" }) }),
      gridCell("typed", { draft: revision() }),
    ];
    const states = Object.fromEntries(cells.map((cell) => [cell.id, startCell(cell, "zh")]));
    const rows = [
      { cells, other: false },
      { cells: [gridCell("folded", { draft: revision() })], other: true },
    ];
    expect(gridProgress(rows, states)).toEqual({
      filled: 3,
      total: 4,
      missing: ["empty"],
    });
  });
});
