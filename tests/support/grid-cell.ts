import { NO_SOURCE } from "@/lib/figures/grid/cell-source";
import type { GridCellInput, SourceInput } from "@/lib/figures/schema";

/** A source as it is typed for a cell of the year grid. */
export const GRID_SOURCE: SourceInput = {
  ...NO_SOURCE,
  source: "new",
  sourceTitle: "统计公报",
  sourcePublisher: "统计局",
  sourceGrade: "A",
  sourceUrl: "https://example.test/communique",
};

/** A cell of the year grid as it is typed: 700 of the province for 2024, unless told otherwise. */
export function gridCell(fields: Partial<GridCellInput> = {}): GridCellInput {
  return {
    indicator: "scale",
    scope: "province",
    year: 2024,
    calibre: "industry-scale",
    value: "700",
    nature: "actual",
    reason: "",
    explanation: "",
    revision: "",
    lockVersion: null,
    basedOn: "",
    source: GRID_SOURCE,
    ...fields,
  };
}
