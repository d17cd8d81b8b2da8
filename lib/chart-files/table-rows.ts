import { Decimal } from "@/lib/assessment/formulas/decimal";
import type { IndicatorAssessment } from "@/lib/assessment/types";
import type { LocalText, Nature, Qualifier } from "@/lib/plans/types";
import { calibreName, findSource } from "@/lib/words/lookup";
import type { Word } from "@/lib/words/sentence";

import type { ChartTable } from "./types";
import type { SentenceContext } from "./sentence-context";

/** One number of a chart; a field that is not known stays empty. */
export interface NumberRow {
  indicator: IndicatorAssessment;
  item: Word;
  year: number;
  value: number | null;
  /** Unit where it is not the indicator's own: absent for that one, null for none. */
  unit?: LocalText | null;
  qualifier?: Qualifier | null | undefined;
  nature?: Nature | null | undefined;
  calibre?: string | null | undefined;
  source?: string | null | undefined;
  note?: Word | undefined;
  /** Whether the number is a calculation (测算), which nobody reported. */
  calculated?: boolean;
}

const COLUMNS = [
  "indicator",
  "item",
  "year",
  "value",
  "unit",
  "qualifier",
  "nature",
  "calibre",
  "note",
  "source",
  "publisher",
  "sourceUrl",
  "plan",
  "asOf",
  "release",
  "illustrative",
  "grade",
] as const;

const ROUNDING = {
  near: Decimal.ROUND_HALF_UP,
  up: Decimal.ROUND_UP,
  down: Decimal.ROUND_DOWN,
} as const;

/**
 * Rounds a calculated number to the digits of its indicator, a tenth at least: more would feign precision. `up`
 * is for what is still missing, which the screen rounds up, `down` for what falls just short of its target.
 */
export function calculatedValue(
  { decimals }: Pick<IndicatorAssessment, "decimals">,
  value: number,
  rounding: keyof typeof ROUNDING = "near",
): number {
  return new Decimal(value).toDecimalPlaces(Math.max(decimals, 1), ROUNDING[rounding]).toNumber();
}

/**
 * Makes the table of a chart. Every row carries its whole context, so that a line copied out of the CSV still
 * says where it is from.
 */
export function numberTable(context: SentenceContext, rows: readonly NumberRow[]): ChartTable {
  const { assessment, inWords } = context;
  const { plan, asOf, release, illustrative } = assessment;
  const standingCells = [
    inWords(plan.name),
    inWords({ day: asOf }),
    release ?? inWords({ key: "charts.file.unreleased" }),
    illustrative ? inWords({ key: "terms.illustrative" }) : null,
  ];
  return {
    columns: COLUMNS.map((column) => inWords({ key: `charts.file.column.${column}` })),
    rows: rows.map((row) => {
      const source = findSource(assessment, row.source ?? null);
      const { qualifier, nature, calibre, unit = row.indicator.unit } = row;
      return [
        inWords(row.indicator.name),
        inWords(row.item),
        row.year,
        row.value,
        unit === null ? null : inWords(unit),
        qualifier == null || qualifier === "exact"
          ? null
          : inWords({ key: `terms.qualifier.${qualifier}` }),
        row.calculated === true
          ? inWords({ key: "charts.file.calculated" })
          : nature == null
            ? null
            : inWords({ key: `terms.nature.${nature}` }),
        calibre == null ? null : inWords(calibreName(assessment, calibre)),
        row.note === undefined ? null : inWords(row.note),
        source?.title ?? null,
        source?.publisher ?? null,
        source?.url ?? null,
        ...standingCells,
        source?.grade ?? null,
      ];
    }),
  };
}
