import { regionWord } from "@/lib/plans/region-word";
import type { IndicatorAssessment, Verdict } from "@/lib/assessment/types";
import { trajectoryExport } from "@/lib/chart-files/trajectory-export";
import type { ReportBlock, ReportParagraph } from "@/lib/report/files/types";
import { quantifiedIndicators } from "@/lib/words/lookup";
import { conflictsOf, restSentence } from "@/lib/words/parts/conflicts";
import type { Sentence, Word } from "@/lib/words/sentence";
import { provinceSubject, verdictTerm, type Subject } from "@/lib/words/subject";
import { isLater } from "@/lib/words/trajectory/later-values";
import { trajectoryHeading } from "@/lib/words/trajectory/trajectory-heading";
import { trajectoryLegend } from "@/lib/words/trajectory/trajectory-legend";
import { trajectoryChartSeries } from "@/lib/words/trajectory/trajectory-series-words";
import { basisWord, verdictNotes } from "@/lib/words/verdict/basis-words";
import { findingSentence } from "@/lib/words/verdict/finding";
import { keyNumbers } from "@/lib/words/verdict/key-number-list";
import { otherReadings, readingLines } from "@/lib/words/verdict/other-readings";
import { needSentence, statusSentences } from "@/lib/words/verdict/status-sentences";

import { inARow, sentence, type ReportContext } from "./report-context";
import { numbered } from "./report-numbers";
import { reportPicture } from "./report-picture";
import { isLarge } from "./report-size";
import { VERDICT_MARK } from "./verdict-cell";

/**
 * Writes the quantified targets one by one, as far from their target first: each with finding, verdict and its rule, and
 * its trajectory where a verdict says that it falls short. What awaits data has no such picture: the gap chart has shown it.
 * Those that are met stand together, and those that no number is known of, with what they need. Of a large plan only the
 * dozen furthest behind stand each by itself.
 */
export function targetsOneByOne(context: ReportContext): readonly ReportBlock[] {
  const { assessment } = context;
  const subjects = quantifiedIndicators(assessment)
    .flatMap((indicator) => provinceSubject(assessment, indicator) ?? [])
    .toSorted((a, b) => urgencyOf(a) - urgencyOf(b));
  const known = subjects.filter(hasTrajectory);
  const unknown = subjects.filter((subject) => !known.includes(subject));
  const [met, open] = [known.filter(isMet), known.filter((subject) => !isMet(subject))];
  const unreported: Sentence = { key: "report.unknown" };
  const done: Sentence = { key: "report.met" };
  const { shown, further } = isLarge(assessment) ? worstFirst(open) : { shown: open, further: [] };
  const rest: Sentence = { key: "report.further" };
  const parts: readonly TargetPart[] = [
    ...shown.map((subject) => ({
      heading: subject.indicator.name,
      blocks: openBlocks(context, subject),
    })),
    ...(further.length === 0
      ? []
      : [{ heading: rest, blocks: further.flatMap((subject) => briefBlocks(context, subject)) }]),
    ...(met.length === 0
      ? []
      : [{ heading: done, blocks: met.flatMap((subject) => metBlocks(context, subject)) }]),
    ...(unknown.length === 0
      ? []
      : [{ heading: unreported, blocks: unknownBlocks(context, unknown) }]),
  ];
  return parts.flatMap(({ heading, blocks }, index): readonly ReportBlock[] => [
    { kind: "heading", level: 2, text: numbered(context, 2, index + 1, heading) },
    ...blocks,
  ]);
}

interface TargetPart {
  heading: Word;
  blocks: readonly ReportBlock[];
}

/** The later a verdict stands among these, the less of a hurry it is. */
const BY_URGENCY: readonly Verdict[] = [
  "missed",
  "reversed",
  "behind",
  "watch",
  "awaiting-data",
  "not-assessable",
  "on-track",
  "met",
];

function urgencyOf({ scope }: Subject): number {
  return BY_URGENCY.indexOf(scope.verdict ?? "not-assessable");
}

/** Targets of a large plan that have a trajectory and a heading of their own. */
const MOST_SHOWN = 12;

/** Divides the open targets of a large plan: those furthest behind are shown each by itself, the others in brief. */
function worstFirst(open: readonly Subject[]): {
  shown: readonly Subject[];
  further: readonly Subject[];
} {
  const paceOf = ({ scope }: Subject) => scope.pace ?? Infinity;
  const sorted = open.toSorted((a, b) => urgencyOf(a) - urgencyOf(b) || paceOf(a) - paceOf(b));
  return { shown: sorted.slice(0, MOST_SHOWN), further: sorted.slice(MOST_SHOWN) };
}

/** Whether no number decides about the target yet. */
function isAwaiting({ scope }: Subject): boolean {
  return scope.verdict === null || scope.verdict === "awaiting-data";
}

function isMet({ scope }: Subject): boolean {
  return scope.verdict === "met";
}

