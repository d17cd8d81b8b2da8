import { countedIndicators } from "@/lib/words/lookup";
import type { ReportSheet, SheetCell } from "@/lib/report/files/types";
import { methodLines } from "@/lib/report/blocks/method-lines";
import type { ReportContext } from "@/lib/report/blocks/report-context";

/** Says how to read the workbook: the method, the calibres, the definitions and what numbers may not be read as. */
export function notesSheet(context: ReportContext): ReportSheet {
  const { assessment, inWords } = context;
  const calibres = assessment.calibres.map((calibre): readonly SheetCell[] => [
    inWords({ key: "terms.calibre" }),
    inWords(calibre.name),
    calibre.note === null ? null : inWords(calibre.note),
  ]);
  const definitions = countedIndicators(assessment).map((indicator): readonly SheetCell[] => [
    inWords({ key: "dashboard.notes.definition" }),
    inWords(indicator.name),
    [
      inWords(indicator.definition ?? { key: "dashboard.notes.noDefinition" }),
      inWords({ key: `dashboard.notes.accrual.${indicator.accrual}` }),
      indicator.caution === null ? "" : inWords(indicator.caution),
    ]
      .filter((text) => text !== "")
      .join(inWords({ key: "dashboard.space" })),
  ]);
  const method = methodLines(context).map(({ title, text }): readonly SheetCell[] => [
    inWords({ key: "report.heading.method" }),
    title,
    text,
  ]);
  return {
    name: inWords({ key: "report.sheet.notes.name" }),
    notes: [inWords({ key: "report.sheet.notes.empty" })],
    columns: [
      { heading: inWords({ key: "report.sheet.notes.kind" }), width: 18 },
      { heading: inWords({ key: "report.sheet.notes.what" }), width: 36 },
      { heading: inWords({ key: "report.sheet.notes.text" }), width: 110 },
    ],
    rows: [...method, ...calibres, ...definitions],
  };
}
