import { changeLines } from "@/lib/words/verdict/change-phrases";
import { findIndicator } from "@/lib/words/lookup";
import type { ReportSheet, SheetCell } from "@/lib/report/files/types";
import type { AssessmentChanges, FigureChange } from "@/lib/releases/compare";
import { changesHeading } from "@/lib/report/blocks/change-sentences";
import type { ReportTelling } from "@/lib/report/blocks/telling";

const COLUMNS = [
  ["indicator", 24],
  ["change", 90],
  ["before", 14],
  ["after", 14],
  ["unit", 16],
] as const;

/** Every change since the previous release in a sentence; those of figures with both numbers. */
export function changesSheet(
  telling: ReportTelling,
  changes: AssessmentChanges | null,
): ReportSheet {
  const { say } = telling;
  return {
    name: say({ key: "report.sheet.changes.name" }),
    notes: [changesHeading(telling, changes)],
    columns: COLUMNS.map(([id, width]) => ({
      heading: say({ key: `report.sheet.changes.${id}` }),
      width,
    })),
    rows: changes === null ? [] : changeRows(telling, changes),
  };
}

function changeRows(
  telling: ReportTelling,
  changes: AssessmentChanges,
): readonly (readonly SheetCell[])[] {
  const none = { figuresAdded: [], figuresCorrected: [] };
  const nothing = {
    ...{ ...changes, ...none, targetsAdded: [], targetsChanged: [] },
    ...{ baselinesChanged: [], verdictsMoved: [], bridgesChanged: [] },
  };
  const figures = (list: readonly FigureChange[], kind: keyof typeof none) =>
    list.flatMap((change) => rowsOf(telling, { ...nothing, [kind]: [change] }, change));
  return [
    ...rowsOf(telling, { ...changes, ...none }, null),
    ...figures(changes.figuresCorrected, "figuresCorrected"),
    ...figures(changes.figuresAdded, "figuresAdded"),
  ];
}

function rowsOf(
  { assessment, say }: ReportTelling,
  changes: AssessmentChanges,
  figure: FigureChange | null,
): readonly (readonly SheetCell[])[] {
  return changeLines(assessment, changes).map((line) => {
    const indicator = findIndicator(assessment, line.indicator);
    return [
      indicator === null ? line.indicator : say(indicator.name),
      say(line.phrase),
      figure?.before?.value ?? null,
      figure?.after.value ?? null,
      figure === null || !indicator?.unit ? null : say(indicator.unit),
    ];
  });
}