/** Says of a target that is met what it rests on, under the heading of all of them. */
function metBlocks(context: ReportContext, subject: Subject): readonly ReportBlock[] {
  const text = inARow(context, [findingText(context, subject), ...reasonsOf(context, subject)]);
  const lead = sentence(context, subject.indicator.name);
  return [{ kind: "paragraph", lead, text }, ...conflictBlocks(context, subject.indicator)];
}

function openBlocks(context: ReportContext, subject: Subject): readonly ReportBlock[] {
  const { inWords } = context;
  const { indicator } = subject;
  return [
    findingBlock(context, subject),
    ...reportPicture(isAwaiting(subject) ? null : trajectoryExport(context, subject), {
      caption: inWords({
        key: "report.caption",
        values: { name: indicator.name, text: trajectoryHeading(subject) },
      }),
      alt: inWords(trajectoryLegend(subject, trajectoryChartSeries(subject, inWords))),
    }),
    ...conflictBlocks(context, indicator),
  ];
}

/** Says the verdict and the finding of one target among many, without a picture. */
function briefBlocks(context: ReportContext, subject: Subject): readonly ReportBlock[] {
  const { inWords } = context;
  const { lead, text } = findingBlock(context, subject);
  const named = inWords({
    key: "report.caption",
    values: { name: subject.indicator.name, text: lead ?? "" },
  });
  return [
    { kind: "paragraph", lead: named, text, note: true },
    ...conflictBlocks(context, subject.indicator),
  ];
}

/** Says of the targets that no number is known of what they need: those that need the same stand together. */
function unknownBlocks(
  context: ReportContext,
  subjects: readonly Subject[],
): readonly ReportBlock[] {
  const { inWords } = context;
  const named = new Map<string, readonly Word[]>();
  for (const subject of subjects) {
    const need = inWords(
      needSentence(subject) ?? {
        key: "report.nothingMissing",
        values: { region: regionWord(context.assessment) },
      },
    );
    named.set(need, [...(named.get(need) ?? []), subject.indicator.name]);
  }
  return [...named].map(([text, names]): ReportBlock => ({
    kind: "paragraph",
    lead: sentence(context, { list: names }),
    text,
  }));
}

/** Says the verdict, the finding and its rule, what it rests on, and readings that are not compared. */
function findingBlock(context: ReportContext, subject: Subject): ReportParagraph {
  const { inWords } = context;
  const { assessment, scope } = subject;
  const { verdict, target } = scope;
  const finding = findingText(context, subject);
  const rule = keyNumbers(subject).find(({ id }) => id === "verdict")?.formula ?? null;
  if (verdict === null || rule === null) return { kind: "paragraph", text: finding };
  const word = inWords({ key: verdictTerm(assessment, target, verdict) });
  const values = { verdict: `${VERDICT_MARK[verdict].sign} ${word}` };
  return {
    kind: "paragraph",
    lead: inWords({ key: "report.verdict", values }),
    text: inARow(context, [finding, inWords(rule), ...reasonsOf(context, subject)]),
  };
}

/** Says what a verdict rests on, and what is to be known of that. */
function reasonsOf(context: ReportContext, subject: Subject): readonly string[] {
  const { basis } = subject.scope;
  return [basis === null ? [] : basisWord(basis), verdictNotes(subject)]
    .flat()
    .map((reason) => sentence(context, reason));
}

/** Says the finding, then what the overview says beyond it, then readings that are not compared. */
function findingText(context: ReportContext, subject: Subject): string {
  const { inWords } = context;
  const finding = inWords(findingSentence(subject));
  const further = statusSentences(subject)
    .map(inWords)
    .filter((one) => !finding.includes(one));
  const readings = otherReadings(subject).filter(
    ({ otherCalibre }) => otherCalibre || subject.scope.latest === null,
  );
  const beside = readings.length === 0 ? [] : readingLines(subject, readings).map(inWords);
  return inARow(context, [finding, ...further, ...beside]);
}

/** Whether a trajectory says more than the sentence above it, which one of nothing but the target would not. */
function hasTrajectory({ assessment, scope: { series, references, baseline } }: Subject): boolean {
  const known = [...series, ...references].some(
    (point) => point.value !== null && !isLater(assessment, point),
  );
  return known || (baseline !== null && !baseline.implicit);
}

function conflictBlocks(
  context: ReportContext,
  indicator: IndicatorAssessment,
): readonly ReportBlock[] {
  const { assessment, inWords } = context;
  const rows = conflictsOf(indicator);
  if (rows.length === 0) return [];
  const lead = inWords({ key: "dashboard.rest.headingConflict", values: { count: rows.length } });
  return [
    {
      kind: "paragraph",
      lead: inWords({ key: "report.sentence", values: { text: lead } }),
      text: inARow(
        context,
        rows.map((row) => inWords(restSentence(assessment, indicator, row))),
      ),
    },
  ];
}
