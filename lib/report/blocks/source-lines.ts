import type { Word } from "@/lib/words/sentence";
import { formatDay } from "@/lib/words/format";
import { replacedSources } from "@/lib/words/verdict/figure-rows";
import type { Source } from "@/lib/plans/types";

import type { ReportContext } from "./report-context";

/**
 * Writes every source as a line: its number in the report, title, publisher, day, grade, address as cited, note, and
 * whether a correction took its place.
 */
export function sourceLines(context: ReportContext): readonly string[] {
  const { assessment, inWords } = context;
  if (assessment.sources.length === 0) return [inWords({ key: "dashboard.source.empty" })];
  const replaced = new Set(replacedSources(assessment));
  return assessment.sources.map((source) => {
    const { title, publisher, publishedOn, url, note } = source;
    const day = publishedOn === null ? null : formatDay(publishedOn, context.locale);
    const parts = [title, publisher, day, gradeText(context, source), url];
    const line = parts.filter((part) => part !== null && part !== "").join(" · ");
    const remark =
      note === null ? "" : inWords({ key: "dashboard.parenthesis", values: { text: note } });
    const mark = replaced.has(source.key)
      ? inWords({
          key: "dashboard.parenthesis",
          values: { text: { key: "dashboard.source.replaced" } },
        })
      : "";
    return `${context.cite(source.key)} ${line}${remark}${mark}`;
  });
}

export function gradeText({ inWords }: ReportContext, { grade }: Source): string {
  const meaning: Word = { key: `terms.grade.${grade}` };
  return inWords({ key: "dashboard.source.grade", values: { grade, meaning } });
}
