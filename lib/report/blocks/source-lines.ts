import { formatDay } from "@/lib/words/format";
import type { Source } from "@/lib/plans/types";

import type { ReportTelling } from "./telling";

/** Every source as a line: its number in the report, title, publisher, day, grade, address as cited, note. */
export function sourceLines(telling: ReportTelling): readonly string[] {
  const { assessment, say } = telling;
  if (assessment.sources.length === 0) return [say({ key: "dashboard.source.empty" })];
  return assessment.sources.map((source) => {
    const { title, publisher, publishedOn, url, note } = source;
    const day = publishedOn === null ? null : formatDay(publishedOn, telling.locale);
    const parts = [title, publisher, day, gradeText(telling, source), url];
    const line = parts.filter((part) => part !== null && part !== "").join(" · ");
    const remark =
      note === null ? "" : say({ key: "dashboard.parenthesis", values: { text: note } });
    return `${telling.cite(source.key)} ${line}${remark}`;
  });
}

export function gradeText({ say }: ReportTelling, { grade }: Source): string {
  const meaning = { key: `terms.grade.${grade}` };
  return say({ key: "dashboard.source.grade", values: { grade, meaning } });
}
