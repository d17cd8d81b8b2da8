import { z } from "zod";

import type { PlanAssessment, SeriesPoint } from "@/lib/assessment/types";
import { fields } from "@/lib/plans/answer-schemas";
import { SOURCE_GRADES, type LocalText } from "@/lib/plans/types";
import {
  answer,
  flag,
  instant,
  numberOrNull,
  oneOfOrNull,
  text,
  textOrNull,
} from "@/lib/vocabulary/answer";
import { sourceAddress } from "@/lib/words/verdict/source-address";

/** Datatype of a column for CSV on the Web (W3C), where its cells are no plain texts. */
export const csvDatatypes = z.registry<{ datatype: string }>();

function inCsv<Schema extends z.ZodType>(datatype: string, schema: Schema): Schema {
  csvDatatypes.add(schema, { datatype });
  return schema;
}

/**
 * One figure of an exported file, every cell known or null: the columns of all files in their order, with what
 * openapi.json and the CSV's metadata say of them. Columns are only ever added, at the end: other programs read
 * these files by name and by position.
 */
export const figureRowSchema = answer(
  "FigureRow",
  "One figure. The CSV and XLSX files have the same columns in this order; there null is an empty cell and `illustrative` is a word.",
  {
    plan: text("Code of the plan."),
    indicator: text("Code of the indicator."),
    scope: text("Code of the scope."),
    year: inCsv("gYear", fields.year),
    calibre: text("Code of the calibre."),
    value: inCsv("decimal", numberOrNull("In `unit`; null where `flag` says why there is none.")),
    qualifier: fields.qualifier,
    nature: fields.nature,
    flag: fields.flag,
    unit: textOrNull("Unit, Chinese; null for a qualitative indicator."),
    source: textOrNull("Title of the source; null where none was given."),
    // A citation is often no URI: without a scheme, shortened, or several in one line. `source_link` is one.
    source_url: textOrNull("Address of the source as cited, a text; null where none is known."),
    approved_at: inCsv("dateTime", instant("When the value was approved.")),
    release: inCsv("integer", fields.release),
    illustrative: flag("True: invented for demonstration 演示数据."),
    indicator_name: text("Name of the indicator, Chinese."),
    scope_name: text("Name of the scope, Chinese."),
    calibre_name: text("Name of the calibre, Chinese."),
    note: textOrNull("Note for every reader, Chinese; null where there is none."),
    correction_reason: textOrNull(
      "Why the value before it was corrected, as written (Chinese); null for a first value.",
    ),
    source_publisher: textOrNull("Publisher of the source; null where no source was given."),
    source_grade: oneOfOrNull(
      SOURCE_GRADES,
      "Grade of the source, as of Source; null where no source was given.",
    ),
    source_link: inCsv(
      "anyURI",
      textOrNull("The cited address as a URI that can be opened; null where it is none."),
    ),
    release_hash: textOrNull(
      "Hash of the whole release, to be held against the printed one; null for a member's view.",
    ),
  },
);

export type FigureRow = z.output<typeof figureRowSchema>;

export const FIGURE_COLUMNS = figureRowSchema.keyof().options;

/** Mark in every file of illustrative data, in words that nobody takes for a real figure's. */
export const ILLUSTRATIVE_MARK = "演示数据";

export type TableCell = string | number | null;

/** Writes the rows as cells in the order of FIGURE_COLUMNS; `illustrative` in words, empty for real data. */
export function tableRows(assessment: PlanAssessment): readonly (readonly TableCell[])[] {
  return figureRows(assessment).map((row) =>
    FIGURE_COLUMNS.map((column) => {
      const cell = row[column];
      if (typeof cell !== "boolean") return cell;
      return cell ? ILLUSTRATIVE_MARK : null;
    }),
  );
}

/**
 * Lists the figures of a read model, one row each, in the plan's order; flags and forecasts included and marked
 * as such. Readings kept as `reference` are no figures and are left out. Names, units, notes and reasons are
 * Chinese, the language of the plan; codes stand beside them.
 */
export function figureRows(assessment: PlanAssessment): readonly FigureRow[] {
  const scopeName = namesOf(assessment.scopes);
  const calibreName = namesOf(assessment.calibres);
  const sourceByKey = new Map(assessment.sources.map((source) => [source.key, source]));
  return assessment.indicators.flatMap((indicator) => {
    const toRow = (scope: string, point: SeriesPoint): FigureRow => {
      const source = point.source === null ? undefined : sourceByKey.get(point.source);
      return {
        plan: assessment.plan.code,
        indicator: indicator.code,
        scope,
        year: point.year,
        calibre: point.calibre,
        value: point.value,
        qualifier: point.qualifier,
        nature: point.nature,
        flag: point.flag,
        unit: indicator.unit?.zh ?? null,
        source: source?.title ?? null,
        source_url: source?.url ?? null,
        approved_at: point.approvedAt,
        release: assessment.release,
        illustrative: assessment.illustrative,
        indicator_name: indicator.name.zh,
        scope_name: scopeName(scope),
        calibre_name: calibreName(point.calibre),
        note: point.note?.zh ?? null,
        correction_reason: point.reason,
        source_publisher: source?.publisher ?? null,
        source_grade: source?.grade ?? null,
        source_link: sourceAddress(source?.url ?? null),
        release_hash: assessment.seal?.hash ?? null,
      };
    };
    return indicator.scopes.flatMap(({ scope, series }) =>
      series.map((point) => toRow(scope, point)),
    );
  });
}

function namesOf(rows: readonly { code: string; name: LocalText }[]) {
  const names = new Map(rows.map(({ code, name }) => [code, name.zh]));
  return (code: string) => names.get(code) ?? code;
}
