import type { ReportSheet } from "@/lib/report/files/types";
import { gradeText } from "@/lib/report/blocks/source-lines";
import type { ReportContext } from "@/lib/report/blocks/report-context";

const COLUMNS = [
  ["number", 8],
  ["title", 60],
  ["publisher", 24],
  ["publishedOn", 14],
  ["grade", 20],
  ["url", 50],
  ["note", 40],
] as const;

/** Lists every source under its number in the report; days as far as they are known, addresses as cited. */
export function sourcesSheet(context: ReportContext): ReportSheet {
  const { assessment, inWords, cite } = context;
  return {
    name: inWords({ key: "report.sheet.sources.name" }),
    notes: [],
    columns: COLUMNS.map(([id, width]) => ({
      heading: inWords({ key: `report.sheet.sources.${id}` }),
      width,
    })),
    rows: assessment.sources.map((source) => [
      cite(source.key),
      source.title,
      source.publisher,
      source.publishedOn,
      gradeText(context, source),
      source.url,
      source.note === null ? null : inWords(source.note),
    ]),
  };
}
