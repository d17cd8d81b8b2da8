import { shownUnit } from "@/lib/plans/money-unit";
import { pieces } from "@/lib/plans/sheets";
import type { Sentence, Word } from "@/lib/words/sentence";
import { dimensionName, restName, scopeName } from "@/lib/words/lookup";
import { remainingSentence } from "@/lib/words/parts/parts-row";
import type { ContributionVariant } from "@/lib/assessment/charts/chart-types";
import type { IndicatorAssessment } from "@/lib/assessment/types";
import type { ReportCell, ReportTable } from "@/lib/report/files/types";

import { calibreText, numberCell, partCell, restCell, type CountedParts } from "./parts-cells";
import type { ReportContext } from "./report-context";

/** A year stands on one line, in wide letters too. */
const YEAR_WIDTH = 0.075;
/** Share of the table's width in which "还差 113.5 亿元" stands on one line. */
const GAP_WIDTH = 0.155;
const CALIBRE_WIDTH = 0.155;

/** Most parts that have a column each beside the rest, the whole, the gap and the calibre. */
const MOST_COLUMNS = 5;
/** Most years that have a column each beside the names of the parts. */
const MOST_YEARS = 5;
const NAME_WIDTH = 0.25;

/**
 * Makes the tables of one whole over the years: the parts with their share of the target, the rest, the whole, what is
 * missing. A year has a row; where there are too many parts for that a part has one, and a year its column.
 */
export function partsTables(
  context: ReportContext,
  indicator: IndicatorAssessment,
  variant: ContributionVariant,
): readonly ReportTable[] {
  const counted = variant.yearsParts.map((yearParts) => ({ indicator, variant, yearParts }));
  const caption = captionOf(context, indicator, variant);
  return variant.parts.length <= MOST_COLUMNS
    ? [rowPerYear(context, variant, counted, caption)]
    : pieces(counted, MOST_YEARS).map(({ items }) => rowPerPart(context, variant, items, caption));
}

function rowPerYear(
  context: ReportContext,
  variant: ContributionVariant,
  counted: readonly CountedParts[],
  caption: string,
): ReportTable {
  const { inWords } = context;
  const headings = headingsOf(context, variant);
  const width = (1 - YEAR_WIDTH - GAP_WIDTH - CALIBRE_WIDTH) / headings.length;
  return {
    kind: "table",
    caption,
    dense: true,
    columns: [
      { heading: inWords({ key: "terms.year" }), width: YEAR_WIDTH, align: "left" },
      ...headings.map((heading) => ({ heading, width, align: "right" as const })),
      { heading: inWords({ key: "terms.gap" }), width: GAP_WIDTH, align: "right" },
      { heading: inWords({ key: "terms.calibre" }), width: CALIBRE_WIDTH, align: "left" },
    ],
    rows: counted.map((one) => [
      { text: String(one.yearParts.year), strong: true },
      ...cellsOf(context, one),
    ]),
  };
}

function rowPerPart(
  context: ReportContext,
  variant: ContributionVariant,
  counted: readonly CountedParts[],
  caption: string,
): ReportTable {
  const { inWords } = context;
  const width = (1 - NAME_WIDTH) / counted.length;
  const names = [
    ...headingsOf(context, variant),
    inWords({ key: "terms.gap" }),
    inWords({ key: "terms.calibre" }),
  ];
  const columns = counted.map((one) => cellsOf(context, one));
  return {
    kind: "table",
    caption,
    dense: true,
    columns: [
      { heading: inWords({ key: "terms.scope" }), width: NAME_WIDTH, align: "left" },
      ...counted.map(({ yearParts: { year } }) => ({
        heading: String(year),
        width,
        align: "right" as const,
      })),
    ],
    rows: names.map((text, line) => [
      { text, strong: true },
      ...columns.map((cells) => cells[line] ?? { text: "" }),
    ]),
  };
}

function headingsOf(
  { assessment, inWords }: ReportContext,
  { kind, parts }: ContributionVariant,
): readonly string[] {
  return [
    ...parts.map((part) => inWords(scopeName(assessment, part))),
    inWords(restName(assessment, kind)),
    inWords({ key: "dashboard.gaps.whole" }),
  ];
}

/** The cells of a year: of each part, of the rest and the whole, what is missing, in what calibre. */
function cellsOf(context: ReportContext, counted: CountedParts): readonly ReportCell[] {
  const { indicator, yearParts } = counted;
  return [
    ...yearParts.parts.map((part) => partCell(context, counted, part)),
    restCell(context, counted),
    numberCell(context, counted, counted.variant.whole),
    { text: context.inWords(remainingSentence(indicator, yearParts)) },
    { text: calibreText(context, yearParts) },
  ];
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
