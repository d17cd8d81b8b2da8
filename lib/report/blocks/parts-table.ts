import { regionWord } from "@/lib/plans/region-word";
import { shownUnit } from "@/lib/plans/money-unit";
import type { Sentence, Word } from "@/lib/words/sentence";
import { calibreName, dimensionName, findPoint, restName, scopeName } from "@/lib/words/lookup";
import { remainingSentence } from "@/lib/words/parts/parts-row";
import { amountOf, readingOf } from "@/lib/words/subject";
import type { ContributionParts, ContributionVariant } from "@/lib/assessment/charts/chart-types";
import type { IndicatorAssessment } from "@/lib/assessment/types";
import type { ReportCell, ReportTable } from "@/lib/report/files/types";

import type { ReportContext } from "./report-context";

/** A year stands on one line, in wide letters too. */
const YEAR_WIDTH = 0.075;
/** Share of the table's width in which "还差 113.5 亿元" stands on one line. */
const GAP_WIDTH = 0.155;
const CALIBRE_WIDTH = 0.155;

/**
 * Makes the table of one whole over the years: the parts with their share of the target, the rest, the whole,
 * what is missing.
 */
export function partsTable(
  context: ReportContext,
  indicator: IndicatorAssessment,
  variant: ContributionVariant,
): ReportTable {
  const { assessment, inWords } = context;
  const headings = [
    ...variant.parts.map((part) => inWords(scopeName(assessment, part))),
    inWords(restName(assessment, variant.kind)),
    inWords({ key: "dashboard.gaps.whole" }),
  ];
  const region = regionWord(context.assessment);
  const width = (1 - YEAR_WIDTH - GAP_WIDTH - CALIBRE_WIDTH) / headings.length;
  return {
    kind: "table",
    caption: captionOf(context, indicator, variant),
    dense: true,
    columns: [
      { heading: inWords({ key: "terms.year" }), width: YEAR_WIDTH, align: "left" },
      ...headings.map((heading) => ({ heading, width, align: "right" as const })),
      { heading: inWords({ key: "terms.gap" }), width: GAP_WIDTH, align: "right" },
      { heading: inWords({ key: "terms.calibre" }), width: CALIBRE_WIDTH, align: "left" },
    ],
    rows: variant.yearsParts.map((yearParts) => [
      { text: String(yearParts.year), strong: true },
      ...yearParts.parts.map(({ scope, contribution }) => {
        const share =
          contribution === null
            ? ""
            : `\n${inWords({ key: "dashboard.matrix.share", values: { share: { share: contribution }, region } })}`;
        return { text: `${numberOf(context, indicator, yearParts, scope)}${share}` };
      }),
      restCell(context, indicator, yearParts),
      { text: numberOf(context, indicator, yearParts, variant.whole) },
      { text: inWords(remainingSentence(indicator, yearParts)) },
      { text: calibreText(context, yearParts) },
    ]),
  };
}

function captionOf(
  { assessment, inWords }: ReportContext,
  { name, unit }: IndicatorAssessment,
  { kind }: ContributionVariant,
): string {
  const values: Sentence["values"] = { kind: dimensionName(assessment, kind) };
  const partsOfWhole: Word = { key: "dashboard.contributions.headingPlain", values };
  const text: Word = { key: "report.caption", values: { name, text: partsOfWhole } };
  return inWords(
    unit === null ? text : { key: "report.inUnit", values: { text, unit: shownUnit(unit) } },
  );
}

function numberOf(
  { inWords, cite }: ReportContext,
  indicator: IndicatorAssessment,
  yearParts: ContributionParts,
  scope: string,
): string {
  const point = findPoint(indicator, { ...yearParts, scope });
  if (point === null || point.value === null) return inWords({ key: "terms.unreported" });
  return `${inWords(readingOf(indicator, { ...point, value: point.value }, { bare: true }))}${cite(point.source)}`;
}

function restCell(
  { inWords }: ReportContext,
  indicator: IndicatorAssessment,
  { rest }: ContributionParts,
): ReportCell {
  if (rest === null) return { text: inWords({ key: "dashboard.unknown" }) };
  const value = amountOf(indicator, rest.value, { bare: true });
  const key = rest.atMost ? "dashboard.gaps.atMost" : "dashboard.plain";
  const text = inWords({ key, values: { value } });
  if (!rest.conflict) return { text };
  return { text: `${text}\n${inWords({ key: "dashboard.matrix.conflict" })}`, tone: "bad" };
}

function calibreText({ assessment, inWords }: ReportContext, yearParts: ContributionParts): string {
  const name = calibreName(assessment, yearParts.calibre);
  return inWords(yearParts.bridged ? { key: "dashboard.bridge.marked", values: { name } } : name);
}
