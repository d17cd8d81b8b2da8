import { calendarDay } from "@/lib/words/format";
import type { Word } from "@/lib/words/phrase";
import { standingWords } from "@/lib/words/verdict/standing-words";
import type { ReportContent } from "@/lib/report/files/types";

import type { ReportTelling } from "./telling";

type Frame = Pick<
  ReportContent,
  "title" | "standing" | "head" | "banner" | "mark" | "fileName" | "noPicture"
>;

/** What every page and every sheet carries: the plan, the two clocks, the release, and the mark of invented data. */
export function reportFrame({ assessment, say }: ReportTelling): Frame {
  const { plan, asOf, illustrative } = assessment;
  const day: Word = { day: asOf };
  const mark = illustrative ? say({ key: "terms.illustrative" }) : null;
  const name = say({ key: "report.fileName", values: { plan: plan.name, day: calendarDay(asOf) } });
  return {
    title: say({ key: "report.title", values: { plan: plan.name } }),
    standing: standingWords(assessment, "report.unreleased").map(say).join(" · "),
    head: say({ key: "report.head", values: { plan: plan.name, day } }),
    banner: illustrative ? say({ key: "report.banner" }) : null,
    mark,
    fileName: mark === null ? name : `${name}-${mark}`,
    noPicture: say({ key: "report.noPicture" }),
  };
}
