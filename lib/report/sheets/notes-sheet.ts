import { countedIndicators } from "@/lib/words/lookup";
import type { ReportSheet, SheetCell } from "@/lib/report/files/types";
import { methodLines } from "@/lib/report/blocks/method-lines";
import type { ReportTelling } from "@/lib/report/blocks/telling";

/** How to read the workbook: the method, the calibres, the definitions and what numbers may not be read as. */
export function notesSheet(telling: ReportTelling): ReportSheet {
  const { assessment, say } = telling;
  const calibres = assessment.calibres.map((calibre): readonly SheetCell[] => [
    say({ key: "terms.calibre" }),
    say(calibre.name),
    calibre.note === null ? null : say(calibre.note),
  ]);
  const definitions = countedIndicators(assessment).map((indicator): readonly SheetCell[] => [
    say({ key: "dashboard.notes.definition" }),
    say(indicator.name),
    [
      say(indicator.definition ?? { key: "dashboard.notes.noDefinition" }),
      say({ key: `dashboard.notes.accrual.${indicator.accrual}` }),
      indicator.caution === null ? "" : say(indicator.caution),
    ]
      .filter((text) => text !== "")
      .join(say({ key: "dashboard.space" })),
  ]);
  const method = methodLines(telling).map(({ title, text }): readonly SheetCell[] => [
    say({ key: "report.heading.method" }),
    title,
    text,
  ]);
  return {
    name: say({ key: "report.sheet.notes.name" }),
    notes: [say({ key: "report.sheet.notes.empty" })],
    columns: [
      { heading: say({ key: "report.sheet.notes.kind" }), width: 18 },
      { heading: say({ key: "report.sheet.notes.what" }), width: 36 },
      { heading: say({ key: "report.sheet.notes.text" }), width: 110 },
    ],
    rows: [...method, ...calibres, ...definitions],
  };
}
