import { calibreName, countedIndicators, findSource, scopeName } from "@/lib/words/lookup";
import type { IndicatorAssessment, RestRow, SeriesPoint } from "@/lib/assessment/types";
import type { ReportSheet, SheetCell } from "@/lib/report/files/types";
import type { ReportTelling } from "@/lib/report/blocks/telling";

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
  ["note", 26],
  ["reason", 18],
] as const;

/** Every figure of every scope, flags, forecasts and other readings marked as such, and what the parts leave over. */
export function figuresSheet(telling: ReportTelling): ReportSheet {
  const { assessment, say } = telling;
  return {
    name: say({ key: "report.sheet.figures.name" }),
    notes: [say({ key: "dashboard.figures.text" }), say({ key: "dashboard.rest.text" })],
    columns: COLUMNS.map(([id, width]) => ({
      heading: say({ key: `report.sheet.figures.${id}` }),
      width,
    })),
    rows: countedIndicators(assessment).flatMap((indicator) => [
      ...indicator.scopes.flatMap(({ scope, series, references }) => [
        ...series.map((point) =>
          pointRow(
            telling,
            { indicator, scope, point },
            point.flag === null ? null : say({ key: `terms.flag.${point.flag}` }),
          ),
        ),
        ...references.map((point) =>
          pointRow(telling, { indicator, scope, point }, say({ key: "terms.state.reference" })),
        ),
      ]),
      // Nothing was subtracted where every part is missing.
      ...indicator.rest
        .filter(({ parts }) => parts.length > 0)
        .map((row) => restRow(telling, indicator, row)),
    ]),
  };
}

interface Cell {
  readonly indicator: IndicatorAssessment;
  readonly scope: string;
  readonly point: SeriesPoint;
}

function pointRow(
  { assessment, say, cite }: ReportTelling,
  { indicator, scope, point }: Cell,
  mark: string | null,
): readonly SheetCell[] {
  const { value, source, note } = point;
  return [
    say(indicator.name),
    say(scopeName(assessment, scope)),
    point.year,
    value === null ? null : say({ key: `terms.qualifier.${point.qualifier}` }),
    value,
    unitOf(indicator, say),
    say(calibreName(assessment, point.calibre)),
    value === null ? null : say({ key: `terms.nature.${point.nature}` }),
    mark,
    cite(source) || null,
    findSource(assessment, source)?.title ?? null,
    note === null ? null : say(note),
    point.reason,
  ];
}

function restRow(
  { assessment, say }: ReportTelling,
  indicator: IndicatorAssessment,
  row: RestRow,
): readonly SheetCell[] {
  const mark = row.conflict ? "conflict" : row.atMost ? "atMost" : "exact";
  return [
    say(indicator.name),
    say({ key: `terms.rest.${row.kind}` }),
    row.year,
    null,
    row.value,
    unitOf(indicator, say),
    say(calibreName(assessment, row.calibre)),
    null,
    say({ key: `report.rest.${mark}` }),
    ...[null, null, null, null],
  ];
}

function unitOf({ unit }: IndicatorAssessment, say: ReportTelling["say"]): SheetCell {
  return unit === null ? null : say(unit);
}
