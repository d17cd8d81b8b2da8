import type { Word } from "@/lib/words/sentence";
import { contributionsExport } from "@/lib/chart-files/contributions-export";
import { trajectoryExport } from "@/lib/chart-files/trajectory-export";
import { conflictsOf, restSentence } from "@/lib/words/parts/conflicts";
import { contributionHeading } from "@/lib/words/parts/contribution-heading";
import { contributionVariants } from "@/lib/words/parts/contribution-parts";
import { basisWord, verdictNotes } from "@/lib/words/verdict/basis-words";
import { findingSentence } from "@/lib/words/verdict/finding";
import { keyNumbers } from "@/lib/words/verdict/key-number-list";
import { calibreName, scopeName } from "@/lib/words/lookup";
import { otherReadings, readingLines } from "@/lib/words/verdict/other-readings";
import { statusSentences } from "@/lib/words/verdict/status-sentences";
import { provinceSubject, verdictTerm, type Subject } from "@/lib/words/subject";
import { isLater } from "@/lib/words/trajectory/later-values";
import { trajectoryHeading } from "@/lib/words/trajectory/trajectory-heading";
import { trajectoryLegend } from "@/lib/words/trajectory/trajectory-legend";
import { trajectoryChartSeries } from "@/lib/words/trajectory/trajectory-series-words";
import type { ContributionVariant } from "@/lib/assessment/charts/chart-types";
import type { IndicatorAssessment } from "@/lib/assessment/types";
import type { ReportBlock } from "@/lib/report/files/types";

import { partsTable } from "./parts-table";
import { reportPicture } from "./report-picture";
import { inARow, type ReportContext } from "./report-context";
import { VERDICT_MARK } from "./verdict-cell";

/** Writes one quantified target: finding, verdict and its rule, trajectory, parts, and what they contradict. */
export function targetBlocks(
  context: ReportContext,
  indicator: IndicatorAssessment,
): readonly ReportBlock[] {
  const { assessment, inWords } = context;
  const subject = provinceSubject(assessment, indicator);
  if (subject === null) return [];
  const trajectory = inWords(trajectoryHeading(subject));
  return [
    { kind: "paragraph", text: findingText(context, subject) },
    ...verdictBlocks(context, subject),
    ...noteBlocks(context, subject),
    ...(hasTrajectory(subject)
      ? reportPicture(trajectoryExport(context, subject), {
          caption: inWords({
            key: "report.caption",
            values: { name: indicator.name, text: trajectory },
          }),
          alt: inWords(trajectoryLegend(trajectoryChartSeries(subject, inWords))),
        })
      : []),
    ...partsBlocks(context, indicator),
    ...conflictBlocks(context, indicator),
  ];
}

/** Says the finding, then what the card says beyond it, then readings that are not compared. */
function findingText(context: ReportContext, subject: Subject): string {
  const { inWords } = context;
  const finding = inWords(findingSentence(subject));
  const further = statusSentences(subject)
    .map(inWords)
    .filter((sentence) => !finding.includes(sentence));
  const readings = otherReadings(subject).filter(
    ({ otherCalibre }) => otherCalibre || subject.scope.latest === null,
  );
  const beside = readings.length === 0 ? [] : readingLines(subject, readings).map(inWords);
  return inARow(context, [finding, ...further, ...beside]);
}

function verdictBlocks(context: ReportContext, subject: Subject): readonly ReportBlock[] {
  const { inWords } = context;
  const { assessment, scope } = subject;
  const { verdict, target } = scope;
  const rule = keyNumbers(subject).find(({ id }) => id === "verdict")?.formula ?? null;
  if (verdict === null || rule === null) return [];
  const { sign } = VERDICT_MARK[verdict];
  const word = inWords({ key: verdictTerm(assessment, target, verdict) });
  const lead = inWords({ key: "report.verdict", values: { verdict: `${sign} ${word}` } });
  const basis = scope.basis === null ? [] : [sentence(basisWord(scope.basis))];
  const notes = verdictNotes(subject).map(sentence);
  return [{ kind: "paragraph", lead, text: inARow(context, [inWords(rule), ...basis, ...notes]) }];

  function sentence(text: Word): string {
    const written = inWords(text);
    return /[。.]$/u.test(written)
      ? written
      : inWords({ key: "report.sentence", values: { text: written } });
  }
}

