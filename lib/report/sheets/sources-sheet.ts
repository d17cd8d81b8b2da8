import type { ReportSheet } from "@/lib/report/files/types";
import { gradeText } from "@/lib/report/blocks/source-lines";
import type { Source } from "@/lib/plans/types";
import type { Word } from "@/lib/words/sentence";
import { replacedSources } from "@/lib/words/verdict/figure-rows";
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

/** Lists every source under its number in the report; days as far as they are known, addresses as cited; corrected ones are marked. */
export function sourcesSheet(context: ReportContext): ReportSheet {
  const { assessment, inWords, cite } = context;
  const replaced = new Set(replacedSources(assessment));
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
      remarkOf(source),
    ]),
  };

  function remarkOf({ key, note }: Source): string | null {
    const parts: readonly Word[] = [
      ...(note === null ? [] : [note]),
      ...(replaced.has(key) ? [{ key: "dashboard.source.replaced" } as const] : []),
    ];
    return parts.length === 0 ? null : parts.map(inWords).join(" ");
  }
}
