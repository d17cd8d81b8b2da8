import { shownUnit } from "@/lib/plans/money-unit";
import { pieces } from "@/lib/plans/sheets";
import { dimensionName, restName, scopeName } from "@/lib/words/lookup";
import type { Word } from "@/lib/words/sentence";
import type { ContributionVariant } from "@/lib/assessment/charts/chart-types";
import type { IndicatorAssessment } from "@/lib/assessment/types";
import type { ReportCell, ReportTable } from "@/lib/report/files/types";

import { calibreText, numberCell, restCell, type CountedParts } from "./parts-cells";
import type { ReportContext } from "./report-context";

const NAME_WIDTH = 0.26;
/** Most columns beside the names of the indicators: each holds a number with what qualifies it. */
const MOST_COLUMNS = 7;

interface Column {
  heading: string;
  cellOf: (counted: CountedParts) => ReportCell;
}

/**
 * Makes one table of all indicators of a large plan, each with its parts, the rest and the whole in the newest year that
 * was reported, where tables over the years would be as many as the indicators. Of many parts some stand in a table each.
 */
export function partsBoard(
  context: ReportContext,
  divided: readonly { indicator: IndicatorAssessment; variant: ContributionVariant }[],
): readonly ReportTable[] {
  const { assessment, inWords } = context;
  const [first] = divided;
  if (first === undefined) return [];
  const { kind, parts } = first.variant;
  const rows = divided.flatMap(({ indicator, variant }) => {
    const newest = Math.max(...variant.yearsParts.map(({ year }) => year));
    return variant.yearsParts
      .filter(({ year }) => year === newest)
      .map((yearParts): CountedParts => ({ indicator, variant, yearParts }));
  });
  const columns: readonly Column[] = [
    ...parts.map((part) => ({
      heading: inWords(scopeName(assessment, part)),
      cellOf: (counted: CountedParts) => numberCell(context, counted, part),
    })),
    {
      heading: inWords(restName(assessment, kind)),
      cellOf: (counted) => restCell(context, counted),
    },
    {
      heading: inWords({ key: "dashboard.gaps.whole" }),
      cellOf: (counted) => numberCell(context, counted, counted.variant.whole),
    },
  ];
  const heading: Word = {
    key: "dashboard.contributions.headingPlain",
    values: { kind: dimensionName(assessment, kind) },
  };
  // What is true of every row is said once.
  const counts = new Set(rows.map((counted) => countWord(context, counted)));
  const [count] = counts;
  const isSame = counts.size === 1 && count !== undefined;
  const text: Word = isSame
    ? { key: "report.caption", values: { name: heading, text: count } }
    : heading;
  return pieces(columns, MOST_COLUMNS).map(({ items }) => ({
    kind: "table",
    caption: inWords(
      items.length === columns.length
        ? text
        : {
            key: "report.piece",
            values: { text, from: items[0]?.heading ?? "", to: items.at(-1)?.heading ?? "" },
          },
    ),
    dense: true,
    columns: [
      { heading: inWords({ key: "terms.indicator" }), width: NAME_WIDTH, align: "left" },
      ...items.map(({ heading }) => ({
        heading,
        width: (1 - NAME_WIDTH) / items.length,
        align: "right" as const,
      })),
    ],
    rows: rows.map((counted) => [
      {
        text: [nameOf(context, counted), ...(isSame ? [] : [countWord(context, counted)])].join(
          "\n",
        ),
      },
      ...items.map(({ cellOf }) => cellOf(counted)),
    ]),
  }));
}

/** Names the indicator with its unit. */
function nameOf({ inWords }: ReportContext, { indicator: { name, unit } }: CountedParts): string {
  if (unit === null) return inWords(name);
  return inWords({ key: "report.ofUnit", values: { name, unit: shownUnit(unit) } });
}

/** Says the year and the calibre of a row. */
function countWord(context: ReportContext, { yearParts }: CountedParts): string {
  const values = { year: String(yearParts.year), calibre: calibreText(context, yearParts) };
  return context.inWords({ key: "report.counted", values });
}
