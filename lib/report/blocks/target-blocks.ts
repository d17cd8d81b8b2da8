import { contributionsSpec } from "@/lib/chart-files/stack-file";
import { trajectorySpec } from "@/lib/chart-files/trajectory-file";
import { conflictsOf, restPhrase } from "@/lib/words/parts/conflicts";
import { contributionHeading } from "@/lib/words/parts/contribution-heading";
import { contributionVariants } from "@/lib/words/parts/contribution-stacks";
import { findingPhrase } from "@/lib/words/verdict/finding";
import { keyNumbers } from "@/lib/words/verdict/key-number-list";
import { calibreName, scopeName } from "@/lib/words/lookup";
import { otherReadings, readingLines } from "@/lib/words/verdict/other-readings";
import { statusPhrases } from "@/lib/words/verdict/status-phrases";
import { provinceSubject, verdictTerm, type Subject } from "@/lib/words/subject";
import { trajectoryHeading } from "@/lib/words/trajectory/trajectory-heading";
import { trajectoryLegend } from "@/lib/words/trajectory/trajectory-legend";
import { trajectoryChartSeries } from "@/lib/words/trajectory/trajectory-series-words";
import type { ContributionVariant } from "@/lib/assessment/charts/chart-types";
import type { IndicatorAssessment } from "@/lib/assessment/types";
import type { ReportBlock } from "@/lib/report/files/types";

import { partsTable } from "./parts-table";
import { reportPicture } from "./report-picture";
import { inARow, type ReportTelling } from "./telling";
import { VERDICT_MARK } from "./verdict-cell";

/** One quantified target: finding, verdict and its rule, course, parts, and what they contradict. */
export function targetBlocks(
  telling: ReportTelling,
  indicator: IndicatorAssessment,
): readonly ReportBlock[] {
  const { assessment, say } = telling;
  const subject = provinceSubject(assessment, indicator);
  if (subject === null) return [];
  const course = say(trajectoryHeading(subject));
  return [
    { kind: "paragraph", text: findingText(telling, subject) },
    ...verdictBlocks(telling, subject),
    ...noteBlocks(telling, subject),
    ...(hasCourse(subject)
      ? reportPicture(trajectorySpec(telling, indicator), {
          caption: say({ key: "report.caption", values: { name: indicator.name, text: course } }),
          alt: say(trajectoryLegend(trajectoryChartSeries(subject, say))),
        })
      : []),
    ...divisionBlocks(telling, indicator),
    ...conflictBlocks(telling, indicator),
  ];
}

/** The finding, then what the card says beyond it, then readings that are not compared. */
function findingText(telling: ReportTelling, subject: Subject): string {
  const { say } = telling;
  const finding = say(findingPhrase(subject));
  const further = statusPhrases(subject)
    .map(say)
    .filter((sentence) => !finding.includes(sentence));
  const readings = otherReadings(subject).filter(
    ({ otherCalibre }) => otherCalibre || subject.scope.latest === null,
  );
  const beside = readings.length === 0 ? [] : readingLines(subject, readings).map(say);
  return inARow(telling, [finding, ...further, ...beside]);
}

function verdictBlocks({ say }: ReportTelling, subject: Subject): readonly ReportBlock[] {
  const { assessment, scope } = subject;
  const { verdict, target } = scope;
  const rule = keyNumbers(subject).find(({ id }) => id === "verdict")?.formula ?? null;
  if (verdict === null || rule === null) return [];
  const { sign } = VERDICT_MARK[verdict];
  const word = say({ key: verdictTerm(assessment, target, verdict) });
  const lead = say({ key: "report.verdict", values: { verdict: `${sign} ${word}` } });
  return [{ kind: "paragraph", lead, text: say(rule) }];
}

/** Which bridge the numbers rest on, and what they may not be read as. */
function noteBlocks(
  telling: ReportTelling,
  { assessment, indicator }: Subject,
): readonly ReportBlock[] {
  const { say } = telling;
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
            say({
              key: "dashboard.notes.bridge",
              values: {
                from: calibreName(assessment, bridge.from),
                to: calibreName(assessment, bridge.to),
              },
            }),
            say(bridge),
          ),
        ]),
    ...(caution === null ? [] : [note(say({ key: "dashboard.caution.heading" }), say(caution))]),
  ];
}

/** A picture of nothing but the target would say nothing that the sentence above it does not. */
function hasCourse({ scope: { series, references, baseline } }: Subject): boolean {
  const known = [...series, ...references].some(({ value }) => value !== null);
  return known || (baseline !== null && !baseline.implicit);
}

/** What the hubs bring. Carriers and fields divide the same numbers again: they stand in the workbook. */
function divisionBlocks(
  telling: ReportTelling,
  indicator: IndicatorAssessment,
): readonly ReportBlock[] {
  const { assessment, say } = telling;
  const { known, unknown } = contributionVariants(assessment, indicator);
  const hubs = known.filter(({ kind }) => kind === "hub");
  const blocks = hubs.flatMap((variant): readonly ReportBlock[] => {
    const finding = say(contributionHeading(assessment, variant));
    const caption = say({
      key: "report.caption",
      values: { name: indicator.name, text: finding },
    });
    return [
      ...reportPicture(contributionsSpec(telling, indicator, variant), {
        caption,
        alt: summaryOf(telling, variant),
      }),
      partsTable(telling, indicator, variant),
    ];
  });
  if (unknown.length === 0) return blocks;
  const kinds = { list: unknown.map(({ kind }) => ({ key: `terms.kind.${kind}` })) };
  const missing = say({ key: "dashboard.contributions.missing", values: { kinds } });
  return [...blocks, { kind: "paragraph", text: missing }];
}

function summaryOf({ assessment, say }: ReportTelling, variant: ContributionVariant): string {
  const calibres = [...new Set(variant.stacks.map(({ calibre }) => calibre))];
  return say({
    key: "dashboard.contributions.summary",
    values: {
      kind: { key: `terms.kind.${variant.kind}` },
      whole: scopeName(assessment, variant.whole),
      calibres: { list: calibres.map((code) => calibreName(assessment, code)) },
    },
  });
}

function conflictBlocks(
  { assessment, say }: ReportTelling,
  indicator: IndicatorAssessment,
): readonly ReportBlock[] {
  const rows = conflictsOf(indicator);
  if (rows.length === 0) return [];
  const lead = say({ key: "dashboard.rest.headingConflict", values: { count: rows.length } });
  const sentences = rows.map((row) => say(restPhrase(assessment, indicator, row)));
  return [
    { kind: "paragraph", lead: say({ key: "report.sentence", values: { text: lead } }), text: "" },
    ...sentences.map((text): ReportBlock => ({ kind: "paragraph", text })),
  ];
}
