import { calendarDay } from "@/lib/words/format";
import type { Word } from "@/lib/words/sentence";
import { asOfWords } from "@/lib/words/verdict/as-of-words";
import type { ReportContent } from "@/lib/report/files/types";

import type { ReportContext } from "./report-context";

type Frame = Pick<
  ReportContent,
  "title" | "standing" | "head" | "banner" | "mark" | "fileName" | "noPicture"
>;

/**
 * Writes what every page and every sheet carries: the plan, the two clocks, the release, and the mark of
 * invented data.
 */
export function reportFrame({ assessment, inWords }: ReportContext): Frame {
  const { plan, asOf, illustrative } = assessment;
  const day: Word = { day: asOf };
  const mark = illustrative ? inWords({ key: "terms.illustrative" }) : null;
  const name = inWords({
    key: "report.fileName",
    values: { plan: plan.name, day: calendarDay(asOf) },
  });
  return {
    title: inWords({ key: "report.title", values: { plan: plan.name } }),
    standing: asOfWords(assessment, "report.unreleased").map(inWords).join(" · "),
    head: inWords({ key: "report.head", values: { plan: plan.name, day } }),
    banner: illustrative ? inWords({ key: "report.banner" }) : null,
    mark,
    fileName: mark === null ? name : `${name}-${mark}`,
    noPicture: inWords({ key: "report.noPicture" }),
  };
}
