import { expect, it } from "vitest";

import { startCell } from "@/lib/figures/grid/cell-state";
import { storedSources } from "@/lib/figures/grid/stored-sources";
import type { Source } from "@/lib/plans/types";

import { CATALOGUE } from "../catalogue";
import { gridCell, revision } from "./grid-cells";

const MADE: Source = {
  key: "made-just-now",
  title: "示例公报",
  publisher: "示例单位",
  publishedOn: null,
  url: "https://example.test/communique",
  grade: "A",
  note: null,
};

/** The state of a cell whose draft has this source. */
const drafted = (id: string, source: Source | null) =>
  startCell(gridCell(id, { draft: revision({ source }) }), "zh");

it("knows a source that a draft was stored with before the pages are read again, once", () => {
  const [known] = CATALOGUE.sources;
  if (known === undefined) throw new Error("The catalogue has no source.");
  const cells = {
    a: drafted("a", MADE),
    b: drafted("b", MADE),
    c: drafted("c", known),
    d: drafted("d", null),
    e: startCell(gridCell("e"), "zh"),
  };
  expect(storedSources({ catalogue: CATALOGUE }, cells)).toEqual([MADE]);
});
