import { markChart } from "@/lib/chart-files/pillars-export";
import { FEW_GAUGES } from "@/lib/chart-layout/pillar-layouts";
import { markSentence } from "@/lib/words/board/pillar-charts";
import type { Sentence } from "@/lib/words/sentence";
import { headlineText } from "@/lib/words/verdict/headline-text";
import { pillarsOf, provinceOf, quantifiedIndicators } from "@/lib/words/lookup";
import { verdictTerm } from "@/lib/words/subject";
import { VERDICTS } from "@/lib/assessment/types";
import type { ReportBlock } from "@/lib/report/files/types";
import type { Release } from "@/lib/vocabulary/release";

import { reportPicture } from "./report-picture";
import { targetTable } from "./target-table";
import { sentence, type ReportContext } from "./report-context";
import { VERDICT_MARK } from "./verdict-cell";

/** Width of the mark, px: so that the first page holds it, and that a name has room below its gauge. */
const MARK_WIDTH = { zh: 200, en: 264 } as const;
/** How much wider the mark is whose gauges stand six by six. */
const SIX_BY_SIX = 2.5;

/** Writes the beginning of the report: the headline, then the names of the targets of each verdict. */
export function summaryBlocks(context: ReportContext): readonly ReportBlock[] {
  const { assessment, inWords } = context;
  return [
    { kind: "paragraph", text: headlineText(assessment, inWords) },
    ...groupBlocks(context),
    ...reportPicture(markChart(context), {
      caption: inWords({ key: "report.mark" }),
      alt: inWords(markSentence(assessment)),
      width:
        MARK_WIDTH[context.locale] * (pillarsOf(assessment).length > FEW_GAUGES ? SIX_BY_SIX : 1),
    }),
  ];
}

function groupBlocks(context: ReportContext): readonly ReportBlock[] {
  const { assessment, inWords } = context;
  const quantified = quantifiedIndicators(assessment);
  return VERDICTS.flatMap((verdict): readonly ReportBlock[] => {
    const same = quantified.filter(
      (indicator) => (provinceOf(assessment, indicator)?.verdict ?? "not-assessable") === verdict,
    );
    const [first] = same;
    if (first === undefined) return [];
    const term = verdictTerm(assessment, first.target, verdict);
    const values: Sentence["values"] = { verdict: { key: term }, count: same.length };
    const names = { list: same.map(({ name }) => name) };
    return [
      {
        kind: "paragraph",
        lead: `${VERDICT_MARK[verdict].sign} ${inWords({ key: "report.groups.lead", values })}`,
        text: sentence(context, names),
      },
    ];
  });
}

/** Quotes what the makers of the release say about it. A view of the workspace is no release. */
export function releaseBlocks(
  { assessment, inWords }: ReportContext,
  release: Release | null,
): readonly ReportBlock[] {
  if (release === null || assessment.release === null) return [];
  const { number, instant, note, correctionNote } = release;
  const values = { number, day: { day: instant } };
  return [
    { lead: inWords({ key: "dashboard.release.note", values }), text: note },
    { lead: inWords({ key: "dashboard.release.correction", values }), text: correctionNote ?? "" },
  ]
    .filter(({ text }) => text.trim() !== "")
    .map((part) => ({ kind: "paragraph", ...part }));
}

/** Writes the table of all targets. */
export function targetsBlocks(context: ReportContext): readonly ReportBlock[] {
  const { inWords } = context;
  return [
    targetTable(context),
    { kind: "paragraph", text: inWords({ key: "report.targets.key" }), note: true },
  ];
}
