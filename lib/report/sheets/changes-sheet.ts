import { changeLines, withCause } from "@/lib/words/verdict/change-sentences";
import { findIndicator } from "@/lib/words/lookup";
import type { ReportSheet, SheetCell } from "@/lib/report/files/types";
import type { AssessmentChanges, FigureChange } from "@/lib/releases/compare";
import { changesHeading } from "@/lib/report/blocks/change-sentences";
import type { ReportContext } from "@/lib/report/blocks/report-context";

const COLUMNS = [
  ["indicator", 24],
  ["change", 90],
  ["before", 14],
  ["after", 14],
  ["unit", 16],
] as const;

/** Lists every change since the previous release in a sentence; those of figures with both numbers. */
export function changesSheet(
  context: ReportContext,
  changes: AssessmentChanges | null,
): ReportSheet {
  const { inWords } = context;
  return {
    name: inWords({ key: "report.sheet.changes.name" }),
    notes: [changesHeading(context, changes)],
    columns: COLUMNS.map(([id, width]) => ({
      heading: inWords({ key: `report.sheet.changes.${id}` }),
      width,
    })),
    rows: changes === null ? [] : changeRows(context, changes),
  };
}

function changeRows(
  context: ReportContext,
  changes: AssessmentChanges,
): readonly (readonly SheetCell[])[] {
  const none = { figuresAdded: [], figuresCorrected: [] };
  const nothing = {
    ...changes,
    ...none,
    targetsAdded: [],
    targetsChanged: [],
    baselinesChanged: [],
    verdictsMoved: [],
    bridgesChanged: [],
  };
  const figures = (list: readonly FigureChange[], kind: keyof typeof none) =>
    list.flatMap((change) => rowsOf(context, { ...nothing, [kind]: [change] }, change));
  return [
    ...rowsOf(context, { ...changes, ...none }, null),
    ...figures(changes.figuresCorrected, "figuresCorrected"),
    ...figures(changes.figuresAdded, "figuresAdded"),
  ];
}

function rowsOf(
  { assessment, inWords }: ReportContext,
  changes: AssessmentChanges,
  figure: FigureChange | null,
): readonly (readonly SheetCell[])[] {
  return changeLines(assessment, changes).map((line) => {
    const indicator = findIndicator(assessment, line.indicator);
    return [
      indicator === null ? line.indicator : inWords(indicator.name),
      inWords(withCause(line)),
      figure?.before?.value ?? null,
      figure?.after.value ?? null,
      figure === null || !indicator?.unit ? null : inWords(indicator.unit),
    ];
  });
}