/** Says which bridge the numbers rest on, and what they may not be read as. */
function noteBlocks(
  context: ReportContext,
  { assessment, indicator }: Subject,
): readonly ReportBlock[] {
  const { inWords } = context;
  const { bridge, caution } = indicator;
  const note = (lead: string, text: string): ReportBlock => ({
    kind: "paragraph",
    lead,
    text,
    note: true,
  });
  return [
    ...(bridge === null
      ? []
      : [
          note(
            inWords({
              key: "dashboard.notes.bridge",
              values: {
                from: calibreName(assessment, bridge.from),
                to: calibreName(assessment, bridge.to),
              },
            }),
            inWords(bridge),
          ),
        ]),
    ...(caution === null
      ? []
      : [note(inWords({ key: "dashboard.caution.heading" }), inWords(caution))]),
  ];
}

/** Whether a trajectory says more than the sentence above it, which one of nothing but the target would not. */
function hasTrajectory({ assessment, scope: { series, references, baseline } }: Subject): boolean {
  const known = [...series, ...references].some(
    (point) => point.value !== null && !isLater(assessment, point),
  );
  return known || (baseline !== null && !baseline.implicit);
}

/** Writes what the hubs contribute. Carriers and fields divide these numbers again: they stand in the workbook. */
function partsBlocks(
  context: ReportContext,
  indicator: IndicatorAssessment,
): readonly ReportBlock[] {
  const { assessment, inWords } = context;
  const { known, unknown } = contributionVariants(assessment, indicator);
  const hubs = known.filter(({ kind }) => kind === "hub");
  const blocks = hubs.flatMap((variant): readonly ReportBlock[] => {
    const finding = inWords(contributionHeading(assessment, variant));
    const caption = inWords({
      key: "report.caption",
      values: { name: indicator.name, text: finding },
    });
    return [
      ...reportPicture(contributionsExport(context, indicator, variant), {
        caption,
        alt: summaryOf(context, variant),
      }),
      partsTable(context, indicator, variant),
    ];
  });
  if (unknown.length === 0) return blocks;
  const kinds = { list: unknown.map(({ kind }): Word => ({ key: `terms.kind.${kind}` })) };
  const missing = inWords({ key: "dashboard.contributions.missing", values: { kinds } });
  return [...blocks, { kind: "paragraph", text: missing }];
}

function summaryOf({ assessment, inWords }: ReportContext, variant: ContributionVariant): string {
  const calibres = [...new Set(variant.yearsParts.map(({ calibre }) => calibre))];
  return inWords({
    key: "dashboard.contributions.summary",
    values: {
      kind: { key: `terms.kind.${variant.kind}` },
      whole: scopeName(assessment, variant.whole),
      calibres: { list: calibres.map((code) => calibreName(assessment, code)) },
    },
  });
}

function conflictBlocks(
  { assessment, inWords }: ReportContext,
  indicator: IndicatorAssessment,
): readonly ReportBlock[] {
  const rows = conflictsOf(indicator);
  if (rows.length === 0) return [];
  const lead = inWords({ key: "dashboard.rest.headingConflict", values: { count: rows.length } });
  const sentences = rows.map((row) => inWords(restSentence(assessment, indicator, row)));
  return [
    {
      kind: "paragraph",
      lead: inWords({ key: "report.sentence", values: { text: lead } }),
      text: "",
    },
    ...sentences.map((text): ReportBlock => ({ kind: "paragraph", text })),
  ];
}
