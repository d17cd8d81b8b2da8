import {
  calibreName,
  countedIndicators,
  findSource,
  restName,
  scopeName,
} from "@/lib/words/lookup";
import type { Word } from "@/lib/words/sentence";
import { isLater } from "@/lib/words/trajectory/later-values";
import type { IndicatorAssessment, RestRow, SeriesPoint } from "@/lib/assessment/types";
import type { ReportSheet, SheetCell } from "@/lib/report/files/types";
import type { ReportContext } from "@/lib/report/blocks/report-context";

const COLUMNS = [
  ["indicator", 22],
  ["scope", 14],
  ["year", 8],
  ["qualifier", 8],
  ["value", 12],
  ["unit", 16],
  ["calibre", 22],
  ["nature", 8],
  ["mark", 18],
  ["sourceNumber", 8],
  ["source", 28],
  ["publisher", 20],
  ["grade", 8],
  ["note", 26],
  ["reason", 18],
] as const;

/**
 * Lists every figure of every scope, flags, forecasts and other readings marked as such, and what the parts
 * leave over.
 */
export function figuresSheet(context: ReportContext): ReportSheet {
  const { assessment, inWords } = context;
  return {
    name: inWords({ key: "report.sheet.figures.name" }),
    notes: [inWords({ key: "dashboard.figures.text" }), inWords({ key: "dashboard.rest.text" })],
    columns: COLUMNS.map(([id, width]) => ({
      heading: inWords({ key: `report.sheet.figures.${id}` }),
      width,
    })),
    rows: countedIndicators(assessment).flatMap((indicator) => [
      ...indicator.scopes.flatMap(({ scope, series, references }) => [
        ...series.map((point) =>
          pointRow(context, { indicator, scope, point }, markOf(context, point)),
        ),
        ...references.map((point) =>
          pointRow(context, { indicator, scope, point }, inWords({ key: "terms.state.reference" })),
        ),
      ]),
      // Nothing was subtracted where every part is missing.
      ...indicator.rest
        .filter(({ parts }) => parts.length > 0)
        .map((row) => restRow(context, indicator, row)),
    ]),
  };
}

/** Marks what is missing, and what is of a year after the one that is assessed; null for nothing to mark. */
function markOf({ assessment, inWords }: ReportContext, point: SeriesPoint): string | null {
  const marks: readonly Word[] = [
    ...(point.flag === null ? [] : [{ key: `terms.flag.${point.flag}` } as const]),
    ...(isLater(assessment, point) ? [{ key: "dashboard.figures.later" } as const] : []),
  ];
  return marks.length === 0 ? null : inWords({ list: marks });
}

interface Cell {
  indicator: IndicatorAssessment;
  scope: string;
  point: SeriesPoint;
}

function pointRow(
  { assessment, inWords, cite }: ReportContext,
  { indicator, scope, point }: Cell,
  mark: string | null,
): readonly SheetCell[] {
  const { value, source, note } = point;
  const cited = findSource(assessment, source);
  return [
    inWords(indicator.name),
    inWords(scopeName(assessment, scope)),
    point.year,
    value === null ? null : inWords({ key: `terms.qualifier.${point.qualifier}` }),
    value,
    unitOf(indicator, inWords),
    inWords(calibreName(assessment, point.calibre)),
    value === null ? null : inWords({ key: `terms.nature.${point.nature}` }),
    mark,
    cite(source) || null,
    cited?.title ?? null,
    cited?.publisher ?? null,
    cited?.grade ?? null,
    note === null ? null : inWords(note),
    point.reason,
  ];
}

function restRow(
  { assessment, inWords }: ReportContext,
  indicator: IndicatorAssessment,
  row: RestRow,
): readonly SheetCell[] {
  const mark = row.conflict ? "conflict" : row.atMost ? "atMost" : "exact";
  return [
    inWords(indicator.name),
    inWords(restName(assessment, row.kind)),
    row.year,
    null,
    row.value,
    unitOf(indicator, inWords),
    inWords(calibreName(assessment, row.calibre)),
    null,
    inWords({ key: `report.rest.${mark}` }),
    ...[null, null, null, null, null, null],
  ];
}

function unitOf({ unit }: IndicatorAssessment, inWords: ReportContext["inWords"]): SheetCell {
  return unit === null ? null : inWords(unit);
}
