import type { Sentence } from "@/lib/words/sentence";
import { bridgeNotesOf } from "@/lib/words/verdict/bridges";
import { gapsExport } from "@/lib/chart-files/contributions-export";
import { findingSentence } from "@/lib/words/verdict/finding";
import { gapHeading, gapParts } from "@/lib/words/parts/gap-parts";
import { headlineText } from "@/lib/words/verdict/headline-text";
import { provinceOf, quantifiedIndicators } from "@/lib/words/lookup";
import { provinceSubject, verdictTerm } from "@/lib/words/subject";
import { VERDICTS } from "@/lib/assessment/types";
import type { ReportBlock } from "@/lib/report/files/types";
import type { Release } from "@/lib/vocabulary/release";

import { reportPicture } from "./report-picture";
import { targetTable } from "./target-table";
import { inARow, type ReportContext } from "./report-context";
import { VERDICT_MARK } from "./verdict-cell";

/** What the whole report says first: the headline, then each verdict with its targets. */
export function summaryBlocks(
  context: ReportContext,
  release: Release | null,
): readonly ReportBlock[] {
  const { assessment, inWords } = context;
  return [
    { kind: "paragraph", text: headlineText(assessment, inWords) },
    ...groupBlocks(context),
    ...releaseBlocks(context, release),
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
    const subjects = same.flatMap((indicator) => provinceSubject(assessment, indicator) ?? []);
    const sentences = subjects
      .filter(({ scope }) => scope.latest !== null)
      .map((subject) => {
        const values = { name: subject.indicator.name, finding: findingSentence(subject) };
        return inWords({ key: "report.groups.item", values });
      });
    // What they need stands in a part of its own.
    const unknown = subjects.filter(({ scope }) => scope.latest === null);
    const names = { list: unknown.map(({ indicator }) => indicator.name) };
    if (unknown.length > 0) {
      sentences.push(inWords({ key: "report.sentence", values: { text: names } }));
    }
    return [
      {
        kind: "paragraph",
        lead: `${VERDICT_MARK[verdict].sign} ${inWords({ key: "report.groups.lead", values })}`,
        text: inARow(context, sentences),
      },
    ];
  });
}

/** What the makers of the release say about it, in their own words. A view of the workspace is no release. */
function releaseBlocks(
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

/** The table of all targets, and where the gap lies. */
export function targetsBlocks(context: ReportContext): readonly ReportBlock[] {
  const { assessment, inWords } = context;
  const yearsParts = gapParts(assessment);
  const finding = inWords(gapHeading(assessment, yearsParts));
  return [
    targetTable(context),
    { kind: "paragraph", text: inWords({ key: "report.targets.key" }), note: true },
    ...bridgeNotesOf(quantifiedIndicators(assessment)).map((note): ReportBlock => ({
      kind: "paragraph",
      text: inWords({
        key: "dashboard.bridge.note",
        values: { label: { key: "dashboard.bridge.mark" }, note },
      }),
      note: true,
    })),
    { kind: "paragraph", text: inWords({ key: "report.sentence", values: { text: finding } }) },
    ...reportPicture(gapsExport(context), {
      caption: finding,
      alt: inWords({ key: "dashboard.gaps.summary" }),
    }),
  ];
}
